import * as z from 'zod';
import { expressionSchema } from '../criteria/schema.ts';
import { ARM_STATES, POLICIES, type Protocol } from './document.ts';

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'an id is letters, digits, dots, hyphens and underscores, at most 80');
const title = z.string().trim().min(1).max(300);

const criterion = z.strictObject({
  id,
  title: z.string().max(300).optional(),
  when: expressionSchema,
  comment: z.string().max(4000).optional(),
});

const criteria = z.array(criterion).max(1000).default([]);

const arm = z.strictObject({
  id,
  title,
  status: z.enum(ARM_STATES).default('open'),
  capacity: z.int().min(0).optional(),
  enrolled: z.int().min(0).optional(),
  inclusion: criteria,
  exclusion: criteria,
});

const factor = z.strictObject({
  id,
  title,
  levels: z.array(z.strictObject({ id, title, when: expressionSchema })).max(100),
});

/** The protocol document. What may be left out gets its default, so that a parsed document is always complete. */
export const protocolSchema: z.ZodType<Protocol> = z
  .strictObject({
    stratum: z.literal(1),
    id,
    title,
    description: z.string().max(20_000).optional(),
    inclusion: criteria,
    exclusion: criteria,
    arms: z.array(arm).max(100).default([]),
    assignment: z.strictObject({ policy: z.enum(POLICIES) }).default({ policy: 'list-all' }),
    factors: z.array(factor).max(50).default([]),
  })
  .meta({ id: 'protocol', title: 'Stratum protocol' });

/** The published JSON Schema of a protocol document as a person writes it (draft 2020-12). */
export function protocolJsonSchema(): object {
  return z.toJSONSchema(protocolSchema, { io: 'input' });
}
