import * as z from 'zod';
import { note } from '../parts.ts';

export const COPY_NUMBER_STATES = ['deep deletion', 'shallow loss', 'neutral', 'gain', 'amplification'] as const;

export const copyNumberSchema = z.strictObject({
  kind: z.literal('copyNumber'),
  gene: z.string().min(1).max(60),
  states: z.array(z.enum(COPY_NUMBER_STATES)).min(1),
  plasmaNegatives: z.boolean().optional(),
  note,
});
export type CopyNumberLeaf = z.infer<typeof copyNumberSchema>;
