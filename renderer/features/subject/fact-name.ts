import type { SubjectFact } from '../../../db/contract/cohort.ts';

/** Between the parts of an event's value, as the engine writes it: `EGFR · p.L858R · somatic`. */
const BETWEEN = ' · ';

/** What an event is about: the gene of a finding, the agent of a therapy. An observation is about its concept. */
export function nameOf(fact: Pick<SubjectFact, 'table' | 'title' | 'value'>): string {
  return fact.table === 'observation' ? fact.title : fact.value.split(BETWEEN)[0] || fact.title;
}

/** Flags that only say where a fact or its date came from: nothing to worry about. */
const PROVENANCE = ['typed in', 'confirmed', 'date of the whole file'];
export const DATE_OF_FILE = 'date of the whole file';

/** Flags that a person should look at: implausible (until it is confirmed), not recognised, ambiguous. */
export function concernsOf(fact: Pick<SubjectFact, 'flags'>): string[] {
  const settled = fact.flags.includes('confirmed') ? [...PROVENANCE, 'implausible'] : PROVENANCE;
  return fact.flags.filter((flag) => !settled.includes(flag));
}

/** The rest of an event: what was found, or which line and state. */
export function detailOf(fact: Pick<SubjectFact, 'value'>): string {
  return fact.value.split(BETWEEN).slice(1).join(BETWEEN);
}
