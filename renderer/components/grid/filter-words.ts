import { dayOfIso } from '../../../db/domain/time/day.ts';
import { unitWords } from '../unit-words.ts';
import type { GridColumn, GridFilter } from './grid-types.ts';

export type FilterOp = GridFilter['op'];

/** The comparisons offered for each kind of column, in the words of the filter editor. */
export const OPS: Readonly<Record<GridColumn['kind'], readonly { op: FilterOp; label: string }[]>> = {
  text: [
    { op: 'contains', label: 'contains' },
    { op: 'equals', label: 'is' },
    { op: 'notEquals', label: 'is not' },
    { op: 'startsWith', label: 'starts with' },
    { op: 'blank', label: 'has no value' },
    { op: 'notBlank', label: 'has a value' },
  ],
  number: [
    { op: 'ge', label: '≥ at least' },
    { op: 'le', label: '≤ at most' },
    { op: 'gt', label: '> more than' },
    { op: 'lt', label: '< less than' },
    { op: 'equals', label: '= exactly' },
    { op: 'between', label: 'between, ends included' },
    { op: 'blank', label: 'has no value' },
    { op: 'notBlank', label: 'has a value' },
  ],
  date: [
    { op: 'ge', label: 'on or after' },
    { op: 'le', label: 'on or before' },
    { op: 'equals', label: 'on' },
    { op: 'between', label: 'between, ends included' },
    { op: 'blank', label: 'has no date' },
    { op: 'notBlank', label: 'has a date' },
  ],
  category: [
    { op: 'oneOf', label: 'is one of' },
    { op: 'blank', label: 'has no value' },
    { op: 'notBlank', label: 'has a value' },
  ],
};

const SIGN: Partial<Record<FilterOp, string>> = { ge: '≥', le: '≤', gt: '>', lt: '<', equals: '=' };
const DATE_WORD: Partial<Record<FilterOp, string>> = { ge: 'on or after', le: 'on or before', equals: 'on' };

/** `≥` in front of a number, `is one of` in front of categories: whether the comparison takes a value at all. */
export function takesValue(op: FilterOp): boolean {
  return op !== 'blank' && op !== 'notBlank';
}

/** The filter as a person would say it: `PD-L1 TPS ≥ 50 %`, `EGFR mutated`, `Sex: female`, `Stage: no value`. */
export function filterWords(filter: GridFilter, column: GridColumn | undefined): string {
  const title = column?.title ?? filter.column;
  if (filter.op === 'blank') return `${title}: no value`;
  if (filter.op === 'notBlank') return `${title}: any value`;
  const words = unitWords(column?.unit);
  const unit = words ? ` ${words}` : '';
  const value = String(Array.isArray(filter.value) ? filter.value.join(' or ') : (filter.value ?? ''));
  if (filter.op === 'between') return `${title} ${value}–${filter.valueTo ?? ''}${unit}`;
  if (column?.kind === 'number') return `${title} ${SIGN[filter.op] ?? filter.op} ${value}${unit}`;
  if (column?.kind === 'date') return `${title} ${DATE_WORD[filter.op] ?? filter.op} ${value}`;
  if (filter.op === 'oneOf') return filter.column.startsWith('gene:') ? `${title} ${value}` : `${title}: ${value}`;
  if (filter.op === 'equals') return `${title}: ${value}`;
  if (filter.op === 'notEquals') return `${title} is not ${value}`;
  return `${title} ${filter.op === 'startsWith' ? 'starts with' : 'contains'} “${value}”`;
}

/** A filter that the engine can evaluate, or the sentence that says what is missing. */
export function finishFilter(
  column: GridColumn,
  op: FilterOp,
  value: string | readonly string[],
  valueTo: string,
): GridFilter | { missing: string } {
  if (!takesValue(op)) return { column: column.id, op };
  if (op === 'oneOf') {
    const levels = typeof value === 'string' ? (value ? [value] : []) : [...value];
    return levels.length ? { column: column.id, op, value: levels } : { missing: 'Choose at least one.' };
  }
  const first = typeof value === 'string' ? value.trim() : (value[0] ?? '');
  const second = valueTo.trim();
  if (!first || (op === 'between' && !second)) return { missing: 'Give a value.' };
  if (column.kind === 'date' && ![first, op === 'between' ? second : first].every((text) => dayOfIso(text) !== null))
    return { missing: 'Give a date as YYYY-MM-DD.' };
  if (column.kind !== 'number')
    return op === 'between'
      ? order(column.id, first, second, first <= second)
      : { column: column.id, op, value: first };
  const low = Number(first.replace(',', '.'));
  const high = op === 'between' ? Number(second.replace(',', '.')) : low;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { missing: 'Give a number, such as 1.5.' };
  return op === 'between' ? order(column.id, low, high, low <= high) : { column: column.id, op, value: low };
}

/** Ends given the wrong way round are meant the right way round. */
function order(column: string, a: string | number, b: string | number, inOrder: boolean): GridFilter {
  return inOrder ? { column, op: 'between', value: a, valueTo: b } : { column, op: 'between', value: b, valueTo: a };
}
