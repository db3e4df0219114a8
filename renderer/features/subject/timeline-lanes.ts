import type { SubjectFact } from '../../../db/contract/cohort.ts';
import { type Day, dayOfIso } from '../../../db/domain/time/day.ts';
import { valueWords } from '../../components/unit-words.ts';
import { concernsOf, DATE_OF_FILE, nameOf } from './fact-name.ts';
import { lastDayOf } from './partial-date.ts';

/** One thing on the timeline. `to` equals `from` for a single day; a partial date or a therapy is an interval. */
export interface Mark {
  from: Day;
  to: Day;
  /** A therapy without a known end: drawn open. */
  open: boolean;
  /** The measured number, for points with a height. */
  value: number | null;
  words: string;
  /** The value alone, with its unit. */
  shown: string;
  flagged: boolean;
}

export type LaneGroup = 'Therapies' | 'Samples and assays' | 'Events' | 'Observations';

export interface Lane {
  key: string;
  group: LaneGroup;
  label: string;
  unit: string | null;
  marks: Mark[];
  /** Lowest and highest value to be drawn, reference range included; null: no numbers. */
  domain: readonly [number, number] | null;
  reference: { low: number | null; high: number | null } | null;
}

const GROUPS: readonly LaneGroup[] = ['Therapies', 'Samples and assays', 'Events', 'Observations'];

/**
 * What is known of a subject in lanes over time: therapies by agent, samples and assays by sample, observations by
 * concept, everything else as events.
 *
 * @returns lanes by group and then by first date, and how many facts have no date of their own and so no place here
 */
export function lanesOf(facts: readonly SubjectFact[]): { lanes: Lane[]; undated: number } {
  const lanes = new Map<string, Lane>();
  let undated = 0;
  for (const fact of facts) {
    const from = fact.date === null || fact.flags.includes(DATE_OF_FILE) ? null : dayOfIso(fact.date);
    if (from === null) {
      undated++;
      continue;
    }
    const { group, key, label } = placeOf(fact);
    let lane = lanes.get(key);
    if (!lane) {
      lane = { key, group, label, unit: fact.unit, marks: [], domain: null, reference: null };
      lanes.set(key, lane);
    }
    lane.marks.push(markOf(fact, from));
    if (fact.number !== null) widen(lane, fact);
  }
  for (const lane of lanes.values()) lane.marks.sort((a, b) => a.from - b.from);
  const sorted = [...lanes.values()].sort(
    (a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || a.marks[0]!.from - b.marks[0]!.from,
  );
  return { lanes: sorted, undated };
}

function placeOf(fact: SubjectFact): { group: LaneGroup; key: string; label: string } {
  switch (fact.table) {
    case 'therapy':
      return { group: 'Therapies', key: `therapy:${nameOf(fact)}`, label: nameOf(fact) };
    case 'observation':
      return { group: 'Observations', key: `observation:${fact.concept ?? fact.title}`, label: fact.title };
    case 'sample':
    case 'assay':
    case 'variant':
    case 'copyNumber':
    case 'fusion': {
      const sample = fact.sample ?? 'Sample not named';
      return { group: 'Samples and assays', key: `sample:${sample}`, label: sample };
    }
    default:
      return { group: 'Events', key: `event:${fact.table}`, label: EVENT_WORD[fact.table] ?? fact.title };
  }
}

const EVENT_WORD: Readonly<Record<string, string>> = {
  diagnosis: 'Diagnoses',
  consent: 'Consent',
  attestation: 'Answers of people',
  completeness: 'Complete lists',
};

function markOf(fact: SubjectFact, from: Day): Mark {
  const end = fact.end === null ? null : lastDayOf(fact.end);
  const last = fact.dateEnd === null ? null : lastDayOf(fact.dateEnd);
  const concerns = concernsOf(fact);
  const dates = fact.end ? `${fact.date} to ${fact.end}` : fact.date;
  return {
    from,
    to: Math.max(from, end ?? last ?? from),
    open: fact.table === 'therapy' && end === null,
    value: fact.number,
    shown: valueWords(fact.value, fact.unit),
    words: `${fact.title}: ${valueWords(fact.value, fact.unit)} (${dates})${concerns.length ? `, flagged: ${concerns.join(', ')}` : ''}`,
    flagged: concerns.length > 0,
  };
}

function widen(lane: Lane, fact: SubjectFact): void {
  const values = [fact.number, fact.refLow, fact.refHigh].filter((v) => v !== null);
  const [low, high] = lane.domain ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  lane.domain = [Math.min(low, ...values), Math.max(high, ...values)];
  if (fact.refLow !== null || fact.refHigh !== null) lane.reference = { low: fact.refLow, high: fact.refHigh };
}
