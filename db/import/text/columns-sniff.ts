import { nameColumns } from '../../domain/import/column-names.ts';
import type { ColumnProfile } from '../../domain/import/column-profile.ts';
import { dateOrderOf } from '../../domain/values/date-order.ts';
import { decimalOf } from '../../domain/values/decimal.ts';
import { isMissing } from '../../domain/values/missing.ts';
import { parseQuantity } from '../../domain/values/number.ts';
import type { SampledRow } from './sample.ts';
import { type Counted, suspectsOf } from './suspect-codes.ts';

const TOP = 50;
const EXAMPLES = 5;
/** Less than this share of dates makes no date column. */
const DATE_SHARE = 0.5;

/** What each column of a table seems to hold, from a sample of its records; records with a problem are left out. */
export function profileColumns(header: readonly string[], rows: readonly SampledRow[]): ColumnProfile[] {
  const { names } = nameColumns(header);
  const sound = rows.filter((row) => row.problem === null);
  const profiles = header.map((text, index) => ({
    index,
    header: text,
    name: names[index]!,
    ...profileValues(sound.map((row) => row.cells[index] ?? '')),
  }));
  return shareDecimalSign(profiles);
}

/** The same for one column, without its place in a file. */
export function profileValues(cells: readonly string[]): Omit<ColumnProfile, 'index' | 'header' | 'name'> {
  const filled = cells.filter((cell) => cell !== '');
  const values = filled.filter((cell) => !isMissing(cell));
  const missing = countTexts(filled.filter((cell) => isMissing(cell)));
  const distinct = countTexts(values);
  const shapes = countShapes(distinct);
  const dateShare = share(shapes.dates, values.length);
  return {
    sampled: cells.length,
    nonEmpty: filled.length,
    values: values.length,
    numericShare: share(shapes.numbers, values.length),
    censoredShare: share(shapes.censored, values.length),
    unitShare: share(shapes.withUnit, values.length),
    dateShare,
    decimal: decimalOfColumn(distinct.map((entry) => entry.text)),
    dateOrder: dateShare >= DATE_SHARE ? dateOrderOfColumn(values) : { order: null, reason: null },
    missing,
    suspects: suspectsOf(distinct),
    leadingZeros: values.filter((text) => /^0\d/.test(text)).length,
    distinct: { count: distinct.length, top: distinct.slice(0, TOP) },
    examples: [...new Set(values)].slice(0, EXAMPLES),
  };
}

/** Different texts with their counts, most frequent first, then in order of appearance. */
function countTexts(texts: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

type Shape = 'numbers' | 'censored' | 'withUnit' | 'dates' | 'texts';

function countShapes(distinct: readonly Counted[]): Record<Shape, number> {
  const counts: Record<Shape, number> = { numbers: 0, censored: 0, withUnit: 0, dates: 0, texts: 0 };
  for (const { text, count } of distinct) counts[shapeOf(text)] += count;
  return counts;
}

/** A bare year or an eight-digit number counts as a number: only its column's name could make it a date. */
function shapeOf(text: string): Shape {
  const parsed = parseQuantity(text, { decimal: null });
  const quantity = parsed.kind === 'ambiguous' ? parsed.point : parsed;
  if (quantity.kind === 'number' && quantity.unit === '')
    return quantity.low === quantity.high ? 'numbers' : 'censored';
  if (dateOrderOf([text]).dates > 0) return 'dates';
  return quantity.kind === 'number' ? 'withUnit' : 'texts';
}

function share(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}

const NUMERIC: ReadonlySet<Shape> = new Set(['numbers', 'censored', 'withUnit']);

function decimalOfColumn(texts: readonly string[]): ColumnProfile['decimal'] {
  const numeric = texts.filter((text) => NUMERIC.has(shapeOf(text)));
  const { decimal, point, comma, ambiguous } = decimalOf(numeric);
  const example = (sign: '.' | ',') => numeric.find((text) => decimalOf([text]).decimal === sign);
  if (decimal !== null) {
    return { sign: decimal, reason: `"${example(decimal)}" has a decimal ${decimal === '.' ? 'point' : 'comma'}` };
  }
  if (point > 0 && comma > 0) {
    return { sign: null, reason: `"${example('.')}" has a decimal point and "${example(',')}" a decimal comma` };
  }
  if (ambiguous > 0) {
    const text = numeric.find((value) => decimalOf([value]).ambiguous > 0);
    return { sign: null, reason: `"${text}" may be a thousand or a fraction: say which` };
  }
  return { sign: null, reason: null };
}

/** Where a column's own values leave its decimal sign open, the one sign that the rest of the file uses is proposed. */
function shareDecimalSign(profiles: ColumnProfile[]): ColumnProfile[] {
  const signs = new Set(profiles.map((profile) => profile.decimal.sign).filter((sign) => sign !== null));
  const [sign] = signs;
  const model = profiles.find((profile) => profile.decimal.sign !== null);
  if (signs.size !== 1 || sign === undefined || !model) return profiles;
  return profiles.map((profile) =>
    profile.decimal.sign === null && profile.decimal.reason?.endsWith(': say which')
      ? { ...profile, decimal: { sign, reason: `as in column "${model.name}": ${model.decimal.reason}` } }
      : profile,
  );
}

function dateOrderOfColumn(values: readonly string[]): ColumnProfile['dateOrder'] {
  const { order, candidates, because } = dateOrderOf(values);
  if (order === 'iso' || order === 'ymd' || order === 'dmy' || order === 'mdy') {
    const what = { iso: 'year-month-day (ISO)', ymd: 'year first', dmy: 'day first', mdy: 'month first' }[order];
    return { order, reason: because === null ? what : `${what}: "${because}" can be read in no other way` };
  }
  if (candidates.length === 0) {
    return { order: 'ambiguous', reason: `no one order reads all dates: "${because}" contradicts others` };
  }
  return { order: 'ambiguous', reason: `"${because}" may be day first or month first: say which` };
}
