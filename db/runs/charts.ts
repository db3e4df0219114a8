import type * as z from 'zod';
import type { CohortColumns } from '../cohort/columns.ts';
import type { runMethods } from '../contract/runs.ts';
import type { Need } from '../domain/criteria/leaf-kind.ts';
import { type RunResult, WITHHELD } from '../domain/run/result.ts';
import type { ColumnData } from '../grid/column.ts';

type Charts = z.output<(typeof runMethods)['run.charts']['output']>;

/** The tables behind the charts of a run; subjects that are withheld are in none of them but the counts of the funnel. */
export function chartsOf(run: RunResult, cohort: CohortColumns | null, needs: readonly Need[]): Charts {
  return {
    funnel: {
      title: 'Subjects left after each criterion, in protocol order',
      columns: ['Criterion', 'Entering', 'Kept', 'Unknown', 'Lost'],
      rows: run.funnel.map((step) => [step.title, step.entering, step.kept, step.unknown, step.lost]),
    },
    arms: {
      title: 'Subjects by arm and status',
      columns: ['Arm', 'Eligible', 'Undetermined', 'Ineligible', 'Assigned'],
      rows: run.arms.map(({ arm, counts, assigned }) => [
        arm?.title ?? run.protocol.title,
        counts.eligible,
        counts.undetermined,
        counts.ineligible,
        assigned,
      ]),
    },
    prevalence: {
      title: 'Subjects with a finding, by gene',
      columns: ['Gene', 'Subjects with a finding', 'Percent of subjects'],
      rows: cohort ? prevalence(run, cohort) : [],
    },
    missingness: {
      title: 'Values the protocol needs that are missing',
      columns: ['Concept', 'Missing', 'Percent of subjects'],
      rows: cohort ? missingness(run, cohort, needs) : [],
    },
  };
}

const MOST_GENES = 25;

function prevalence(run: RunResult, cohort: CohortColumns): (string | number)[][] {
  return cohort
    .genes()
    .flatMap((gene) => {
      const column = cohort.column(`gene:${gene}`);
      return column ? [[gene, having(run, column)] as const] : [];
    })
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_GENES)
    .map(([gene, count]) => [gene, count, percent(count, included(run))]);
}

function missingness(run: RunResult, cohort: CohortColumns, needs: readonly Need[]): (string | number)[][] {
  const all = included(run);
  const concepts = [...new Set(needs.flatMap((need) => (need.table === 'observation' && need.of ? [need.of] : [])))];
  return concepts
    .map((concept): (string | number)[] => {
      const column = cohort.column(`concept:${concept}`);
      const missing = all - (column ? having(run, column) : 0);
      return [column?.about.title ?? concept, missing, percent(missing, all)];
    })
    .sort((a, b) => (b[1] as number) - (a[1] as number));
}

function having(run: RunResult, column: ColumnData): number {
  let n = 0;
  for (let subject = 0; subject < run.subjects; subject++) {
    if (run.status[subject] === WITHHELD) continue;
    if (column.kind === 'numbers' ? !Number.isNaN(column.numbers[subject]!) : column.codes[subject] !== 0) n++;
  }
  return n;
}

function included(run: RunResult): number {
  return run.subjects - run.counts.withheld;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
