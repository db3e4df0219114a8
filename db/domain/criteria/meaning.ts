const remembered = new WeakMap<object, string>();

/** Sorted JSON of a node without its notes: equal for nodes that mean the same data. Remembered for frozen nodes. */
export function meaningKey(node: object): string {
  const known = remembered.get(node);
  if (known !== undefined) return known;
  const key = write(node);
  if (Object.isFrozen(node)) remembered.set(node, key);
  return key;
}

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => write(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([key, item]) => item !== undefined && key !== 'note')
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, item]) => `${JSON.stringify(key)}:${write(item)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Freezes plain data all the way down, and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}
