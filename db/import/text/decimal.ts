const ZERO = 48;
const NINE = 57;
const POINT = 46;
const PLUS = 43;
const MINUS = 45;

/** 10^0 to 10^22 are exact as doubles. */
const POWERS = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
const EXACT_DIGITS = 15;

/**
 * The number written in ASCII from `start` to `end`, when it is plainly one: `[-+]?\d+(\.\d+)?([eE][-+]?\d+)?`; NaN
 * for everything else. Always the same double as `Number(text)`: up to 15 significant digits and a power of ten up to
 * 10^22 are both exact doubles, so that one division rounds correctly (W. D. Clinger, "How to read floating point
 * numbers accurately", PLDI 1990); longer numbers and exponents go through `Number`.
 */
export function decimalOf(bytes: Uint8Array, start: number, end: number): number {
  let p = start;
  let byte = bytes[p]!;
  const negative = byte === MINUS;
  if (negative || byte === PLUS) p++;
  const whole = p;
  let mantissa = 0;
  let significant = 0;
  for (; p < end; p++) {
    byte = bytes[p]!;
    if (byte < ZERO || byte > NINE) break;
    mantissa = mantissa * 10 + (byte - ZERO);
    if (mantissa !== 0) significant++;
  }
  if (p === whole) return Number.NaN;
  let places = 0;
  if (p < end && byte === POINT) {
    const fraction = ++p;
    for (; p < end; p++) {
      byte = bytes[p]!;
      if (byte < ZERO || byte > NINE) break;
      mantissa = mantissa * 10 + (byte - ZERO);
      if (mantissa !== 0) significant++;
    }
    places = p - fraction;
    if (places === 0) return Number.NaN;
  }
  if (p < end) return isExponent(bytes, p, end) ? byNumber(bytes, start, end) : Number.NaN;
  if (significant > EXACT_DIGITS || places > 22) return byNumber(bytes, start, end);
  if (places > 0) mantissa /= POWERS[places]!;
  return negative ? -mantissa : mantissa;
}

function isExponent(bytes: Uint8Array, from: number, end: number): boolean {
  let p = from;
  if ((bytes[p]! | 32) !== 101) return false;
  p++;
  if (bytes[p] === PLUS || bytes[p] === MINUS) p++;
  if (p >= end) return false;
  for (; p < end; p++) if (bytes[p]! < ZERO || bytes[p]! > NINE) return false;
  return true;
}

function byNumber(bytes: Uint8Array, start: number, end: number): number {
  let text = '';
  for (let p = start; p < end; p++) text += String.fromCharCode(bytes[p]!);
  return Number(text);
}
