import * as z from 'zod';
import type { PanelDefinition } from '../domain/facts/view.ts';
import type { ReadConnection, WriteConnection } from '../study/connection.ts';
import { sql } from '../study/sql.ts';

const panelDefinition = z.object({
  id: z.string().min(1),
  name: z.string(),
  genes: z.union([z.literal('*'), z.array(z.string())]),
  classes: z.array(z.enum(['small', 'copyNumber', 'fusion'])),
  hotspots: z.record(z.string(), z.array(z.string())).optional(),
  source: z.string(),
});

/** Adds a gene panel to the study, or replaces the one with the same id. */
export function savePanel(tx: WriteConnection, panel: PanelDefinition): void {
  const definition = JSON.stringify(panelDefinition.parse(panel));
  tx.run(sql`INSERT INTO panel (id, definition) VALUES (${panel.id}, ${definition})
    ON CONFLICT (id) DO UPDATE SET definition = excluded.definition`);
}

export function listPanels(read: ReadConnection): PanelDefinition[] {
  return read
    .values<string>(sql`SELECT definition FROM panel ORDER BY id`)
    .map((text) => panelDefinition.parse(JSON.parse(text)));
}
