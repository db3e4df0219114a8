import { DEFAULT_MISSING, isMissing, type MissingCodes } from './missing.ts';
import { unitTextOf } from './unit-text.ts';

export type DecimalSign = '.' | ',';

/**
 * A number as received: the interval from `low` to `high`, an exact number when they are equal. An open end is not
 * itself part of the interval; `<5` is (-Infinity, 5). `unit` is the text after the number, '' if there is none: whoever
 * uses the number must use its unit too, or refuse it.
 */
export interface Quantity {
  kind: 'number';
  low: number;
  high: number;
  lowOpen: boolean;
  highOpen: boolean;
  unit: string;
}
export type ParsedQuantity =
  | Quantity
  | { kind: 'missing' }
  /** `1,234` or `1.234` where nobody said which sign is the decimal one: both readings. */
  | { kind: 'ambiguous'; point: Quantity; comma: Quantity }
  | { kind: 'not-a-number' };

export interface QuantityRules {
  /** The column's decimal sign; null: not known, so that a text with two readings is 'ambiguous'. */
  decimal: DecimalSign | null;
  /** From missingCodes(); default: the default codes. */
  missing?: MissingCodes;
}

/**
 * Reads a number as laboratories and spreadsheets write it: decimal point or comma; thousands grouped by comma, point,
 * space or apostrophe in threes; `1.2E3`; censored (`<5`, `≤5`, `<=5`, `>100`, `≥100`); ranges (`1-3`, `1–3`, `1..3`,
 * `1 to 3`); a unit behind it. Anything else is 'not-a-number': `5±1`, `~5`, `1/2`, `120/80`, `12:30`, dates, words.
 */
export function parseQuantity(text: string, rules: QuantityRules): ParsedQuantity {
  // Most cells are a plain number, which needs none of the rest.
  if (rules.decimal === '.' && PLAIN.test(text) && !rules.missing?.has(text)) return plainQuantity(Number(text));
  if (isMissing(text, rules.missing ?? DEFAULT_MISSING)) return { kind: 'missing' };
  const clean = text.trim().replaceAll('\u2212', '-');
  if (rules.decimal !== null) return readQuantity(clean, rules.decimal) ?? { kind: 'not-a-number' };
  const point = readQuantity(clean, '.');
  const comma = readQuantity(clean, ',');
  if (point && comma) return sameQuantity(point, comma) ? point : { kind: 'ambiguous', point, comma };
  return point ?? comma ?? { kind: 'not-a-number' };
}

const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/;

function plainQuantity(number: number): Quantity {
  const value = number === 0 ? 0 : number;
  return { kind: 'number', low: value, high: value, lowOpen: false, highOpen: false, unit: '' };
}

const SPACE = ' \\u00a0\\u2009\\u202f';
const NUMERAL: Readonly<Record<DecimalSign, RegExp>> = { '.': numeral('\\.', ','), ',': numeral(',', '\\.') };

/** A grouped numeral must not start with 0 (so `0,234` has one reading) and keeps to one grouping sign. */
function numeral(decimal: string, group: string): RegExp {
  const grouped = `[1-9]\\d{0,2}(?:([${group}${SPACE}'’])\\d{3}(?:\\1\\d{3})*)`;
  const body = `(?:(?:${grouped}|\\d+)(?:${decimal}\\d+)?|${decimal}\\d+)`;
  return new RegExp(`[+-]?${body}(?:[eE][+-]?\\d+)?(?!\\d|\\.(?!\\.)|[,'’])`, 'y');
}

const COMPARATOR = /^(<=|>=|=<|=>|≤|≥|⩽|⩾|<|>)\s*/;
const RANGE_SIGN = /\s*(?:-|–|—|\.\.\.?|…)\s*|\s+(?:to|bis|à|a)\s+/y;
/** `5 109/L` is 5 × 10⁹/L that lost its superscript, and not 5109 per litre. */
const LOST_SUPERSCRIPT = /\s10(?:3|6|9|12)\/[lLµμum]/;

function readQuantity(text: string, decimal: DecimalSign): Quantity | null {
  const comparator = COMPARATOR.exec(text);
  const pattern = NUMERAL[decimal];
  const start = comparator ? comparator[0].length : 0;
  const first = readNumeral(text, start, pattern, decimal);
  if (!first || LOST_SUPERSCRIPT.test(text)) return null;
  if (comparator) {
    const unit = unitTextOf(text.slice(first.end));
    return unit === null ? null : censored(comparator[1]!, first.value, unit);
  }
  let { value: high, end } = first;
  RANGE_SIGN.lastIndex = end;
  if (RANGE_SIGN.test(text)) {
    const second = readNumeral(text, RANGE_SIGN.lastIndex, pattern, decimal);
    if (second) {
      if (second.value < first.value) return null;
      high = second.value;
      end = second.end;
    }
  }
  const unit = unitTextOf(text.slice(end));
  return unit === null ? null : { kind: 'number', low: first.value, high, lowOpen: false, highOpen: false, unit };
}

function readNumeral(text: string, at: number, pattern: RegExp, decimal: DecimalSign) {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return null;
  let digits = match[0];
  if (match[1] !== undefined) digits = digits.replaceAll(match[1], '');
  const value = Number(decimal === ',' ? digits.replace(',', '.') : digits);
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value, end: pattern.lastIndex } : null;
}

function censored(sign: string, limit: number, unit: string): Quantity {
  const open = sign === '<' || sign === '>';
  const below = sign === '<' || sign === '<=' || sign === '=<' || sign === '≤' || sign === '⩽';
  return below
    ? { kind: 'number', low: -Infinity, high: limit, lowOpen: true, highOpen: open, unit }
    : { kind: 'number', low: limit, high: Infinity, lowOpen: open, highOpen: true, unit };
}

function sameQuantity(a: Quantity, b: Quantity): boolean {
  return a.low === b.low && a.high === b.high && a.unit === b.unit;
}

/** `<5`, `≥ 100 mg/dL`, `1–3`: the shortest text with a decimal point that reads back as the same quantity. */
export function printQuantity(quantity: Omit<Quantity, 'kind'>): string {
  const { low, high, lowOpen, highOpen, unit } = quantity;
  const tail = unit === '' ? '' : ` ${unit}`;
  if (low === -Infinity) return `${highOpen ? '<' : '≤'}${high}${tail}`;
  if (high === Infinity) return `${lowOpen ? '>' : '≥'}${low}${tail}`;
  return low === high ? `${low}${tail}` : `${low}–${high}${tail}`;
}
