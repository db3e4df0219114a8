import type { Day } from '../../domain/time/day.ts';
import { Assays } from './assays.ts';
import { badMapping, type PlannedColumns } from './column-groups.ts';
import { CopyNumberMatrix } from './copy-number-matrix.ts';
import { CopyNumbers } from './copy-numbers.ts';
import type { ColumnGroup, DeriveContext, Deriver } from './deriver.ts';
import { Diagnoses } from './diagnoses.ts';
import { Fusions } from './fusions.ts';
import { GeneResults } from './gene-results.ts';
import { LongObservations } from './long-observations.ts';
import { PlainEvents } from './plain-events.ts';
import { Samples } from './samples.ts';
import { Therapies } from './therapies.ts';
import { Variants } from './variants.ts';
import { WideObservations } from './wide-observations.ts';

export interface FileDerivers {
  /** All but `wide`. */
  readonly events: readonly Deriver[];
  /** Observation columns with one record per row; null when there are none. */
  readonly wide: WideObservations | null;
  /** The table of samples, when the file has one. */
  readonly samples: Samples | null;
  readonly matrices: readonly CopyNumberMatrix[];
}

const FINDINGS: ReadonlySet<string> = new Set(['variant', 'copyNumber', 'fusion']);

/**
 * One deriver per group of columns.
 * @throws StratumError bad-mapping: a concept that nobody knows
 */
export function deriversOf(
  planned: PlannedColumns,
  context: DeriveContext,
  options: { file: string; asOf: Day },
): FileDerivers {
  const wide: Parameters<typeof wideOf>[0] = [];
  const events: Deriver[] = [];
  const matrices: CopyNumberMatrix[] = [];
  let samples: Samples | null = null;
  const hasFindings = planned.groups.some(({ table, fields }) => FINDINGS.has(table) && !fields.has('result'));
  for (const group of planned.groups) {
    if (group.table === 'observation' && group.concept !== null) {
      const concept = context.concept(group.concept);
      if (!concept)
        throw badMapping(
          options.file,
          `there is no concept "${group.concept}". Choose one from the list, or make a new one.`,
        );
      wide.push({ group, concept });
      continue;
    }
    const deriver = deriverOf(group, context, hasFindings);
    events.push(deriver);
    if (deriver instanceof Samples) samples = deriver;
    if (deriver instanceof CopyNumberMatrix) matrices.push(deriver);
  }
  return { events, wide: wideOf(wide, context, planned, options.asOf), samples, matrices };
}

function wideOf(
  groups: ConstructorParameters<typeof WideObservations>[0][number][],
  context: DeriveContext,
  planned: PlannedColumns,
  asOf: Day,
): WideObservations | null {
  if (groups.length === 0) return null;
  return new WideObservations(groups, context, { asOf, hasDates: planned.date !== null });
}

function deriverOf(group: ColumnGroup, context: DeriveContext, hasFindings: boolean): Deriver {
  if (group.fields.has('result')) return new GeneResults(group, context);
  switch (group.table) {
    case 'observation':
      return new LongObservations(group, context);
    case 'diagnosis':
      return new Diagnoses(group, context);
    case 'sample':
      return new Samples(group, context);
    case 'assay':
      return new Assays(group, context, { once: hasFindings });
    case 'variant':
      return new Variants(group, context);
    case 'copyNumber':
      return group.matrix.length > 0 ? new CopyNumberMatrix(group, context) : new CopyNumbers(group, context);
    case 'fusion':
      return new Fusions(group, context);
    case 'therapy':
      return new Therapies(group, context);
    case 'consent':
    case 'attestation':
    case 'completeness':
      return new PlainEvents(group, context);
  }
}
