import * as z from 'zod';
import { gridColumn, page, pageRequest } from './cohort.ts';
import { method } from './method.ts';
import { triCount, versionRef } from './protocol.ts';
import { isoDate } from './study.ts';

export const statusCounts = z.object({
  eligible: z.number(),
  ineligible: z.number(),
  undetermined: z.number(),
  withheld: z.number(),
});

export const criterionSummary = z.object({
  id: z.string(),
  title: z.string(),
  sentence: z.string(),
  type: z.enum(['inclusion', 'exclusion']),
  /** null: common to all arms. */
  arm: z.string().nullable(),
  counts: triCount,
  /** Subjects that only this criterion makes ineligible. */
  soleReason: z.number(),
});

export const funnelStep = z.object({
  criterion: z.string(),
  title: z.string(),
  /** Subjects still in before this step. */
  entering: z.number(),
  kept: z.number(),
  lost: z.number(),
  /** Still in, but only because this step is unknown for them. */
  unknown: z.number(),
});

export const runSummary = z.object({
  id: z.number(),
  protocol: z.string(),
  protocolTitle: z.string(),
  version: versionRef,
  /** DRAFT must be shown everywhere when true. */
  draft: z.boolean(),
  protocolHash: z.string(),
  revision: z.string(),
  asOf: z.string(),
  appVersion: z.string(),
  at: z.string(),
  person: z.string(),
  hash: z.string(),
  /** False when data or draft changed since: run again. */
  current: z.boolean(),
  counts: statusCounts,
  criteria: z.array(criterionSummary),
  funnel: z.array(funnelStep),
  arms: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      status: z.string(),
      capacity: z.number().nullable(),
      counts: statusCounts.omit({ withheld: true }),
      assigned: z.number(),
    }),
  ),
  factors: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      levels: z.array(z.object({ id: z.string(), title: z.string(), count: z.number() })),
      unknown: z.number(),
    }),
  ),
  /** One row per combination of levels found among eligible subjects. */
  strata: z.array(z.object({ levels: z.record(z.string(), z.string().nullable()), count: z.number() })),
  nearMisses: z.number(),
  /** Which absent information would resolve how many subjects. */
  gaps: z.array(
    z.object({ id: z.string(), sentence: z.string(), reason: z.string(), subjects: z.number(), resolves: z.number() }),
  ),
  warnings: z.array(z.string()),
});
export type RunSummary = z.infer<typeof runSummary>;

const evidence = z.object({
  /** As understood. */
  value: z.string(),
  received: z.string().nullable(),
  unit: z.string().nullable(),
  date: z.string().nullable(),
  file: z.string(),
  row: z.number(),
  column: z.string().nullable(),
  byHand: z.boolean(),
  note: z.string().nullable(),
});

export interface ExplainedNode {
  path: string;
  kind: string;
  sentence: string;
  verdict: 'met' | 'not met' | 'unknown';
  reason: string | null;
  evidence: z.infer<typeof evidence>[];
  /** What would change the verdict. */
  change: string | null;
  children: ExplainedNode[];
}
const explainedNode: z.ZodType<ExplainedNode> = z.object({
  path: z.string(),
  kind: z.string(),
  sentence: z.string(),
  verdict: z.enum(['met', 'not met', 'unknown']),
  reason: z.string().nullable(),
  evidence: z.array(evidence),
  change: z.string().nullable(),
  get children() {
    return z.array(explainedNode);
  },
});

export const explanation = z.object({
  subject: z.string(),
  run: z.number(),
  status: z.enum(['eligible', 'ineligible', 'undetermined', 'withheld']),
  /** One sentence: why this status. */
  summary: z.string(),
  arms: z.array(
    z.object({ id: z.string(), title: z.string(), status: z.string(), assigned: z.boolean(), why: z.string() }),
  ),
  /** Title of each factor with that of the subject's level; null: not known. */
  stratum: z.record(z.string(), z.string().nullable()),
  criteria: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      type: z.enum(['inclusion', 'exclusion']),
      arm: z.string().nullable(),
      decisive: z.boolean(),
      node: explainedNode,
    }),
  ),
});
export type Explanation = z.infer<typeof explanation>;

export const runTab = z.enum(['all', 'eligible', 'undetermined', 'ineligible', 'withheld', 'nearMisses', 'lostAt']);

const series = z.object({
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number()]))),
});

export const subjectResult = z.object({
  id: z.string(),
  status: z.enum(['eligible', 'ineligible', 'undetermined', 'withheld']),
  arms: z.array(z.object({ id: z.string(), status: z.string(), assigned: z.boolean() })),
  stratum: z.record(z.string(), z.string().nullable()),
  /** Ids of inclusion criteria not met and of exclusion criteria met. */
  notMet: z.array(z.string()),
  unknown: z.array(z.object({ criterion: z.string(), reason: z.string() })),
});

export const runMethods = {
  'run.start': method({
    long: true,
    /** Default version: the latest release, else the draft (marked DRAFT). */
    input: z.object({ protocol: z.string(), version: versionRef.optional(), asOf: isoDate }),
    output: runSummary,
  }),
  'run.list': method({
    input: z.object({}),
    output: z.array(
      runSummary.pick({
        id: true,
        protocol: true,
        version: true,
        draft: true,
        asOf: true,
        at: true,
        person: true,
        counts: true,
        current: true,
      }),
    ),
  }),
  'run.get': method({ input: z.object({ id: z.int() }), output: runSummary }),
  'run.columns': method({ input: z.object({ run: z.int() }), output: z.array(gridColumn) }),
  'run.page': method({
    input: pageRequest.extend({
      run: z.int(),
      tab: runTab,
      /** for lostAt: the criterion id */ criterion: z.string().optional(),
    }),
    output: page,
  }),
  'run.explain': method({ input: z.object({ run: z.int(), subject: z.string() }), output: explanation }),
  /** Results subject by subject, for programs. Ineligible and withheld subjects included. */
  'run.subjects': method({
    input: z.object({ run: z.int(), start: z.int().min(0), count: z.int().min(1).max(50_000) }),
    output: z.object({ total: z.number(), subjects: z.array(subjectResult) }),
  }),
  /** The tables behind the charts: funnel, arms, biomarker prevalence, missingness. */
  'run.charts': method({
    input: z.object({ run: z.int() }),
    output: z.object({ funnel: series, arms: series, prevalence: series, missingness: series }),
  }),
};
