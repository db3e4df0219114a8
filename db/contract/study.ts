import * as z from 'zod';
import { method } from './method.ts';

export const screeningBasis = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('consent') }),
  z.object({ kind: z.literal('approved'), reference: z.string().trim().min(1).max(200) }),
]);

export const isoDate = z.iso.date();
const passphrase = z.string().min(1).max(1024);
const name = z.string().trim().min(1).max(200);

export const studyInfo = z.object({
  title: z.string(),
  /** Base name of the study file. */
  file: z.string(),
  owner: z.string(),
  basis: screeningBasis,
  /** Why the study cannot be changed; null when it can. */
  readOnly: z.string().nullable(),
  subjects: z.number(),
  /** Hash of the data revision. */
  revision: z.string(),
  createdAt: z.string(),
  bytes: z.number(),
  synthetic: z.boolean(),
});
export type StudyInfo = z.infer<typeof studyInfo>;

const factCount = z.object({
  table: z.string(),
  concept: z.string().nullable(),
  records: z.number(),
  subjects: z.number(),
});

export const attention = z.object({
  id: z.string(),
  severity: z.enum(['info', 'warning', 'problem']),
  sentence: z.string(),
  /** Screen that resolves it. */
  screen: z.enum(['import', 'cohort', 'protocol', 'results', 'export', 'activity']),
  count: z.number().optional(),
});

export const studyMethods = {
  'study.create': method({
    files: { save: ['path'] },
    input: z.object({
      path: z.string(),
      title: name,
      owner: name,
      passphrase: passphrase.min(8, 'Use at least 8 characters.'),
      basis: screeningBasis,
    }),
    output: studyInfo,
  }),
  /** Creates the synthetic sample study (2,000 subjects) with its protocol, and opens it. */
  'study.createSample': method({
    files: { save: ['path'] },
    long: true,
    input: z.object({ path: z.string(), owner: name, passphrase: passphrase.min(8) }),
    output: studyInfo,
  }),
  'study.open': method({
    files: { open: ['path'] },
    input: z.object({ path: z.string(), passphrase, readOnly: z.boolean().optional() }),
    output: studyInfo,
  }),
  'study.close': method({ input: z.object({}), output: z.null() }),
  /** The open study; null when none is open. */
  'study.info': method({ input: z.object({}), output: studyInfo.nullable() }),
  'study.facts': method({ input: z.object({}), output: z.array(factCount) }),
  'study.overview': method({
    input: z.object({}),
    output: z.object({
      info: studyInfo,
      lastImport: z
        .object({ id: z.number(), name: z.string(), at: z.string(), accepted: z.number(), rejected: z.number() })
        .nullable(),
      protocols: z.array(
        z.object({ id: z.string(), title: z.string(), released: z.number().nullable(), draft: z.boolean() }),
      ),
      lastRun: z
        .object({
          id: z.number(),
          protocol: z.string(),
          version: z.union([z.number(), z.literal('draft')]),
          asOf: z.string(),
          /** False when the data or the protocol has changed since. */
          current: z.boolean(),
          counts: z.object({
            eligible: z.number(),
            ineligible: z.number(),
            undetermined: z.number(),
            withheld: z.number(),
          }),
        })
        .nullable(),
      attention: z.array(attention),
      facts: z.array(factCount),
    }),
  }),
  /** Audit chain, sources against their hashes, facts against their segments' hashes. Names the first break. */
  'study.verify': method({
    long: true,
    input: z.object({}),
    output: z.object({
      ok: z.boolean(),
      checks: z.array(z.object({ name: z.string(), ok: z.boolean(), sentence: z.string() })),
      auditHead: z.string(),
      auditEntries: z.number(),
    }),
  }),
  'activity.page': method({
    input: z.object({
      start: z.int().min(0),
      count: z.int().min(1).max(1000),
      filter: z.string().optional(),
      newestFirst: z.boolean().default(true),
    }),
    output: z.object({
      total: z.number(),
      entries: z.array(
        z.object({
          seq: z.number(),
          atUtc: z.string(),
          atLocal: z.string(),
          person: z.string(),
          action: z.string(),
          object: z.string(),
          /** One plain sentence. */
          story: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
          reason: z.string().nullable(),
          hash: z.string(),
        }),
      ),
    }),
  }),
  'setting.get': method({ input: z.object({ key: z.string() }), output: z.json().nullable() }),
  'setting.set': method({ input: z.object({ key: z.string().max(200), value: z.json() }), output: z.null() }),
};
