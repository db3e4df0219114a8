import { BOUND } from '../../domain/facts/tables.ts';
import { isoOf, NO_DATE } from '../../domain/time/day.ts';
import { printQuantity } from '../../domain/values/number.ts';
import type { StagedDraft } from '../derive/deriver.ts';
import { dateAt, numberAt, rowAt, subjectAt, wordAt } from './draft-cells.ts';
import type { StagedFile } from './stage-file.ts';

/** Concepts that have one true value, whenever it was written down. */
const FOR_LIFE: ReadonlySet<string> = new Set(['sex', 'birth_date', 'death_date']);

interface Place {
  staged: StagedFile;
  draft: StagedDraft;
  record: number;
}

/**
 * Flags values of one delivery that contradict each other: the same subject, concept and date, and another value. Both
 * are kept; whether a criterion is touched by it is for the evaluation to say.
 */
export function flagContradictions(files: readonly StagedFile[], identifier: (subject: number) => string): void {
  const byConcept = new Map<string, { staged: StagedFile; draft: StagedDraft }[]>();
  for (const staged of files)
    for (const draft of staged.drafts) {
      if (draft.concept === null) continue;
      const entries = byConcept.get(draft.concept);
      if (entries) entries.push({ staged, draft });
      else byConcept.set(draft.concept, [{ staged, draft }]);
    }
  for (const [concept, drafts] of byConcept) {
    const only = drafts.length === 1 ? drafts[0]! : null;
    if (only && isOnePerSubject(only.draft)) continue;
    flagWithin(placesOf(drafts), FOR_LIFE.has(concept), identifier);
  }
}

/** Whether no subject can have two records: their ordinals only rise. */
function isOnePerSubject({ subject, records }: StagedDraft): boolean {
  if (!(subject instanceof Uint32Array)) return true;
  for (let i = 1; i < records; i++) if (subject[i]! <= subject[i - 1]!) return false;
  return true;
}

/** Records with a value, by subject. */
function placesOf(drafts: readonly { staged: StagedFile; draft: StagedDraft }[]): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  for (const { staged, draft } of drafts)
    for (let record = 0; record < draft.records; record++) {
      if (Number.isNaN(numberAt(draft, 'value', record)) && wordAt(draft, 'text', record) === '') continue;
      const subject = subjectAt(draft, record);
      const known = places.get(subject);
      if (known) known.push({ staged, draft, record });
      else places.set(subject, [{ staged, draft, record }]);
    }
  return places;
}

function flagWithin(
  places: ReadonlyMap<number, Place[]>,
  forLife: boolean,
  identifier: (subject: number) => string,
): void {
  for (const [subject, all] of places) {
    if (all.length < 2) continue;
    // Values of different samples may differ.
    const alike = Map.groupBy(all, ({ draft, record }) =>
      forLife ? '' : `${dateAt(draft, record)} ${wordAt(draft, 'sample', record)}`,
    );
    for (const same of alike.values()) {
      const first = same[0]!;
      const date = forLife ? NO_DATE : dateAt(first.draft, first.record);
      const value = printValue(first);
      const other = same.find((place) => printValue(place) !== value);
      if (!other) continue;
      const when = date === NO_DATE ? '' : ` on ${isoOf(date)}`;
      for (const place of same) {
        const against = printValue(place) === value ? other : first;
        const reason = `subject ${identifier(subject)} has another value${when}: ${printValue(against)} in ${whereOf(against, place)}; both are kept`;
        place.staged.ledger.note(rowAt(place.draft, place.record), headerOf(place.draft), printValue(place), reason);
      }
    }
  }
}

function whereOf(place: Place, from: Place): string {
  const row = `row ${rowAt(place.draft, place.record)}`;
  if (place.staged !== from.staged) return `${place.staged.file.name}, ${row}`;
  return headerOf(place.draft) === headerOf(from.draft) ? row : `${row}, column "${headerOf(place.draft)}"`;
}

function headerOf(draft: StagedDraft): string | null {
  return draft.fields.value ?? draft.fields.text ?? null;
}

/** As understood, with its unit: 7 g/dL and 70 g/L are written differently and left to the evaluation. */
function printValue({ draft, record }: Place): string {
  const low = numberAt(draft, 'value', record);
  if (Number.isNaN(low)) return wordAt(draft, 'text', record);
  const upper = numberAt(draft, 'upper', record);
  const bounds = numberAt(draft, 'bounds', record);
  return printQuantity({
    low,
    high: Number.isNaN(upper) ? low : upper,
    lowOpen: (bounds & BOUND.lowerOpen) !== 0,
    highOpen: (bounds & BOUND.upperOpen) !== 0,
    unit: wordAt(draft, 'unit', record),
  });
}
