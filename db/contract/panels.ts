import * as z from 'zod';
import { method } from './method.ts';

const alterationClass = z.enum(['small', 'copyNumber', 'fusion']);
/** Covered changes (`p.V600E`) or codons (`600`), by gene. */
const hotspots = z.record(z.string(), z.array(z.string().max(200)).min(1).max(40_000));
const panelName = z.string().trim().min(1, 'Give the panel a name.').max(200);
const reason = z.string().max(2000);

export const panelInfo = z.object({
  id: z.string(),
  name: z.string(),
  /** Approved symbols, `*` for every gene; null: assays name this panel, and nobody has said what it covers. */
  genes: z.union([z.literal('*'), z.array(z.string())]).nullable(),
  classes: z.array(alterationClass),
  hotspots: hotspots.nullable(),
  source: z.string(),
  /** An import: its definition follows from the imported file and goes with it. null: nobody has defined it. */
  madeBy: z.enum(['person', 'import']).nullable(),
  /** The names that assays give it. */
  spellings: z.array(z.string()),
  /** Samples tested with it, failed ones included; those of withheld subjects are left out. */
  samples: z.number(),
  subjects: z.number(),
});
export type PanelInfo = z.infer<typeof panelInfo>;

export const panelMethods = {
  /** Panels that are defined, and those that assays name without anybody having defined them. */
  'panel.list': method({ input: z.object({}), output: z.array(panelInfo) }),
  /**
   * Says what a panel covers. With `id` (an id or name of `panel.list`, in any spelling) it defines or replaces that
   * panel; without, a name that is defined already is refused.
   */
  'panel.define': method({
    input: z.object({
      id: panelName.optional(),
      name: panelName,
      genes: z.union([z.literal('*'), z.array(z.string().trim().min(1).max(200)).max(50_000)]),
      classes: z.array(alterationClass).min(1, 'Say which alterations the panel finds.'),
      hotspots: hotspots.optional(),
      /** Where that stands: the maker's sheet, the laboratory's report. */
      source: z.string().trim().min(1, 'Say where the list of genes is from.').max(2000),
      reason: reason.optional(),
    }),
    output: z.object({
      panel: panelInfo,
      replaced: z.boolean(),
      /** Entries read as another symbol. */
      read: z.array(z.object({ received: z.string(), symbol: z.string() })),
      /** Symbols that are not known here: kept as they came. */
      unknown: z.array(z.string()),
    }),
  }),
  /** Takes a definition back: what the panel covers is then not known. */
  'panel.remove': method({ input: z.object({ id: panelName, reason: reason.optional() }), output: z.null() }),
  /** A file of gene symbols, entry by entry; nothing is saved. */
  'panel.readGenes': method({
    files: { open: ['path'] },
    input: z.object({ path: z.string() }),
    output: z.object({
      file: z.string(),
      /** What the file says about itself. */
      name: z.string().nullable(),
      source: z.string().nullable(),
      /** As received, in the order of the file. */
      symbols: z.array(z.string()),
      genes: z.array(z.string()),
      read: z.array(z.object({ received: z.string(), symbol: z.string() })),
      ambiguous: z.array(z.object({ received: z.string(), candidates: z.array(z.string()) })),
      unknown: z.array(z.string()),
      repeated: z.number(),
    }),
  }),
};
