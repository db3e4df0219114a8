export interface Placed<T> {
  part: T;
  /** JSON pointer; also the key of its line, since ids may be double while a protocol is being written. */
  path: string;
}

export function partsOf<T>(list: string, parts: readonly T[]): Placed<T>[] {
  return parts.map((part, i) => ({ part, path: `${list}/${i}` }));
}

export function isWithin(selected: string, path: string): boolean {
  return selected === path || selected.startsWith(`${path}/`);
}
