import * as z from 'zod';
import { FACT_TABLES, type FactTableName } from '../facts/tables.ts';
import { DATE_ORDERS } from '../values/dates.ts';
import { dialect } from './dialect.ts';

/**
 * How the columns of one file become facts. A column has one role; the columns that share table, concept and group
 * make one record per row. So a wide laboratory table has one group per concept, a long one has a `concept` field,
 * and two therapies in one row are groups '1' and '2'.
 */

/**
 * Fields that a column can fill and no fact table has: they are understood into the table's own columns.
 * - `date` (every table): the date of the record
 * - observation `concept`: makes the table long; `range`: lower and upper limit of normal in one cell (`3.5-5.1`, `<5`)
 * - sample `material`: specimen (`cfDNA`, `FFPE`, `blood`), which tells plasma from tissue
 * - variant `refCount`, `altCount`: reads, which give allele fraction and depth
 * - variant, copyNumber, fusion `result`: the outcome of one gene's test, the gene being `concept` of the role
 *   (`L858R`, `positive`, `wild type`, `not done`): an alteration, or that the gene was tested and nothing was found
 * - copyNumber `matrix`: the state of the row's gene in the sample that the column's header names
 * - fusion `pair`: both partners in one cell (`EML4-ALK`)
 */
const READ_FIELDS: Readonly<Partial<Record<FactTableName, readonly string[]>>> = {
  observation: ['concept', 'range'],
  sample: ['material'],
  variant: ['refCount', 'altCount', 'result'],
  copyNumber: ['result', 'matrix'],
  fusion: ['pair', 'result'],
};

/** Every field of a table that a column may fill. */
export function fieldsOf(table: FactTableName): readonly string[] {
  // The sample of a record is always the row's: its own role.
  const own = Object.keys(FACT_TABLES[table]).filter((column) => column !== 'sample' && column !== 'endEnd');
  return [...own, ...(READ_FIELDS[table] ?? []), 'date'];
}

/** Whether `concept` of a role must name a gene: the column holds the outcome of that gene's test. */
export function isGeneResult(table: FactTableName, field: string): boolean {
  return field === 'result' && (table === 'variant' || table === 'copyNumber' || table === 'fusion');
}

const tableName = z.enum(Object.keys(FACT_TABLES) as [FactTableName, ...FactTableName[]]);

export const columnRole = z.discriminatedUnion('role', [
  z.object({ role: z.literal('ignore') }),
  /** The subject identifier: exactly one per file, or a sample column whose samples another file links. */
  z.object({ role: z.literal('subject') }),
  /** The sample identifier of every record of the row. */
  z.object({ role: z.literal('sample') }),
  /** The date of every fact of the row that has no date of its own (therapies and diagnoses excepted: see docs). */
  z.object({ role: z.literal('date') }),
  z.object({
    role: z.literal('fact'),
    table: tableName,
    field: z.string().min(1),
    /**
     * Observations of a wide table: the concept id (`haemoglobin`, or `x:…` for one of the study's own). Columns that
     * hold the result of one gene's test: the gene.
     */
    concept: z.string().min(1).optional(),
    /** Distinguishes several records of one table in one row. */
    group: z.string().optional(),
    /** Fields of the record that no column gives: `{"system": "oncotree"}`, `{"scope": "study"}`. */
    constants: z.record(z.string(), z.string()).optional(),
  }),
]);
export type ColumnRole = z.infer<typeof columnRole>;
export type FactRole = Extract<ColumnRole, { role: 'fact' }>;

export const dateOrder = z.enum(DATE_ORDERS);
export type { DateOrder } from '../values/dates.ts';

export const conceptKind = z.enum(['number', 'category', 'date', 'text']);

export const columnMapping = z.object({
  header: z.string(),
  /** 0-based position in the file. */
  index: z.int().min(0),
  as: columnRole,
  /** Unit of the whole column, as written by the person or found in the header; a unit column outranks it. */
  unit: z.string().optional(),
  decimal: z.enum(['.', ',']).optional(),
  dateOrder: dateOrder.optional(),
  /** Two-digit years up to this one are 20xx, later ones 19xx; without it they are not understood. */
  pivot: z.int().min(0).max(99).optional(),
  /** Texts that mean "no value" in this column, besides those of the file. */
  missing: z.array(z.string()).optional(),
  /** Received text to understood text: `{"pos": "positive"}`. */
  values: z.record(z.string(), z.string()).optional(),
  /** ISO date of the facts of this column that have no date of their own; outranks the file's. */
  asOf: z.iso.date().optional(),
  /** For a concept that the study makes for itself (`x:…`): what its values are. */
  kind: conceptKind.optional(),
});
export type ColumnMapping = z.infer<typeof columnMapping>;

/** What the findings of a file say about what was tested. */
export const coverageChoice = z.discriminatedUnion('kind', [
  /** The file, or another of the delivery, names each sample's panel. */
  z.object({ kind: z.literal('panels') }),
  /**
   * "These samples were tested for all genes in this file", for these alteration classes. `samples`: the file (id or
   * name) whose samples were tested; without it those of this file, so that samples without findings stay unknown.
   */
  z.object({
    kind: z.literal('all-genes-in-file'),
    classes: z.array(z.enum(['small', 'copyNumber', 'fusion'])).min(1),
    samples: z.string().optional(),
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
  asOf: z.iso.date().optional(),
  /** Event types whose list in this file is complete for its subjects, up to `asOf`. */
  complete: z.array(z.enum(completenessEvents)).default([]),
  coverage: coverageChoice.optional(),
  /** Texts that mean "no value" anywhere in the file. */
  missing: z.array(z.string()).default([]),
  skip: z.boolean().default(false),
  /** Only in a saved mapping file: how the file is written, where the sniffed dialect is not right. */
  dialect: dialect.optional(),
});
export type FilePlan = z.infer<typeof filePlan>;

export const deliveryPlan = z.object({
  files: z.array(filePlan).min(1),
});
export type DeliveryPlan = z.infer<typeof deliveryPlan>;
