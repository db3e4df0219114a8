import * as z from 'zod';
import { gridColumn } from './cohort.ts';
import { method } from './method.ts';
import { versionRef } from './protocol.ts';
import { statusCounts } from './runs.ts';

export const exportOptions = z.object({
  run: z.int(),
  statuses: z.array(z.enum(['eligible', 'undetermined', 'ineligible', 'withheld'])).min(1),
  /** Arms to include; empty: all. */
  arms: z.array(z.string()).default([]),
  columns: z.array(z.string()).min(1).max(200),
  identity: z.enum(['identified', 'pseudonymised']),
});
export type ExportOptions = z.infer<typeof exportOptions>;

export const manifest = z.object({
  study: z.string(),
  protocol: z.string(),
  protocolTitle: z.string(),
  version: versionRef,
  draft: z.boolean(),
  protocolHash: z.string(),
  revision: z.string(),
  asOf: z.string(),
  runHash: z.string(),
  appVersion: z.string(),
  identity: z.string(),
  statuses: z.array(z.string()),
  counts: statusCounts,
  rows: z.number(),
  person: z.string(),
  at: z.string(),
  synthetic: z.boolean(),
  /** SHA-256 of the list's bytes; absent in a preview. */
  sha256: z.string().optional(),
});
export type Manifest = z.infer<typeof manifest>;

export const exportMethods = {
  'export.columns': method({
    input: z.object({ run: z.int() }),
    output: z.array(gridColumn.extend({ default: z.boolean() })),
  }),
  'export.preview': method({
    input: exportOptions,
    output: z.object({
      header: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      total: z.number(),
      manifest,
      notices: z.array(z.string()),
    }),
  }),
  'export.write': method({
    files: { save: ['path'] },
    long: true,
    input: exportOptions.extend({ path: z.string(), format: z.enum(['csv', 'xlsx', 'pdf', 'json']) }),
    output: z.object({ file: z.string(), manifestFile: z.string().nullable(), bytes: z.number(), manifest }),
  }),
};
