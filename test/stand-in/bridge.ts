/**
 * What contextBridge does to an API before a page gets it: values are copied, functions become proxies that copy
 * arguments and results, errors keep only their message (electronjs.org/docs/latest/api/context-bridge).
 */
export function bridged(value: unknown, depth = 0): unknown {
  if (depth > 1000) throw new TypeError('contextBridge: the value is nested too deeply or refers to itself');
  if (typeof value === 'function') return proxied(value as (...args: unknown[]) => unknown);
  if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Promise) return value.then((inner) => bridged(inner), rethrown);
  if (Array.isArray(value)) return value.map((inner) => bridged(inner, depth + 1));
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bridged(inner, depth + 1)]));
}

/** Nothing of an exposed API can be replaced by a page. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

function proxied(call: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  return (...args) => {
    let result: unknown;
    try {
      result = call(...args.map((arg) => bridged(arg)));
    } catch (error) {
      return rethrown(error);
    }
    return bridged(result);
  };
}

function rethrown(error: unknown): never {
  throw new Error(error instanceof Error ? error.message : String(error));
}
