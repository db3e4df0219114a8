import { consentStandings } from '../criteria/leaves/consent/standing.ts';
import type { AsOf, FactView } from '../facts/view.ts';

/** After every fact: for screens that show the present state and have no as-of date. */
const END_OF_TIME: AsOf = 0x7fffffff;

export type ConsentState = 'given' | 'refused' | 'withdrawn' | 'none';

/** Where each subject's consent to being screened stands today. */
export function consentStates(facts: FactView): (subject: number) => ConsentState {
  const standingOf = consentStandings(facts.table('consent'), END_OF_TIME, null);
  return (subject) => {
    const { standing } = standingOf(subject);
    return standing === 'imprecise' || standing === 'unclear' ? 'none' : standing;
  };
}

const known = new WeakMap<FactView, Map<AsOf, Uint8Array>>();

/**
 * One byte per subject: 1 when its data must not be used. A refusal or a withdrawal always withholds, as known in the
 * data revision, whatever the as-of date, and so does a state that is not understood, which may be one; a missing
 * consent only when the study screens by per-subject consent.
 */
export function withheldSubjects(facts: FactView, asOf: AsOf = END_OF_TIME): Uint8Array {
  const byDate = known.get(facts) ?? new Map<AsOf, Uint8Array>();
  known.set(facts, byDate);
  const found = byDate.get(asOf);
  if (found) return found;
  const standingOf = consentStandings(facts.table('consent'), asOf, null);
  const needed = facts.screeningBasis.kind === 'consent';
  const withheld = new Uint8Array(facts.subjects);
  for (let subject = 0; subject < withheld.length; subject++) {
    const { standing } = standingOf(subject);
    const forbidden = standing === 'refused' || standing === 'withdrawn' || standing === 'unclear';
    if (forbidden || (needed && standing !== 'given')) withheld[subject] = 1;
  }
  byDate.set(asOf, withheld);
  return withheld;
}
