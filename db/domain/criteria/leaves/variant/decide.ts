import type { FactTable } from '../../../facts/view.ts';
import { all, any, MET, NOT_MET, REASON_TEXT, reasonOf, unknown, type Verdict } from '../../../verdict.ts';
import { byWord, numberColumn, wordColumn } from '../../columns.ts';
import { absence, canShow, coverageOf, missingTest, sampleTypes } from '../../coverage.ts';
import type { Trace } from '../../evidence.ts';
import { AFTER, factDate, factTime, IMPRECISE, periodOf } from '../../fact-time.ts';
import { geneMatches, wantedGene } from '../../gene-words.ts';
import type { CompiledLeaf, EvaluationContext } from '../../leaf-kind.ts';
import { hotspotsCover } from './hotspots.ts';
import { variantMatches } from './match.ts';
import type { VariantLeaf } from './schema.ts';

const NO_VALUE = unknown('no-value');
const DATE_IMPRECISE = unknown('date-imprecise');

/**
 * met: one record in a suitable sample satisfies all parts · not met: none does, and a successful assay of a suitable
 * sample covers all that is asked ("wild-type" is `not` of this) · unknown: a record may satisfy them (code, no-value,
 * date-imprecise), or none does and nothing covers it (assay-failed before not-covered before not-tested).
 * Without `consequence`, changes that leave the protein as it is (synonymous, intron, UTR) do not count.
 */
export function compileVariant(leaf: VariantLeaf, { facts, asOf }: EvaluationContext): CompiledLeaf {
  const table = facts.table('variant');
  const gene = wantedGene(leaf.gene);
  const isGene = geneMatches(wordColumn(table, 'gene'), gene);
  const matches = variantMatches(leaf, table);
  const sample = wordColumn(table, 'sample');
  const typeOf = sampleTypes(facts);
  const period = periodOf(asOf, undefined);
  const isOrigin = byWord(wordColumn(table, 'origin'), (text): Verdict => {
    if (leaf.origin === undefined || text === leaf.origin) return MET;
    return text === 'somatic' || text === 'germline' ? NOT_MET : NO_VALUE;
  });
  const question = {
    gene,
    class: 'small' as const,
    origin: leaf.origin,
    plasmaNegatives: leaf.plasmaNegatives === true,
    withinHotspots: (hotspots: readonly string[]) => hotspotsCover(leaf, hotspots),
  };
  const coverage = coverageOf(facts, asOf, question);

  function judge(subject: number, record: number): Verdict {
    const time = factTime(table, record, asOf, period);
    if (time === AFTER || !canShow(typeOf(subject, sample.text(record)), leaf.origin)) return NOT_MET;
    return all([isGene(record), matches(record), isOrigin(record), time === IMPRECISE ? DATE_IMPRECISE : MET]);
  }

  const tell = tellVariant(table);
  return {
    decide(subject, trace) {
      const found: Verdict[] = [];
      const end = table.end(subject);
      for (let record = table.first(subject); record < end; record++) {
        if (isGene(record) === NOT_MET) continue;
        const verdict = judge(subject, record);
        if (verdict === MET && trace === null) return MET;
        found.push(verdict);
        if (trace !== null) tell(trace, record, verdict);
      }
      const some = any(found);
      if (some === MET) return MET;
      const covered = coverage.decide(subject, trace);
      const verdict = any([some, absence(covered)]);
      if (trace !== null && verdict > MET) {
        if (covered !== MET) trace.change({ kind: 'missing', sentence: missingTest(question, leaf.gene) });
        if (some > MET)
          trace.change({
            kind: 'resolve',
            sentence: `what the recorded ${leaf.gene} variant is: ${REASON_TEXT[reasonOf(some)!]}`,
          });
      }
      return verdict;
    },
  };
}

function tellVariant(table: FactTable<'variant'>) {
  const gene = wordColumn(table, 'gene');
  const protein = wordColumn(table, 'protein');
  const coding = wordColumn(table, 'coding');
  const sample = wordColumn(table, 'sample');
  const vaf = numberColumn(table, 'vaf');
  return (trace: Trace, record: number, verdict: Verdict): void => {
    const fraction = Number.isNaN(vaf(record)) ? '' : `, VAF ${Number(vaf(record).toPrecision(3))}`;
    const reason = reasonOf(verdict);
    const notes = [
      sample.text(record) === '' ? '' : `sample ${sample.text(record)}`,
      reason === null ? '' : REASON_TEXT[reason],
    ];
    trace.evidence({
      table: 'variant',
      record,
      column: protein.text(record) === '' ? 'gene' : 'protein',
      value: `${gene.text(record)} ${protein.text(record) || coding.text(record) || 'change not stated'}${fraction}`,
      date: factDate(table, record),
      role: verdict === NOT_MET ? 'considered' : 'decides',
      note: notes.filter((note) => note !== '').join('; ') || null,
    });
  };
}
