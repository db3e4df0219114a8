import * as z from 'zod';
import { note } from '../parts.ts';

export const fusionSchema = z.strictObject({
  kind: z.literal('fusion'),
  gene: z.string().min(1).max(60),
  /** The other gene, in either order; `intergenic`: no gene at the other end. Default: any partner. */
  partner: z.string().min(1).max(60).optional(),
  /** Default: fusions and other structural variants. Exon skipping is its own event. */
  event: z.enum(['rearrangement', 'exon skipping']).optional(),
  plasmaNegatives: z.boolean().optional(),
  note,
});
export type FusionLeaf = z.infer<typeof fusionSchema>;
