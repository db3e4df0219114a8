import * as z from 'zod';
import { foldPanelName } from '../domain/facts/panel-name.ts';
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

/** Takes the definition away; assays go on naming the panel. */
export function forgetPanel(tx: WriteConnection, id: string): void {
  tx.run(sql`DELETE FROM panel WHERE id = ${id}`);
}

/** The panels of a study, found by what assays call them. */
export class PanelBook {
  readonly #byId: ReadonlyMap<string, PanelDefinition>;
  readonly #byName = new Map<string, PanelDefinition | null>();

  constructor(panels: readonly PanelDefinition[]) {
    this.#byId = new Map(panels.map((panel) => [panel.id, panel]));
    for (const panel of panels)
      for (const name of new Set([panel.id, panel.name].map(foldPanelName)))
        this.#byName.set(name, this.#byName.has(name) ? null : panel);
  }

  /** By id, else by id or name in any spelling where that names one panel only. */
  find(name: string): PanelDefinition | null {
    return this.#byId.get(name) ?? this.#byName.get(foldPanelName(name)) ?? null;
  }
}
