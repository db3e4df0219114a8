import * as z from 'zod';
import { dialect } from '../domain/import/dialect.ts';
import { columnRole, dateOrder, deliveryPlan, filePlan } from '../domain/import/mapping.ts';
import { method } from './method.ts';

/** One column as found in the file, with what it seems to be and why. */
export const inspectedColumn = z.object({
  header: z.string(),
  index: z.number(),
  nonEmpty: z.number(),
  numericShare: z.number(),
  decimal: z.enum(['.', ',']).nullable(),
  decimalReason: z.string().nullable(),
  dateOrder: dateOrder.or(z.literal('ambiguous')).nullable(),
  dateReason: z.string().nullable(),
  unit: z.string().nullable(),
  missing: z.array(z.string()),
  /** Values such as 999 that may be codes for missing: shown, not assumed. */
  suspects: z.array(z.string()),
  leadingZeros: z.boolean(),
  examples: z.array(z.string()),
  suggestion: z.object({
    as: columnRole,
    unit: z.string().optional(),
    /** 0 to 1. */
    score: z.number(),
    reason: z.string(),
    alternatives: z.array(z.object({ as: columnRole, reason: z.string() })),
  }),
});
export type InspectedColumn = z.infer<typeof inspectedColumn>;

export const inspectedFile = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number(),
  format: z.string(),
  dialect,
  dialectReasons: z.object({ encoding: z.string(), delimiter: z.string(), header: z.string(), preamble: z.string() }),
  preamble: z.array(z.string()),
  columns: z.array(inspectedColumn),
  /** First records as received. */
  rows: z.array(z.array(z.string())),
  /** Estimated from the first part of a large file. */
  estimatedRows: z.number(),
  /** Hash of the header names: finds a saved template. */
  fingerprint: z.string(),
  template: z.string().nullable(),
  /** Sentences about the whole file: duplicate headers, no subject column, … */
  notices: z.array(z.string()),
  plan: filePlan,
});
export type InspectedFile = z.infer<typeof inspectedFile>;

export const reject = z.object({
  row: z.number(),
  line: z.number(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.string(),
});

export const sourceReport = z.object({
  file: z.string(),
  format: z.string(),
  rows: z.number(),
  /** Rows that gave at least their subject and were not rejected (flagged rows included). */
  accepted: z.number(),
  flagged: z.number(),
  rejected: z.number(),
  facts: z.record(z.string(), z.number()),
  rejects: z.array(reject),
  flags: z.array(reject),
  /** Received to understood, most frequent first: what was changed in the reading. */
  understood: z.array(
    z.object({ column: z.string(), received: z.string(), understood: z.string(), count: z.number() }),
  ),
});
export type SourceReport = z.infer<typeof sourceReport>;

export const dryRun = z.object({
  sources: z.array(sourceReport),
  subjects: z.object({ new: z.number(), existing: z.number() }),
  facts: z.object({ new: z.number(), changed: z.number(), unchanged: z.number() }),
  notices: z.array(z.string()),
  /** The plan cannot be committed: why. */
  blocked: z.string().nullable(),
});
export type DryRun = z.infer<typeof dryRun>;

export const importSummary = z.object({
  id: z.number(),
  name: z.string(),
  kind: z.enum(['file', 'hand']),
  status: z.enum(['active', 'reverted']),
  at: z.string(),
  person: z.string(),
  reason: z.string().nullable(),
  sources: z.array(sourceReport.omit({ flags: true, rejects: true, understood: true })),
  subjects: z.number(),
  facts: z.number(),
  rejected: z.number(),
});
export type ImportSummary = z.infer<typeof importSummary>;

export const importMethods = {
  /** Reads the beginning of each file (folders are opened one level deep): dialect, columns, suggested plan. */
  'import.inspect': method({
    files: { open: ['paths'] },
    long: true,
    input: z.object({ paths: z.array(z.string()).min(1).max(200) }),
    output: z.object({
      delivery: z.string(),
      files: z.array(inspectedFile),
      refused: z.array(z.object({ file: z.string(), reason: z.string() })),
    }),
  }),
  /** The same file read with another dialect. */
  'import.reread': method({
    input: z.object({ delivery: z.string(), file: z.string(), dialect }),
    output: inspectedFile,
  }),
  /** The first rows, cell by cell: as received and as understood under the plan. */
  'import.preview': method({
    input: z.object({ delivery: z.string(), file: z.string(), plan: deliveryPlan, count: z.int().min(1).max(500) }),
    output: z.object({
      rows: z.array(
        z.object({
          row: z.number(),
          cells: z.array(
            z.object({
              received: z.string(),
              understood: z.string(),
              state: z.enum(['ignored', 'as-is', 'changed', 'missing', 'flagged', 'rejected']),
              note: z.string().optional(),
            }),
          ),
          rejected: z.string().nullable(),
        }),
      ),
    }),
  }),
  'import.dryRun': method({
    long: true,
    input: z.object({ delivery: z.string(), plan: deliveryPlan }),
    output: dryRun,
  }),
  'import.commit': method({
    long: true,
    input: z.object({
      delivery: z.string(),
      plan: deliveryPlan,
      name: z.string().max(200).optional(),
      reason: z.string().max(2000).optional(),
    }),
    output: z.object({ import: importSummary, sources: z.array(sourceReport) }),
  }),
  'import.discard': method({ input: z.object({ delivery: z.string() }), output: z.null() }),
  'import.list': method({ input: z.object({}), output: z.array(importSummary) }),
  'import.revert': method({
    long: true,
    input: z.object({ id: z.int(), reason: z.string().trim().min(1).max(2000) }),
    output: importSummary,
  }),
  'import.quarantine': method({
    input: z.object({ id: z.int(), start: z.int().min(0), count: z.int().min(1).max(1000) }),
    output: z.object({ total: z.number(), rows: z.array(reject.extend({ file: z.string(), raw: z.string() })) }),
  }),
  /** Writes the rejected rows of one import as they came, with the file's own header and a reason column at the end. */
  'import.saveQuarantine': method({
    files: { save: ['path'] },
    input: z.object({ id: z.int(), path: z.string() }),
    output: z.object({ file: z.string(), rows: z.number() }),
  }),
  'import.templates': method({
    input: z.object({}),
    output: z.array(z.object({ fingerprint: z.string(), name: z.string(), savedAt: z.string(), columns: z.number() })),
  }),
  'import.saveTemplate': method({
    input: z.object({ delivery: z.string(), plan: filePlan, name: z.string().trim().min(1).max(200) }),
    output: z.object({ fingerprint: z.string() }),
  }),
  'import.deleteTemplate': method({ input: z.object({ fingerprint: z.string() }), output: z.null() }),
};
