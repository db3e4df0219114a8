import * as z from 'zod';
import { note } from '../parts.ts';

export const testedSchema = z.strictObject({
  kind: z.literal('tested'),
  gene: z.string().min(1).max(60),
  class: z.enum(['small', 'copyNumber', 'fusion']),
  origin: z.enum(['somatic', 'germline']).optional(),
  note,
});
export type TestedLeaf = z.infer<typeof testedSchema>;
