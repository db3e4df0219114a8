import { MET, NOT_MET, unknown, type Verdict } from '../../../verdict.ts';
import { wordColumn } from '../../columns.ts';
import { factDate } from '../../fact-time.ts';
import type { CompiledLeaf, EvaluationContext } from '../../leaf-kind.ts';
import type { ConsentLeaf } from './schema.ts';
import { consentStandings, type Standing } from './standing.ts';

const NO_CONSENT = unknown('no-consent');
const IMPRECISE = unknown('date-imprecise');
const VERDICTS: Readonly<Record<Standing, Verdict>> = {
  given: MET,
  refused: NOT_MET,
  withdrawn: NOT_MET,
  unclear: unknown('code'),
  imprecise: IMPRECISE,
  none: NO_CONSENT,
};

/**
 * met: consent to this scope was given by the as-of date and neither refused nor withdrawn since · not met: refused or
 * withdrawn, as known in the data, whatever the as-of date · unknown: nothing on record for this scope (no-consent), or
 * given in a month or year that the as-of date cuts (date-imprecise), or a state on record that is not understood (code).
 */
export function compileConsent(leaf: ConsentLeaf, { facts, asOf }: EvaluationContext): CompiledLeaf {
  const table = facts.table('consent');
  const standingOf = consentStandings(table, asOf, leaf.scope);
  const status = wordColumn(table, 'status');
  return {
    decide(subject, trace) {
      const { standing, record } = standingOf(subject);
      const verdict = VERDICTS[standing];
      if (trace !== null) {
        if (record >= 0)
          trace.evidence({
            table: 'consent',
            record,
            column: 'status',
            value: status.text(record),
            date: factDate(table, record),
          });
        if (verdict !== MET) trace.change({ kind: 'missing', sentence: `consent to ${leaf.scope}` });
      }
      return verdict;
    },
  };
}
