import * as z from 'zod';

/** Free text of people about a node; never part of its meaning. */
export const note = z.string().max(4000).optional();

/**
 * When a fact must have happened, in days before the as-of date, both ends included: `within: 28` is not longer than
 * 28 days ago, `atLeast: 14` is at least 14 days ago. Facts after the as-of date do not exist for a run.
 */
export const windowSchema = z
  .strictObject({
    within: z.int().min(0).max(73_000).optional(),
    atLeast: z.int().min(0).max(73_000).optional(),
  })
  .refine((w) => w.within !== undefined || w.atLeast !== undefined, 'a window needs "within" or "atLeast" (days)');
export type Window = z.infer<typeof windowSchema>;

export const OPERATORS = ['<', '<=', '>', '>=', '=', 'between'] as const;
export const operator = z.enum(OPERATORS);
export type Operator = z.infer<typeof operator>;

/** `between` takes both limits, both included; the other operators take `value` only. */
export function checkLimits(
  leaf: { op?: Operator | undefined; upper?: number | undefined },
  ctx: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void },
): void {
  if (leaf.op === 'between' && leaf.upper === undefined)
    ctx.addIssue({ code: 'custom', path: ['upper'], message: '"between" needs "upper", the second limit' });
  if (leaf.op !== 'between' && leaf.upper !== undefined)
    ctx.addIssue({ code: 'custom', path: ['upper'], message: '"upper" belongs to "between" only' });
}
