import type { SubjectFact } from '../../../db/contract/cohort.ts';

/** What was found in one gene, for the strip. */
export interface GeneFindings {
  gene: string;
  findings: { kind: 'variant' | 'copyNumber' | 'fusion'; words: string; flagged: boolean }[];
}

const KINDS = ['variant', 'copyNumber', 'fusion'] as const;
type FindingKind = (typeof KINDS)[number];

/** Findings by gene, the most altered gene first. `title` of such a fact is its gene (or both partners). */
export function findingsOf(facts: readonly SubjectFact[]): GeneFindings[] {
  const genes = new Map<string, GeneFindings>();
  for (const fact of facts) {
    if (!isFinding(fact.table)) continue;
    const gene = genes.get(fact.title) ?? { gene: fact.title, findings: [] };
    gene.findings.push({ kind: fact.table, words: fact.value, flagged: fact.flags.length > 0 });
    genes.set(fact.title, gene);
  }
  return [...genes.values()].sort(
    (a, b) => b.findings.length - a.findings.length || a.gene.localeCompare(b.gene, 'en'),
  );
}

function isFinding(table: string): table is FindingKind {
  return KINDS.some((kind) => kind === table);
}
