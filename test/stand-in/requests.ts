import type { BrowserContext, Route, WebSocketRoute } from 'playwright-core';
import { records } from './only-known.ts';
import type { Schemes } from './schemes.ts';
import type { StandInSession } from './session.ts';
import type { StandInWebContents } from './web-contents.ts';

export interface RequestOptions {
  schemes: Schemes;
  session: StandInSession;
  contentsOf(page: unknown): StandInWebContents | undefined;
}

/** Every request of every page: the app's own rules first, then the app's own answers. Nothing else is ever sent. */
export async function answerRequests(context: BrowserContext, options: RequestOptions): Promise<void> {
  await context.route('**/*', (route) => answer(route, options));
  await context.routeWebSocket(/.*/, (socket: WebSocketRoute) => {
    records.blocked.push(socket.url());
    void socket.close();
  });
}

async function answer(route: Route, { schemes, session, contentsOf }: RequestOptions): Promise<void> {
  const request = route.request();
  const url = schemes.inward(request.url());
  if (request.isNavigationRequest() && !mayNavigate(route, url, contentsOf)) return route.abort('aborted');
  const handler = schemes.handler(url);
  if (handler === undefined || !(await session.allows({ url, method: request.method() }))) {
    records.blocked.push(url);
    return route.abort('blockedbyclient');
  }
  try {
    const body = request.postDataBuffer();
    const response = await handler(
      new Request(url, {
        method: request.method(),
        headers: await request.allHeaders(),
        ...(body === null ? {} : { body: Uint8Array.from(body) }),
      }),
    );
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  } catch (error) {
    await route.fulfill({ status: 500, body: String(error) }).catch(() => {});
  }
}

/** Asks the window's `will-navigate` and `will-frame-navigate` listeners, as Electron does; loads by the app pass. */
function mayNavigate(route: Route, url: string, contentsOf: RequestOptions['contentsOf']): boolean {
  let frame: ReturnType<ReturnType<Route['request']>['frame']>;
  try {
    frame = route.request().frame();
  } catch {
    // The first request of a new window has no frame yet. It goes on to be answered or refused like any other; the
    // window itself is closed by the window-open handler.
    return true;
  }
  const contents = contentsOf(frame.page());
  if (contents === undefined || contents.isLoadingByApp) return true;
  const isMainFrame = frame.parentFrame() === null;
  const allowed = contents.asks('will-frame-navigate', { url, isMainFrame });
  return isMainFrame ? contents.asks('will-navigate', { url }) && allowed : allowed;
}
