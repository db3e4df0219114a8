import * as z from 'zod';
import { method } from './method.ts';
import { isoDate } from './study.ts';

/** One condition on one grid column; several are combined with "and". */
export const gridFilter = z.object({
  column: z.string(),
  op: z.enum([
    'contains',
    'equals',
    'notEquals',
    'startsWith',
    'lt',
    'le',
    'gt',
    'ge',
    'between',
    'oneOf',
    'blank',
    'notBlank',
  ]),
  value: z.union([z.string(), z.number(), z.array(z.string())]).optional(),
  valueTo: z.union([z.string(), z.number()]).optional(),
});
export type GridFilter = z.infer<typeof gridFilter>;

export const gridSort = z.object({ column: z.string(), descending: z.boolean() });
export type GridSort = z.infer<typeof gridSort>;

export const cell = z.union([z.string(), z.number(), z.null()]);
export type Cell = z.infer<typeof cell>;

export const gridColumn = z.object({
  /** `id`, `completeness`, `concept:haemoglobin`, `gene:EGFR`, `diagnosis`, `status`, `arm:A`, `factor:sex`, `criterion:I1`, … */
  id: z.string(),
  title: z.string(),
  group: z.string(),
  kind: z.enum(['text', 'number', 'date', 'category']),
  unit: z.string().nullable(),
  /** Subjects with a value. */
  have: z.number(),
  /** For categories: the levels, for filters. */
  levels: z.array(z.string()).optional(),
});
export type GridColumn = z.infer<typeof gridColumn>;

export const pageRequest = z.object({
  columns: z.array(z.string()).max(200),
  filters: z.array(gridFilter).default([]),
  /** Quick search over subject identifiers. */
  search: z.string().optional(),
  sort: z.array(gridSort).max(4).default([]),
  start: z.int().min(0),
  count: z.int().min(1).max(1000),
});

export const page = z.object({
  total: z.number(),
  rows: z.array(z.object({ subject: z.string(), cells: z.array(cell) })),
});

export const fact = z.object({
  table: z.string(),
  concept: z.string().nullable(),
  title: z.string(),
  /** As understood, with unit. */
  value: z.string(),
  /** As received: the source cell, where there is one. */
  received: z.string().nullable(),
  number: z.number().nullable(),
  unit: z.string().nullable(),
  refLow: z.number().nullable(),
  refHigh: z.number().nullable(),
  date: z.string().nullable(),
  dateEnd: z.string().nullable(),
  end: z.string().nullable(),
  sample: z.string().nullable(),
  flags: z.array(z.string()),
  source: z.object({
    importId: z.number(),
    file: z.string(),
    row: z.number(),
    column: z.string().nullable(),
    byHand: z.boolean(),
  }),
});
export type SubjectFact = z.infer<typeof fact>;

export const cohortMethods = {
  'cohort.columns': method({ input: z.object({}), output: z.array(gridColumn) }),
  'cohort.page': method({ input: pageRequest, output: page }),
  /** Distribution of one column under filters: number → histogram bins, category → counts, and how many have none. */
  'cohort.distribution': method({
    input: z.object({ column: z.string(), filters: z.array(gridFilter).default([]), search: z.string().optional() }),
    output: z.object({
      kind: z.enum(['number', 'category']),
      unit: z.string().nullable(),
      bins: z.array(
        z.object({ label: z.string(), from: z.number().nullable(), to: z.number().nullable(), count: z.number() }),
      ),
      missing: z.number(),
      total: z.number(),
    }),
  }),
  'subject.get': method({
    input: z.object({ id: z.string(), asOf: isoDate.optional() }),
    output: z.object({
      id: z.string(),
      consent: z.enum(['given', 'refused', 'withdrawn', 'none']),
      withheld: z.boolean(),
      /** Empty for a withheld subject. */
      facts: z.array(fact),
      verdicts: z.array(
        z.object({
          run: z.number(),
          protocol: z.string(),
          version: z.union([z.number(), z.literal('draft')]),
          asOf: z.string(),
          status: z.string(),
        }),
      ),
      history: z.array(z.object({ at: z.string(), person: z.string(), story: z.string() })),
    }),
  }),
  'subject.add': method({
    input: z.object({ id: z.string().trim().min(1).max(200), reason: z.string().max(2000).optional() }),
    output: z.null(),
  }),
  /** One fact typed in by the person, who is its source. `values` are texts, understood as an import would. */
  'fact.add': method({
    input: z.object({
      subject: z.string(),
      table: z.string(),
      concept: z.string().optional(),
      values: z.record(z.string(), z.string()),
      unit: z.string().optional(),
      date: z.string().optional(),
      reason: z.string().max(2000).optional(),
    }),
    output: z.object({ import: z.number() }),
  }),
  'attestation.answer': method({
    input: z.object({
      subject: z.string(),
      question: z.string(),
      answer: z.enum(['yes', 'no']),
      date: isoDate,
      note: z.string().trim().min(1, 'Note the evidence.').max(4000),
    }),
    output: z.null(),
  }),
  /** Search over concepts, genes, agents and classes, diagnoses, panels, with how many subjects have data. */
  'terms.search': method({
    input: z.object({
      kind: z.enum(['concept', 'gene', 'agent', 'therapyClass', 'diagnosis', 'consentScope', 'question', 'panel']),
      query: z.string().max(200),
      limit: z.int().min(1).max(200).default(20),
    }),
    output: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        detail: z.string(),
        have: z.number(),
        unit: z.string().nullable(),
        kind: z.string().nullable(),
      }),
    ),
  }),
};
