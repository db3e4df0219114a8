import { BOUND } from '../../domain/facts/tables.ts';
import { isoOf, NO_DATE } from '../../domain/time/day.ts';
import { printQuantity } from '../../domain/values/number.ts';
import type { StagedDraft } from '../derive/deriver.ts';
import { dateAt, isHole, numberAt, rowAt, subjectAt, wordAt } from './draft-cells.ts';
import type { Pause } from './pause.ts';
import type { StagedFile } from './staged-file.ts';

/** Concepts that have one true value, whenever it was written down. */
const FOR_LIFE: ReadonlySet<string> = new Set(['sex', 'birth_date', 'death_date']);

interface StagedSegment {
  staged: StagedFile;
  draft: StagedDraft;
}
interface Place extends StagedSegment {
  record: number;
}

/**
 * Flags values of one delivery that contradict each other: the same subject, concept, sample and date, and another
 * value. Both are kept; whether a criterion is touched by it is for the evaluation to say.
 */
export async function flagContradictions(
  files: readonly StagedFile[],
  identifier: (subject: number) => string,
  pause: Pause,
): Promise<void> {
  const byConcept = new Map<string, StagedSegment[]>();
  for (const staged of files)
    for (const draft of staged.drafts) {
      if (draft.concept === null) continue;
      const entries = byConcept.get(draft.concept);
      if (entries) entries.push({ staged, draft });
      else byConcept.set(draft.concept, [{ staged, draft }]);
    }
  let done = 0;
  for (const [concept, segments] of byConcept) {
    await pause(done++, byConcept.size);
    if (segments.length === 1 && isOnePerSubject(segments[0]!.draft)) continue;
    const forLife = FOR_LIFE.has(concept);
    for (const places of bySubject(segments)) {
      if (!mayContradict(places, forLife)) continue;
      flagWithin(places, forLife, identifier(subjectAt(places[0]!.draft, places[0]!.record)));
    }
  }
}

/** Whether no subject can have two records: their ordinals only rise. */
function isOnePerSubject({ subject, records }: StagedDraft): boolean {
  if (!(subject instanceof Uint32Array)) return true;
  for (let i = 1; i < records; i++) if (subject[i]! <= subject[i - 1]!) return false;
  return true;
}

/** The records of each subject that has several, in the order of files and rows. */
function* bySubject(segments: readonly StagedSegment[]): Generator<Place[]> {
  const bases: number[] = [];
  let total = 0;
  let last = 0;
  for (const { draft } of segments) {
    bases.push(total);
    total += draft.records;
    for (let record = 0; record < draft.records; record++) last = Math.max(last, subjectAt(draft, record));
  }
  // A counting sort: half a million subjects with several visits each must not become objects.
  const starts = new Uint32Array(last + 2);
  for (const { draft } of segments)
    for (let record = 0; record < draft.records; record++)
      if (!isHole(draft, record)) starts[subjectAt(draft, record) + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const order = new Uint32Array(starts[last + 1]!);
  const next = starts.slice();
  segments.forEach(({ draft }, s) => {
    for (let record = 0; record < draft.records; record++)
      if (!isHole(draft, record)) order[next[subjectAt(draft, record)]!++] = bases[s]! + record;
  });
  for (let subject = 0; subject <= last; subject++) {
    if (starts[subject + 1]! - starts[subject]! < 2) continue;
    yield Array.from(order.subarray(starts[subject]!, starts[subject + 1]!), (index) => {
      let s = segments.length - 1;
      while (bases[s]! > index) s--;
      return { ...segments[s]!, record: index - bases[s]! };
    });
  }
}

/** A quick look that leaves out most subjects: whether two records share a date and not the number. */
function mayContradict(places: readonly Place[], forLife: boolean): boolean {
  for (let a = 0; a < places.length; a++) {
    const first = places[a]!;
    for (let b = a + 1; b < places.length; b++) {
      const second = places[b]!;
      if (!forLife && dateAt(first.draft, first.record) !== dateAt(second.draft, second.record)) continue;
      if (!isSameNumber(first, second) && printValue(first) !== printValue(second)) return true;
    }
  }
  return false;
}

/** Two plain numbers in one unit column, most often; the rest is compared as it would be shown. */
function isSameNumber(a: Place, b: Place): boolean {
  const value = numberAt(a.draft, 'value', a.record);
  return (
    value === numberAt(b.draft, 'value', b.record) &&
    a.draft === b.draft &&
    a.draft.columns.upper === undefined &&
    typeof a.draft.columns.unit !== 'object'
  );
}

function flagWithin(all: readonly Place[], forLife: boolean, subject: string): void {
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
      const { ledger } = place.staged;
      const row = rowAt(place.draft, place.record);
      if (ledger.isListFull) {
        ledger.count(row);
        continue;
      }
      const against = printValue(place) === value ? other : first;
      const reason = `subject ${subject} has another value${when}: ${printValue(against)} in ${whereOf(against, place)}; both are kept`;
      ledger.note(row, headerOf(place.draft), printValue(place), reason);
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
