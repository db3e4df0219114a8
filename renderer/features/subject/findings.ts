import type { SubjectFact } from '../../../db/contract/cohort.ts';
import { concernsOf, detailOf, nameOf } from './fact-name.ts';

/** What was found in one gene, for the strip. */
export interface GeneFindings {
  gene: string;
  findings: { kind: 'variant' | 'copyNumber' | 'fusion'; words: string; flagged: boolean }[];
}

const KINDS = ['variant', 'copyNumber', 'fusion'] as const;
type FindingKind = (typeof KINDS)[number];

/** Findings by gene, the most altered gene first; a fusion stands under the partner it names first. */
export function findingsOf(facts: readonly SubjectFact[]): GeneFindings[] {
  const genes = new Map<string, GeneFindings>();
  for (const fact of facts) {
    if (!isFinding(fact.table)) continue;
    const name = nameOf(fact);
    const gene = genes.get(name) ?? { gene: name, findings: [] };
    gene.findings.push({ kind: fact.table, words: detailOf(fact) || fact.title, flagged: concernsOf(fact).length > 0 });
    genes.set(name, gene);
  }
  return [...genes.values()].sort(
    (a, b) => b.findings.length - a.findings.length || a.gene.localeCompare(b.gene, 'en'),
  );
}

function isFinding(table: string): table is FindingKind {
  return KINDS.some((kind) => kind === table);
}
