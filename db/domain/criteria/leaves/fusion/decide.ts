import { all, any, MET, NOT_MET, REASON_TEXT, reasonOf, unknown, type Verdict } from '../../../verdict.ts';
import { wordColumn } from '../../columns.ts';
import { absence, canShow, coverageOf, missingTest, sampleTypes } from '../../coverage.ts';
import { AFTER, factDate, factTime, IMPRECISE, periodOf } from '../../fact-time.ts';
import { geneMatches, wantedGene } from '../../gene-words.ts';
import type { CompiledLeaf, EvaluationContext } from '../../leaf-kind.ts';
import type { FusionLeaf } from './schema.ts';

const CODE = unknown('code');
const KINDS: ReadonlySet<string> = new Set(['fusion', 'structural variant', 'exon skipping']);
const DATE_IMPRECISE = unknown('date-imprecise');

/**
 * met: a tumour or plasma sample has a rearrangement of the gene, with the partner if one is asked (in either order) ·
 * not met: none, and a successful assay covers fusions of the gene · unknown: the partner on record is not known while
 * one is asked (code), or nothing covers fusions. Exon skipping is another event than a rearrangement.
 * An absent partner may be unknown or intergenic; only an event described as intergenic is that.
 */
export function compileFusion(leaf: FusionLeaf, { facts, asOf }: EvaluationContext): CompiledLeaf {
  const table = facts.table('fusion');
  const gene = wantedGene(leaf.gene);
  const gene5 = wordColumn(table, 'gene5');
  const gene3 = wordColumn(table, 'gene3');
  const kind = wordColumn(table, 'kind');
  const description = wordColumn(table, 'description');
  const sample = wordColumn(table, 'sample');
  const typeOf = sampleTypes(facts);
  const period = periodOf(asOf, undefined);
  const first = geneMatches(gene5, gene);
  const second = geneMatches(gene3, gene);
  const intergenic = leaf.partner?.toLowerCase() === 'intergenic';
  const partner = leaf.partner === undefined || intergenic ? null : wantedGene(leaf.partner);
  const partnerFirst = geneMatches(gene5, partner);
  const partnerSecond = geneMatches(gene3, partner);
  const skipping = leaf.event === 'exon skipping';
  const question = {
    gene,
    class: 'fusion' as const,
    origin: 'somatic' as const,
    plasmaNegatives: leaf.plasmaNegatives === true,
    withinHotspots: () => true,
  };
  const coverage = coverageOf(facts, asOf, question);

  /** The other end: `text` is its gene as recorded, `matches` whether that is the partner asked. */
  function otherEnd(record: number, text: string, matches: (record: number) => Verdict): Verdict {
    if (leaf.partner === undefined || skipping) return MET;
    const stated = /intergenic/i.test(description.text(record)) || text.toLowerCase() === 'intergenic';
    if (intergenic) return stated ? MET : text === '' ? CODE : NOT_MET;
    if (text === '') return stated ? NOT_MET : CODE;
    return matches(record);
  }

  /** One gene beside a word that is no kind of rearrangement (`equivocal`, `see report`): nobody knows what was found. */
  function isUnclear(record: number): boolean {
    const word = kind.text(record);
    return word !== '' && !KINDS.has(word) && (gene5.text(record) === '' || gene3.text(record) === '');
  }

  function judge(record: number): Verdict {
    if (isUnclear(record)) return all([any([first(record), second(record)]), CODE]);
    if ((kind.text(record) === 'exon skipping') !== skipping) return NOT_MET;
    return any([
      all([first(record), otherEnd(record, gene3.text(record), partnerSecond)]),
      all([second(record), otherEnd(record, gene5.text(record), partnerFirst)]),
    ]);
  }

  return {
    decide(subject, trace) {
      const found: Verdict[] = [];
      const end = table.end(subject);
      for (let record = table.first(subject); record < end; record++) {
        const time = factTime(table, record, asOf, period);
        if (any([first(record), second(record)]) === NOT_MET || time === AFTER) continue;
        if (!canShow(typeOf(subject, sample.text(record)), 'somatic')) continue;
        const verdict = all([judge(record), time === IMPRECISE ? DATE_IMPRECISE : MET]);
        found.push(verdict);
        const reason = reasonOf(verdict);
        trace?.evidence({
          table: 'fusion',
          record,
          column: second(record) === NOT_MET ? 'gene5' : 'gene3',
          value: `${gene5.text(record) || '?'}::${gene3.text(record) || '?'}${kind.text(record) === '' ? '' : ` (${kind.text(record)})`}`,
          date: factDate(table, record),
          role: verdict === NOT_MET ? 'considered' : 'decides',
          note: reason === null ? null : REASON_TEXT[reason],
        });
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
            sentence: `the partner and date of the recorded ${leaf.gene} rearrangement`,
          });
      }
      return verdict;
    },
  };
}
