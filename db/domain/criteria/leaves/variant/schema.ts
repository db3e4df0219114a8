import * as z from 'zod';
import { CONSEQUENCES } from '../../../findings/consequence.ts';
import { note } from '../parts.ts';

/** All restrictions must hold for one and the same record. */
export const variantSchema = z
  .strictObject({
    kind: z.literal('variant'),
    gene: z.string().min(1).max(60),
    /** Protein changes in any usual spelling; one of them. */
    change: z.array(z.string().min(1).max(120)).min(1).max(500).optional(),
    /** Substitutions at this codon; with `consequence`: changes of that class that start in codon..codonEnd. */
    codon: z.int().min(1).max(40_000).optional(),
    codonEnd: z.int().min(1).max(40_000).optional(),
    exon: z.int().min(1).max(400).optional(),
    consequence: z
      .array(z.enum([...CONSEQUENCES, 'truncating']))
      .min(1)
      .optional(),
    /** Minimum variant allele fraction, 0 to 1. */
    minVaf: z.number().min(0).max(1).optional(),
    /** Minimum read depth at the position. */
    minDepth: z.int().min(1).optional(),
    /** Default: either. */
    origin: z.enum(['somatic', 'germline']).optional(),
    /** The transcript on which positions count (version after the dot is ignored); default: as reported. */
    transcript: z.string().max(60).optional(),
    /** A covered plasma sample without the variant counts as negative. */
    plasmaNegatives: z.boolean().optional(),
    note,
  })
  .superRefine((leaf, ctx) => {
    if (leaf.codonEnd !== undefined && leaf.codon === undefined)
      ctx.addIssue({ code: 'custom', path: ['codonEnd'], message: '"codonEnd" needs "codon", the first of the range' });
  });
export type VariantLeaf = z.infer<typeof variantSchema>;
