import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Typed arrays that a packed value may hold. Bytes are little-endian, as on every machine Stratum runs on. */
const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int16Array, Int32Array } as const;
type ArrayName = keyof typeof ARRAYS;
type PackedArray = InstanceType<(typeof ARRAYS)[ArrayName]>;

interface Reference {
  $array: ArrayName;
  at: number;
  length: number;
}

const ALIGNMENT = 8;

/**
 * Plain data with typed arrays in it, as bytes: the length of the head (uint32), the head as JSON in which each typed
 * array is a reference, then the arrays, each at a multiple of 8. Uncompressed, so that equal values have equal bytes.
 */
export function pack(value: object): Uint8Array {
  const arrays: PackedArray[] = [];
  let size = 0;
  const head = new TextEncoder().encode(
    JSON.stringify(value, (_key, item: unknown) => {
      const name = nameOf(item);
      if (!name) return item;
      const array = item as PackedArray;
      const reference: Reference = { $array: name, at: size, length: array.length };
      arrays.push(array);
      size += aligned(array.byteLength);
      return reference;
    }),
  );
  const start = aligned(4 + head.length);
  const bytes = new Uint8Array(start + size);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
  }
  return bytes;
}

/** What was packed. Arrays are copies. */
export function unpack(bytes: Uint8Array): unknown {
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const start = aligned(4 + headLength);
  const head = new TextDecoder().decode(bytes.subarray(4, 4 + headLength));
  return JSON.parse(head, (_key, item: unknown) => {
    if (!isReference(item)) return item;
    const Made = ARRAYS[item.$array];
    const from = start + item.at;
    // Not `bytes.slice`: of a Buffer that is a view into a pool, not a copy.
    return new Made(Uint8Array.prototype.slice.call(bytes, from, from + item.length * Made.BYTES_PER_ELEMENT).buffer);
  });
}

export function compress(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes);
}

export function decompress(bytes: Uint8Array): Uint8Array {
  return zstdDecompressSync(bytes);
}

function nameOf(item: unknown): ArrayName | null {
  for (const name of Object.keys(ARRAYS) as ArrayName[]) if (item instanceof ARRAYS[name]) return name;
  return null;
}

function isReference(item: unknown): item is Reference {
  return typeof item === 'object' && item !== null && '$array' in item;
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
