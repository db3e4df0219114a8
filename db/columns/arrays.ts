import { endianness } from 'node:os';

/** How a column is stored. `word`: codes as uint32, with its words beside them. */
export type StoredType = 'float64' | 'int32' | 'uint32' | 'uint8' | 'word';
export type StoredArray = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** Blobs are little-endian, as is every platform that Stratum is built for. */
if (endianness() !== 'LE') throw new Error('Stratum stores numbers little-endian and cannot run on this computer.');

export function typeOf(array: StoredArray): Exclude<StoredType, 'word'> {
  if (array instanceof Float64Array) return 'float64';
  if (array instanceof Int32Array) return 'int32';
  return array instanceof Uint32Array ? 'uint32' : 'uint8';
}

/** The numbers in a blob, without copying where the blob lies at a multiple of its element size. */
export function float64Of(blob: Uint8Array): Float64Array {
  const { buffer, byteOffset, byteLength } = aligned(blob, 8);
  return new Float64Array(buffer, byteOffset, byteLength / 8);
}

export function int32Of(blob: Uint8Array): Int32Array {
  const { buffer, byteOffset, byteLength } = aligned(blob, 4);
  return new Int32Array(buffer, byteOffset, byteLength / 4);
}

export function uint32Of(blob: Uint8Array): Uint32Array {
  const { buffer, byteOffset, byteLength } = aligned(blob, 4);
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

export function uint8Of(blob: Uint8Array): Uint8Array {
  return new Uint8Array(blob.buffer, blob.byteOffset, blob.byteLength);
}

function aligned(blob: Uint8Array, size: number): Uint8Array {
  return blob.byteOffset % size === 0 ? blob : new Uint8Array(blob);
}

/** The bytes of an array as they lie in memory. */
export function bytesOf(array: StoredArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** First and only number of an array in which all are the same (NaN is the same as NaN); undefined otherwise. */
export function soleValue(array: StoredArray): number | undefined {
  const first = array[0];
  if (first === undefined) return undefined;
  const isAbsent = Number.isNaN(first);
  for (let i = 1; i < array.length; i++) {
    const value = array[i]!;
    if (value !== first && !(isAbsent && Number.isNaN(value))) return undefined;
    if (value === 0 && Object.is(value, -0) !== Object.is(first, -0)) return undefined;
  }
  return first;
}

/** Whether array[i] is array[0] + i throughout. */
export function counts(array: Uint32Array): boolean {
  const first = array[0] ?? 0;
  for (let i = 1; i < array.length; i++) if (array[i] !== first + i) return false;
  return true;
}

export function isSame(a: StoredArray, b: StoredArray): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
