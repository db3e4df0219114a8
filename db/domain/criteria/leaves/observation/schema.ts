import * as z from 'zod';
import { checkLimits, note, operator, windowSchema } from '../parts.ts';

/** Which of several values decides. `count`: at least `count` values satisfy. */
export const TAKES = ['latest', 'earliest', 'any', 'every', 'lowest', 'highest', 'mean', 'count'] as const;
export type Take = (typeof TAKES)[number];

export const observationSchema = z
  .strictObject({
    kind: z.literal('observation'),
    concept: z.string().min(1).max(200),
    op: operator.optional(),
    value: z.number().optional(),
    upper: z.number().optional(),
    /** UCUM code or a usual spelling of it. */
    unit: z.string().max(60).optional(),
    /** `value` is a multiple of the upper or lower limit of normal of the very observation. */
    times: z.enum(['ULN', 'LLN']).optional(),
    /** Categories, instead of a number. */
    oneOf: z.array(z.string().min(1).max(200)).min(1).max(500).optional(),
    take: z.enum(TAKES).optional(),
    count: z.int().min(1).max(1000).optional(),
    window: windowSchema.optional(),
    note,
  })
  .superRefine((leaf, ctx) => {
    checkLimits(leaf, ctx);
    const issue = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (leaf.oneOf) {
      if (leaf.op !== undefined || leaf.value !== undefined || leaf.unit !== undefined || leaf.times !== undefined)
        issue('oneOf', 'give either "oneOf" (categories) or "op" and "value" (a number), not both');
      if (leaf.take === 'lowest' || leaf.take === 'highest' || leaf.take === 'mean')
        issue('take', `"${leaf.take}" needs a number, not categories`);
    } else if (leaf.op === undefined || leaf.value === undefined)
      issue('op', 'say what is asked of the value: "op" and "value", or "oneOf"');
    if (leaf.times !== undefined && leaf.unit !== undefined)
      issue('unit', 'a multiple of a limit of normal has no unit of its own');
    if (leaf.take === 'count' && leaf.count === undefined)
      issue('count', '"take: count" needs "count": how many values');
    if (leaf.take !== 'count' && leaf.count !== undefined) issue('count', '"count" belongs to "take: count" only');
    if (leaf.times !== undefined && (leaf.take === 'lowest' || leaf.take === 'highest' || leaf.take === 'mean'))
      issue(
        'take',
        'multiples of a limit of normal are judged value by value: take latest, earliest, any, every or count',
      );
  });
export type ObservationLeaf = z.infer<typeof observationSchema>;
