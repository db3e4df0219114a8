import * as z from 'zod';
import type { Expression } from './expression.ts';
import { LEAF_KINDS } from './leaves/index.ts';
import { note } from './leaves/parts.ts';

const child = z.lazy((): z.ZodType<Expression> => expressionSchema);

/** The JSON form of an expression, made of the four groups and of every registered leaf kind. */
export const expressionSchema: z.ZodType<Expression> = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all'), of: z.array(child).max(10_000), note }),
    z.strictObject({ kind: z.literal('any'), of: z.array(child).max(10_000), note }),
    z.strictObject({ kind: z.literal('not'), of: child, note }),
    z.strictObject({ kind: z.literal('atLeast'), n: z.int().min(1), of: z.array(child).max(10_000), note }),
    ...LEAF_KINDS.map((kind) => kind.schema),
  ])
  .meta({ id: 'expression' });
