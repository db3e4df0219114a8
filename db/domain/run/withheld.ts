import { consentStandings } from '../criteria/leaves/consent/standing.ts';
import type { FactView } from '../facts/view.ts';
import type { Day } from '../time/day.ts';

/**
 * One byte per subject: 1 where consent does not allow screening. Without consent on record a subject is withheld only
 * in a study that screens by per-subject consent; a refusal or a withdrawal always withholds, as known in the data
 * revision, whatever the as-of date.
 */
export function withheldSubjects(facts: FactView, asOf: Day): Uint8Array {
  const withheld = new Uint8Array(facts.subjects);
  const needed = facts.screeningBasis.kind === 'consent';
  const table = facts.table('consent');
  if (table.length === 0) return needed ? withheld.fill(1) : withheld;
  const standingOf = consentStandings(table, asOf, null);
  for (let subject = 0; subject < withheld.length; subject++) {
    const { standing } = standingOf(subject);
    const forbidden = standing === 'refused' || standing === 'withdrawn';
    if (forbidden || (needed && standing !== 'given')) withheld[subject] = 1;
  }
  return withheld;
}
