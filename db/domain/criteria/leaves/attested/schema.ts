import * as z from 'zod';
import { note } from '../parts.ts';

export const attestedSchema = z.strictObject({
  kind: z.literal('attested'),
  /** Id of the question, the same wherever the same question is asked: `measurable-disease`. */
  question: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'a question id is lower-case letters, digits and hyphens'),
  /** The question as it is put to the person. */
  text: z.string().max(1000).optional(),
  note,
});
export type AttestedLeaf = z.infer<typeof attestedSchema>;
