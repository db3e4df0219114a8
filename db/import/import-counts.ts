import * as z from 'zod';
import { sourceReport } from '../contract/imports.ts';
import type { JsonValue } from '../domain/canonical-json.ts';

/** What the study remembers of an import besides its facts: shown in lists, and needed to take it back. */
export const importCounts = z.object({
  sources: z.array(sourceReport.omit({ flags: true, rejects: true, understood: true })),
  subjects: z.number(),
  facts: z.number(),
  rejected: z.number(),
  /** Panels and concepts that the import defined. */
  madePanels: z.array(z.string()).default([]),
  madeConcepts: z.array(z.string()).default([]),
  /** Panels that its assays name. */
  usedPanels: z.array(z.string()).default([]),
});
export type ImportCounts = z.infer<typeof importCounts>;

export function countsAsJson(counts: ImportCounts): JsonValue {
  return { ...counts, sources: counts.sources.map((source) => ({ ...source, facts: { ...source.facts } })) };
}
