/**
 * Custom schemes over a browser that knows none: `app://stratum/x` travels as `https://stratum.app.localhost/x`. The
 * main process answers those requests itself, so nothing is looked up or sent.
 */
export type SchemeHandler = (request: Request) => Response | Promise<Response>;

export interface Schemes {
  /** What the browser must be given for a URL of the app. */
  outward(url: string): string;
  /** What the app means by a URL of the browser. */
  inward(url: string): string;
  handler(url: string): SchemeHandler | undefined;
  protocol: {
    registerSchemesAsPrivileged(schemes: { scheme: string }[]): void;
    handle(scheme: string, handler: SchemeHandler): void;
    unhandle(scheme: string): void;
    isProtocolHandled(scheme: string): boolean;
  };
}

export function createSchemes(isReady: () => boolean): Schemes {
  const privileged = new Set<string>();
  const handlers = new Map<string, SchemeHandler>();
  const known = (scheme: string) => privileged.has(scheme) || handlers.has(scheme);
  return {
    outward(url) {
      const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
      return scheme !== undefined && known(scheme) ? `https://${host}.${scheme}.localhost${rest || '/'}` : url;
    },
    inward(url) {
      const [, host, scheme, rest] = /^https:\/\/([^/]*)\.([a-z][a-z0-9+-]*)\.localhost(\/.*)?$/i.exec(url) ?? [];
      return scheme !== undefined && known(scheme) ? `${scheme}://${host}${rest ?? '/'}` : url;
    },
    handler: (url) => handlers.get(url.slice(0, url.indexOf(':'))),
    protocol: {
      registerSchemesAsPrivileged(schemes) {
        if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
        for (const { scheme } of schemes) privileged.add(scheme);
      },
      handle(scheme, handler) {
        if (!isReady()) throw new Error('protocol.handle can only be used after app is ready');
        if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`);
        handlers.set(scheme, handler);
      },
      unhandle: (scheme) => void handlers.delete(scheme),
      isProtocolHandled: (scheme) => handlers.has(scheme),
    },
  };
}
