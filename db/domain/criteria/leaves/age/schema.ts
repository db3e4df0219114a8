import * as z from 'zod';
import { checkLimits, note, operator } from '../parts.ts';

export const ageSchema = z
  .strictObject({
    kind: z.literal('age'),
    op: operator,
    value: z.number().min(0).max(1800),
    upper: z.number().min(0).max(1800).optional(),
    /** Completed years (default) or completed months. */
    unit: z.enum(['years', 'months']).optional(),
    note,
  })
  .superRefine(checkLimits);
export type AgeLeaf = z.infer<typeof ageSchema>;
