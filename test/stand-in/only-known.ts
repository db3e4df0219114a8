/** What the app did that the stand-in can only note: tests read it as `electron.standIn`. */
export interface Records {
  /** Pages and files handed to the platform. */
  external: string[];
  /** Requests that the app or the stand-in refused. */
  blocked: string[];
  /** Members of Electron's API that were asked for and are not there. */
  unknown: string[];
  /** Settings that have no effect here (proxy, spell checker, …), in order. */
  settings: { name: string; value: unknown }[];
}

export const records: Records = { external: [], blocked: [], unknown: [], settings: [] };

export function note(name: string, value: unknown): void {
  records.settings.push({ name, value });
}

/** Asked for by the language and the test runner themselves, on anything. */
const ASKED_OF_EVERYTHING: ReadonlySet<PropertyKey> = new Set([
  'then',
  'toJSON',
  '__esModule',
  'default',
  'constructor',
]);

/**
 * The object, such that any member it does not have throws a sentence instead of being `undefined`: an app that starts to
 * use something new of Electron must fail loudly here, not pass by luck.
 */
export function onlyKnown<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key) {
      if (!(key in target) && typeof key !== 'symbol' && !ASKED_OF_EVERYTHING.has(key)) {
        records.unknown.push(`${name}.${key}`);
        throw new Error(`The stand-in has no ${name}.${key}; add it to test/stand-in, or do without.`);
      }
      const value: unknown = Reflect.get(target, key, target);
      // Methods must act on the object itself: a proxy has none of its private fields.
      return typeof value === 'function' && key !== 'constructor' ? value.bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}
