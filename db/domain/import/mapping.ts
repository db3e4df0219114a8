import * as z from 'zod';
import { FACT_TABLES, type FactTableName } from '../facts/tables.ts';

/**
 * How the columns of one file become facts. A column has one role; the columns that share table, concept and group
 * make one record per row. So a wide laboratory table has one group per concept, a long one has a `concept` field,
 * and two therapies in one row are groups '1' and '2'.
 */

/** Fields a column can fill, besides the table's own columns. `concept` makes an observation table long. */
const COMMON_FIELDS = ['date', 'concept'] as const;

export function fieldsOf(table: FactTableName): readonly string[] {
  const own = Object.keys(FACT_TABLES[table]);
  return table === 'observation' ? [...own, ...COMMON_FIELDS] : [...own, 'date'];
}

const tableName = z.enum(Object.keys(FACT_TABLES) as [FactTableName, ...FactTableName[]]);

export const columnRole = z.discriminatedUnion('role', [
  z.object({ role: z.literal('ignore') }),
  /** The subject identifier: exactly one per file, or a sample column whose samples another file links. */
  z.object({ role: z.literal('subject') }),
  /** The sample identifier of every record of the row. */
  z.object({ role: z.literal('sample') }),
  /** The date of every fact of the row that has no date of its own. */
  z.object({ role: z.literal('date') }),
  z.object({
    role: z.literal('fact'),
    table: tableName,
    field: z.string().min(1),
    /** Observations of a wide table: the concept id (`haemoglobin`, or `x:…` for one of the study's own). */
    concept: z.string().min(1).optional(),
    /** Distinguishes several records of one table in one row. */
    group: z.string().optional(),
  }),
]);
export type ColumnRole = z.infer<typeof columnRole>;

export const dateOrder = z.enum(['iso', 'ymd', 'dmy', 'mdy', 'excel-1900', 'excel-1904']);
export type DateOrder = z.infer<typeof dateOrder>;

export const columnMapping = z.object({
  header: z.string(),
  /** 0-based position in the file. */
  index: z.int().min(0),
  as: columnRole,
  /** Unit of the whole column, as written by the person or found in the header; a unit column outranks it. */
  unit: z.string().optional(),
  decimal: z.enum(['.', ',']).optional(),
  dateOrder: dateOrder.optional(),
  /** Texts that mean "no value" in this column, besides those of the file. */
  missing: z.array(z.string()).optional(),
  /** Received text to understood text: `{"pos": "positive"}`. */
  values: z.record(z.string(), z.string()).optional(),
});
export type ColumnMapping = z.infer<typeof columnMapping>;

/** What the findings of a file say about what was tested. */
export const coverageChoice = z.discriminatedUnion('kind', [
  /** The file, or another of the delivery, names each sample's panel. */
  z.object({ kind: z.literal('panels') }),
  /** "These samples were tested for all genes in this file", for these alteration classes; `samples`: of which file. */
  z.object({
    kind: z.literal('all-genes-in-file'),
    classes: z.array(z.enum(['small', 'copyNumber', 'fusion'])).min(1),
  }),
  z.object({ kind: z.literal('unknown') }),
]);
export type CoverageChoice = z.infer<typeof coverageChoice>;

export const completenessEvents = ['therapy', 'diagnosis', 'variant', 'copyNumber', 'fusion'] as const;

export const filePlan = z.object({
  /** Id given by inspection; in a saved mapping file: the file's name. */
  file: z.string(),
  columns: z.array(columnMapping),
  /** "All of this as of": ISO date for facts without a date of their own. */
  asOf: z.string().optional(),
  /** Event types whose list in this file is complete for its subjects. */
  complete: z.array(z.enum(completenessEvents)).default([]),
  coverage: coverageChoice.optional(),
  /** Texts that mean "no value" anywhere in the file. */
  missing: z.array(z.string()).default([]),
  skip: z.boolean().default(false),
});
export type FilePlan = z.infer<typeof filePlan>;

export const deliveryPlan = z.object({
  files: z.array(filePlan).min(1),
});
export type DeliveryPlan = z.infer<typeof deliveryPlan>;
