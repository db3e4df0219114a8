import * as z from 'zod';
import { method } from './method.ts';
import { isoDate } from './study.ts';

/** A protocol document or an expression: checked by the protocol parser, whose sentences name the node. */
const document = z.json();

export const versionRef = z.union([z.int().min(1), z.literal('draft')]);
export type VersionRef = z.infer<typeof versionRef>;

export const protocolVersion = z.object({
  version: versionRef,
  status: z.enum(['draft', 'released']),
  hash: z.string(),
  createdAt: z.string(),
  releasedAt: z.string().nullable(),
  person: z.string(),
});

export const warning = z.object({
  /** Where in the document: `/inclusion/2/when/of/0`. */
  path: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  sentence: z.string(),
});
export type ProtocolWarning = z.infer<typeof warning>;

export const loadedProtocol = z.object({
  id: z.string(),
  version: versionRef,
  status: z.enum(['draft', 'released']),
  hash: z.string(),
  document,
  warnings: z.array(warning),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  undoLabel: z.string().nullable(),
  redoLabel: z.string().nullable(),
});

export const triCount = z.object({ met: z.number(), notMet: z.number(), unknown: z.number() });
export type TriCount = z.infer<typeof triCount>;

export const protocolMethods = {
  'protocol.list': method({
    input: z.object({}),
    output: z.array(z.object({ id: z.string(), title: z.string(), versions: z.array(protocolVersion) })),
  }),
  'protocol.create': method({
    input: z.object({ id: z.string().trim().min(1).max(80), title: z.string().trim().min(1).max(300) }),
    output: loadedProtocol,
  }),
  /** Default version: the draft if there is one, else the latest release. */
  'protocol.get': method({
    input: z.object({ id: z.string(), version: versionRef.optional() }),
    output: loadedProtocol,
  }),
  /** Saves an edited draft as one undo step; starts a draft from the latest release where there is none. */
  'protocol.saveDraft': method({
    input: z.object({ id: z.string(), document, label: z.string().max(200) }),
    output: loadedProtocol,
  }),
  'protocol.undo': method({ input: z.object({ id: z.string() }), output: loadedProtocol }),
  'protocol.redo': method({ input: z.object({ id: z.string() }), output: loadedProtocol }),
  'protocol.discardDraft': method({
    input: z.object({ id: z.string(), reason: z.string().max(2000).optional() }),
    output: z.null(),
  }),
  'protocol.release': method({
    input: z.object({ id: z.string(), reason: z.string().max(2000).optional() }),
    output: loadedProtocol,
  }),
  /** Reads YAML or JSON and adds it as a draft. */
  'protocol.import': method({
    files: { open: ['path'] },
    input: z.object({ path: z.string() }),
    output: loadedProtocol,
  }),
  'protocol.export': method({
    files: { save: ['path'] },
    input: z.object({ id: z.string(), version: versionRef, path: z.string(), format: z.enum(['yaml', 'json']) }),
    output: z.object({ file: z.string() }),
  }),
  'protocol.diff': method({
    input: z.object({ id: z.string(), from: versionRef, to: versionRef }),
    output: z.array(
      z.object({ path: z.string(), kind: z.enum(['added', 'removed', 'changed']), sentence: z.string() }),
    ),
  }),
  /** How many subjects meet, do not meet, or are unknown, for each of several expressions. */
  'criteria.counts': method({
    input: z.object({ expressions: z.array(document).max(500), asOf: isoDate }),
    output: z.array(z.object({ counts: triCount.nullable(), sentence: z.string(), error: z.string().nullable() })),
  }),
};
