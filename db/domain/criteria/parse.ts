import type * as z from 'zod';
import { StratumError } from '../errors.ts';
import type { Expression } from './expression.ts';
import { deepFreeze } from './meaning.ts';
import { expressionSchema } from './schema.ts';
import { checkSize } from './size.ts';
import { sentenceOf } from './wording.ts';

/**
 * Checks and freezes an expression.
 * @throws StratumError bad-protocol, naming the node and the field
 */
export function parseExpression(input: unknown): Expression {
  checkSize(input);
  return parsed(expressionSchema, input, 'The criterion');
}

/** Parses `input` by `schema`, freezes it, and words the first problem for a person. */
export function parsed<T>(schema: z.ZodType<T>, input: unknown, what: string): T {
  const result = schema.safeParse(input);
  if (result.success) return deepFreeze(result.data);
  const issue = result.error.issues[0]!;
  const others = result.error.issues.length - 1;
  const more = others === 0 ? '' : ` (and ${others} more ${others === 1 ? 'problem' : 'problems'})`;
  throw new StratumError('bad-protocol', `${what} cannot be used: ${sentenceOf(issue, input)}${more}.`, {
    path: `/${issue.path.join('/')}`,
    problems: result.error.issues.map((one) => ({
      path: `/${one.path.join('/')}`,
      sentence: sentenceOf(one, input),
    })),
  });
}
