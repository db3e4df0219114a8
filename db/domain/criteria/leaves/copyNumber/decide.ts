import { all, any, MET, NOT_MET, REASON_TEXT, reasonOf, unknown, type Verdict } from '../../../verdict.ts';
import { numberColumn, wordColumn } from '../../columns.ts';
import { absence, canExclude, canShow, coverageOf, missingTest, sampleTypes } from '../../coverage.ts';
import { AFTER, factDate, factTime, IMPRECISE, periodOf } from '../../fact-time.ts';
import { geneMatches, wantedGene } from '../../gene-words.ts';
import type { CompiledLeaf, EvaluationContext } from '../../leaf-kind.ts';
import { COPY_NUMBER_STATES, type CopyNumberLeaf } from './schema.ts';

const CODE = unknown('code');
const DATE_IMPRECISE = unknown('date-imprecise');

/**
 * met: a tumour or plasma sample shows one of the states · not met: the gene was measured and shows none of them ·
 * unknown: nothing shows it and no successful assay covers the gene's copy number, or the state is not understood (code).
 * A recorded 0 may be the filling of an untested gene: it counts as neutral only where an assay covers the gene. A
 * covered gene without a record is neutral. Any other recorded state shows that the gene was measured.
 * The value -1.5 is read as deep deletion (as OncoKB does for GENIE data).
 */
export function compileCopyNumber(leaf: CopyNumberLeaf, { facts, asOf }: EvaluationContext): CompiledLeaf {
  const table = facts.table('copyNumber');
  const gene = wantedGene(leaf.gene);
  const isGene = geneMatches(wordColumn(table, 'gene'), gene);
  const state = numberColumn(table, 'state');
  const sample = wordColumn(table, 'sample');
  const typeOf = sampleTypes(facts);
  const period = periodOf(asOf, undefined);
  const wanted = new Set(leaf.states.map((name) => COPY_NUMBER_STATES.indexOf(name) - 2));
  const plasmaNegatives = leaf.plasmaNegatives === true;
  const question = {
    gene,
    class: 'copyNumber' as const,
    origin: 'somatic' as const,
    plasmaNegatives,
    withinHotspots: () => true,
  };
  const coverage = coverageOf(facts, asOf, question);

  const read = (record: number): number => (state(record) === -1.5 ? -2 : state(record));

  return {
    decide(subject, trace) {
      const found: Verdict[] = [];
      let measured = false;
      const end = table.end(subject);
      for (let record = table.first(subject); record < end; record++) {
        const time = factTime(table, record, asOf, period);
        const type = typeOf(subject, sample.text(record));
        if (isGene(record) === NOT_MET || time === AFTER || !canShow(type, 'somatic')) continue;
        const value = read(record);
        const sure = all([isGene(record), time === IMPRECISE ? DATE_IMPRECISE : MET]);
        // Neutral records add nothing to what the coverage says below.
        const verdict = Number.isNaN(value) ? CODE : value !== 0 && wanted.has(value) ? sure : NOT_MET;
        if (value !== 0 && sure === MET && !Number.isNaN(value) && canExclude(type, 'somatic', plasmaNegatives))
          measured = true;
        found.push(verdict);
        const reason = reasonOf(verdict);
        trace?.evidence({
          table: 'copyNumber',
          record,
          column: 'state',
          value: Number.isNaN(value) ? 'not understood' : (COPY_NUMBER_STATES[value + 2] ?? String(value)),
          date: factDate(table, record),
          role: verdict === NOT_MET && value === 0 ? 'considered' : 'decides',
          note:
            reason === null
              ? sample.text(record) === ''
                ? null
                : `sample ${sample.text(record)}`
              : REASON_TEXT[reason],
        });
      }
      const some = any(found);
      if (some === MET) return MET;
      const covered = measured ? MET : coverage.decide(subject, trace);
      const neutral = covered === MET && !measured && wanted.has(0) && some === NOT_MET;
      const verdict = neutral ? MET : any([some, absence(covered)]);
      if (trace !== null && verdict > MET)
        trace.change({ kind: 'missing', sentence: missingTest(question, leaf.gene) });
      return verdict;
    },
  };
}
