import * as z from 'zod';
import { note, windowSchema } from '../parts.ts';

export const diagnosisSchema = z.strictObject({
  kind: z.literal('diagnosis'),
  system: z.enum(['oncotree', 'icd-10', 'icd-o-3', 'orpha', 'text']),
  /** A code of the system; for `text` the words themselves. */
  code: z.string().min(1).max(200),
  /** The very code only; by default its descendants count too ("any NSCLC"). */
  exactly: z.boolean().optional(),
  window: windowSchema.optional(),
  note,
});
export type DiagnosisLeaf = z.infer<typeof diagnosisSchema>;
