/** The character cut off at the end of a piece of UTF-8: how many bytes of it are there, and how many are missing. */
export function cutTail(piece: Uint8Array): { length: number; missing: number } {
  for (let length = 1; length <= Math.min(3, piece.length); length++) {
    const byte = piece[piece.length - length]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return whole > length ? { length, missing: whole - length } : { length: 0, missing: 0 };
  }
  return { length: 0, missing: 0 };
}
