import * as z from 'zod';
import { note } from '../parts.ts';

export const consentSchema = z.strictObject({ kind: z.literal('consent'), scope: z.string().min(1).max(120), note });
export type ConsentLeaf = z.infer<typeof consentSchema>;
