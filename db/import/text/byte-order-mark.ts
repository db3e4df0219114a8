import type { Encoding } from './transcode.ts';

const BYTE_ORDER_MARKS: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Length in bytes of the byte-order mark of this encoding at the start of `bytes`; 0 when there is none. */
export function markLength(encoding: Encoding, bytes: Uint8Array): number {
  const mark = BYTE_ORDER_MARKS.find(([of]) => of === encoding)?.[1];
  return mark?.every((byte, i) => bytes[i] === byte) ? mark.length : 0;
}
