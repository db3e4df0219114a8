import * as z from 'zod';
import { note } from '../parts.ts';

export const subjectsSchema = z.strictObject({
  kind: z.literal('subjects'),
  ids: z.array(z.string().min(1).max(200)).min(1).max(100_000),
  /** What the list is: "randomised in the first stage". */
  title: z.string().max(300).optional(),
  note,
});
export type SubjectsLeaf = z.infer<typeof subjectsSchema>;
