import * as z from 'zod';
import { note, windowSchema } from '../parts.ts';

export const therapySchema = z
  .strictObject({
    kind: z.literal('therapy'),
    /** One agent, or one class of agents; neither: any therapy. */
    agent: z.string().min(1).max(120).optional(),
    drugClass: z.string().min(1).max(120).optional(),
    state: z.enum(['received', 'ongoing', 'washed-out']),
    /** `received`: some dose in the window. */
    window: windowSchema.optional(),
    /** `washed-out`: at least this many days since the last dose. */
    days: z.int().min(1).max(73_000).optional(),
    minLine: z.int().min(0).max(100).optional(),
    maxLine: z.int().min(0).max(100).optional(),
    note,
  })
  .superRefine((leaf, ctx) => {
    const issue = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (leaf.agent !== undefined && leaf.drugClass !== undefined)
      issue('drugClass', 'give "agent" or "drugClass", not both');
    if (leaf.state === 'washed-out' && leaf.days === undefined)
      issue('days', '"washed-out" needs "days" since the last dose');
    if (leaf.state !== 'washed-out' && leaf.days !== undefined) issue('days', '"days" belongs to "washed-out" only');
    if (leaf.state !== 'received' && leaf.window !== undefined) issue('window', '"window" belongs to "received" only');
  });
export type TherapyLeaf = z.infer<typeof therapySchema>;
