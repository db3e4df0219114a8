import type { FactTable } from '../../domain/facts/view.ts';
import { NO_DATE } from '../../domain/time/day.ts';
import type { StagedDraft } from '../derive/deriver.ts';
import type { Comparison, Known } from './compare.ts';
import { dateAt, isHole, numberAt, subjectAt, wordAt } from './draft-cells.ts';

type Observations = FactTable<'observation'>;
const NUMBERS = ['value', 'upper', 'bounds', 'refLow', 'refHigh'] as const;

/**
 * Compares one concept's values with those of the study by walking over the arrays: a second import of half a million
 * subjects and thirty concepts is fifteen million comparisons.
 */
export function compareObservations(draft: StagedDraft, table: Observations, known: Known, result: Comparison): void {
  const stored = NUMBERS.map((column) => table.numbers(column));
  const isSameText = sameWord(draft, table, 'text');
  const isSameUnit = sameWord(draft, table, 'unit');
  const isSameSample = sameWord(draft, table, 'sample');

  function isSame(record: number, i: number): boolean {
    for (let n = 0; n < NUMBERS.length; n++) {
      const a = numberAt(draft, NUMBERS[n]!, record);
      const b = stored[n]?.[i] ?? Number.NaN;
      if (a !== b && !(Number.isNaN(a) && Number.isNaN(b))) return false;
    }
    return isSameText(record, i) && isSameUnit(record, i);
  }

  for (let record = 0; record < draft.records; record++) {
    if (isHole(draft, record)) continue;
    const subject = known.viewOf(subjectAt(draft, record));
    if (subject === null) {
      result.new++;
      continue;
    }
    const date = dateAt(draft, record);
    let dated = false;
    let same = false;
    for (let i = table.first(subject); i < table.end(subject) && !same; i++) {
      if ((table.date?.[i] ?? NO_DATE) !== date || !isSameSample(record, i) || isStoredHole(i)) continue;
      dated = true;
      same = isSame(record, i);
    }
    if (same) result.unchanged++;
    else if (dated) result.changed++;
    else result.new++;
  }

  function isStoredHole(i: number): boolean {
    return Number.isNaN(stored[0]?.[i] ?? Number.NaN) && (table.words('text')?.codes[i] ?? 0) === 0;
  }
}

/** Compares a column of words; each word of the draft is looked up among the stored ones once. */
function sameWord(draft: StagedDraft, table: Observations, column: 'text' | 'unit' | 'sample') {
  const words = table.words(column);
  const staged = draft.columns[column];
  if (typeof staged !== 'object' || !('codes' in staged)) {
    const constant = wordAt(draft, column, 0);
    const code = words ? words.words.indexOf(constant) : -1;
    if (constant === '') return (_record: number, i: number) => (words?.codes[i] ?? 0) === 0;
    return (_record: number, i: number) => words !== null && words.codes[i] === code;
  }
  const stored = new Map((words?.words ?? ['']).map((word, code) => [word, code]));
  const codes = staged.words.map((word) => stored.get(word) ?? -1);
  return (record: number, i: number) => (words?.codes[i] ?? 0) === codes[staged.codes[record]!];
}
