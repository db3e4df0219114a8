import type { InspectedFile } from '../../../db/contract/imports.ts';
import { type FilePlan, isGeneResult } from '../../../db/domain/import/mapping.ts';
import { holdsDates } from './role-words.ts';
import { hasFindings } from './targets.ts';

/** What would keep a file from being understood, told before the dry run: sentence and the column it is about. */
export interface PlanProblem {
  sentence: string;
  /** Index of the column; null for the whole file. */
  column: number | null;
}

export function planProblems(file: InspectedFile, plan: FilePlan): PlanProblem[] {
  if (plan.skip) return [];
  const problems: PlanProblem[] = [];
  const roles = plan.columns.map((column) => column.as);
  const subjects = plan.columns.filter((column) => column.as.role === 'subject');
  const hasSample = roles.some(
    (role) => role.role === 'sample' || (role.role === 'fact' && role.table === 'sample' && role.field === 'sample'),
  );
  if (subjects.length === 0 && !hasSample) {
    problems.push({ sentence: 'No column is the subject identifier, and none the sample identifier.', column: null });
  }
  for (const column of subjects.slice(1)) {
    problems.push({
      sentence: `"${column.header}" is a second subject identifier; only one is possible.`,
      column: column.index,
    });
  }
  for (const column of plan.columns) {
    const found = file.columns[column.index];
    if (holdsDates(column.as) && column.dateOrder === undefined && found?.dateOrder === 'ambiguous') {
      problems.push({
        sentence: `"${column.header}" holds dates whose order cannot be told: choose it.`,
        column: column.index,
      });
    }
  }
  for (const [index, column] of plan.columns.entries()) {
    if (column.as.role !== 'fact') continue;
    if (isGeneResult(column.as.table, column.as.field) && column.as.concept === undefined) {
      problems.push({
        sentence: `"${column.header}" holds the results of a gene's test: give the gene.`,
        column: column.index,
      });
    }
    // One column for each sample, or for each gene: alike, and told apart by the header.
    if (column.as.field === 'matrix') continue;
    const twin = plan.columns.slice(0, index).find((other) => JSON.stringify(other.as) === JSON.stringify(column.as));
    if (twin) {
      problems.push({
        sentence: `"${column.header}" and "${twin.header}" are given the same meaning; number the records to keep both.`,
        column: column.index,
      });
    }
  }
  if (hasFindings(roles) && plan.coverage === undefined) {
    problems.push({ sentence: 'The file lists findings: say what its samples were tested for.', column: null });
  }
  return problems;
}
