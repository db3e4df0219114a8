import { MET } from '../../../verdict.ts';
import { coverageOf, missingTest } from '../../coverage.ts';
import { wantedGene } from '../../gene-words.ts';
import type { CompiledLeaf, EvaluationContext } from '../../leaf-kind.ts';
import type { TestedLeaf } from './schema.ts';

/**
 * met: a successful assay of a suitable sample covers the whole gene for this class of alteration · unknown otherwise
 * (assay-failed, not-covered, not-tested). Never not met: nobody states that a list of tests is complete.
 */
export function compileTested(leaf: TestedLeaf, { facts, asOf }: EvaluationContext): CompiledLeaf {
  const question = {
    gene: wantedGene(leaf.gene),
    class: leaf.class,
    origin: leaf.origin,
    plasmaNegatives: false,
    withinHotspots: () => false,
  };
  const coverage = coverageOf(facts, asOf, question);
  return {
    decide(subject, trace) {
      const verdict = coverage.decide(subject, trace);
      if (trace !== null && verdict !== MET)
        trace.change({ kind: 'missing', sentence: missingTest(question, leaf.gene) });
      return verdict;
    },
  };
}
