import { type Day, NO_DATE } from '../../domain/time/day.ts';
import type { StagedDraft } from '../derive/deriver.ts';

/** Single cells of a draft, whatever way its columns are kept. Slow; not for all cells of a large table. */
export function subjectAt(draft: StagedDraft, record: number): number {
  return draft.subject instanceof Uint32Array ? draft.subject[record]! : draft.subject.from + record;
}

export function rowAt(draft: StagedDraft, record: number): number {
  if (draft.row === 0) return 0;
  return draft.row instanceof Uint32Array ? draft.row[record]! : draft.row.from + record;
}

export function dateAt(draft: StagedDraft, record: number): Day {
  const { date = NO_DATE } = draft;
  return typeof date === 'number' ? date : date[record]!;
}

/** NaN where absent. */
export function numberAt(draft: StagedDraft, column: string, record: number): number {
  const found = draft.columns[column];
  if (found instanceof Float64Array) return found[record]!;
  return typeof found === 'number' ? found : Number.NaN;
}

/** '' where absent. */
export function wordAt(draft: StagedDraft, column: string, record: number): string {
  const found = draft.columns[column];
  if (typeof found === 'string') return found;
  return typeof found === 'object' && 'codes' in found ? (found.words[found.codes[record]!] ?? '') : '';
}

/** An observation without a value: a place in a dense table, and no fact. */
export function isHole(draft: StagedDraft, record: number): boolean {
  if (draft.table !== 'observation') return false;
  return Number.isNaN(numberAt(draft, 'value', record)) && wordAt(draft, 'text', record) === '';
}
