import { MET, NOT_MET, unknown, type Verdict } from '../verdict.ts';
import type { Operator } from './leaves/parts.ts';

/** The numbers that satisfy a limit: a closed interval of doubles (open ends are moved to the next double). */
export interface Band {
  lo: number;
  hi: number;
}

/** Equality after a conversion or a multiplication is judged to nine digits; measured values never carry more. */
const TOLERANCE = 1e-9;

const CENSORED = unknown('censored');

const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

/** The next larger double. */
export function nextUp(x: number): number {
  if (x === Number.POSITIVE_INFINITY || Number.isNaN(x)) return x;
  if (x === 0) return Number.MIN_VALUE;
  float[0] = x;
  bits[0] = bits[0]! + (x > 0 ? 1n : -1n);
  return float[0]!;
}

/** The next smaller double. */
export function nextDown(x: number): number {
  return -nextUp(-x);
}

/**
 * @param exact false when the limit was converted or multiplied: values that equal it to nine digits count as equal
 * @param upper second limit of `between`
 */
export function bandOf(op: Operator, value: number, upper: number | undefined, exact: boolean): Band {
  const slack = exact ? 0 : Math.abs(value) * TOLERANCE;
  switch (op) {
    case '<':
      return { lo: Number.NEGATIVE_INFINITY, hi: nextDown(value - slack) };
    case '<=':
      return { lo: Number.NEGATIVE_INFINITY, hi: value + slack };
    case '>':
      return { lo: nextUp(value + slack), hi: Number.POSITIVE_INFINITY };
    case '>=':
      return { lo: value - slack, hi: Number.POSITIVE_INFINITY };
    case '=':
      return { lo: value - slack, hi: value + slack };
    case 'between': {
      const top = upper ?? value;
      return { lo: value - slack, hi: top + (exact ? 0 : Math.abs(top) * TOLERANCE) };
    }
  }
}

/** All of [low, high] satisfies: met; none: not met; else censored. */
export function judgeInterval(low: number, high: number, band: Band): Verdict {
  if (low >= band.lo && high <= band.hi) return MET;
  return high < band.lo || low > band.hi ? NOT_MET : CENSORED;
}

const OPERATOR_WORDS: Record<Exclude<Operator, 'between'>, string> = {
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
  '=': 'exactly',
};

/** "at least 9 g/dL", "between 18 and 75 years". */
export function printLimit(op: Operator, value: number, upper: number | undefined, unit: string): string {
  const tail = unit === '' ? '' : ` ${unit}`;
  if (op === 'between') return `between ${value} and ${upper}${tail}`;
  return `${OPERATOR_WORDS[op]} ${value}${tail}`;
}
