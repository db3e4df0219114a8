import * as z from 'zod';
import { note } from '../parts.ts';

export const sexSchema = z.strictObject({ kind: z.literal('sex'), is: z.enum(['female', 'male', 'other']), note });
export type SexLeaf = z.infer<typeof sexSchema>;
