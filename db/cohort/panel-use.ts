import { foldPanelName } from '../domain/facts/panel-name.ts';
import type { FactView, PanelDefinition } from '../domain/facts/view.ts';
import { withheldSubjects } from '../domain/run/consent.ts';

/** A panel that is defined or that assays name, and how much was tested with it. */
export interface PanelUse {
  /** Of a panel without definition: its name as first met. */
  id: string;
  definition: PanelDefinition | null;
  /** The names that assays give it. */
  spellings: string[];
  /** Distinct samples; an assay without a sample's name counts as one of its subject. */
  samples: number;
  subjects: number;
}

/** The defined panels, then those that assays name only; without what is known of withheld subjects. */
export function panelUse(facts: FactView, defined: readonly PanelDefinition[]): PanelUse[] {
  const uses = new Map<string, PanelUse>(defined.map((panel) => [panel.id, emptyUse(panel.id, panel)]));
  const table = facts.table('assay');
  const panels = table.words('panel');
  if (!panels) return [...uses.values()];
  const samples = table.words('sample');
  const useByWord = panels.words.map((word) => (word === '' ? null : namedUse(word, facts, uses)));
  const met = new Set<string>();
  const withheld = withheldSubjects(facts);
  const here = new Map<PanelUse, Set<number>>();
  for (let subject = 0; subject < facts.subjects; subject++) {
    if (withheld[subject]) continue;
    here.clear();
    for (let record = table.first(subject); record < table.end(subject); record++) {
      const use = useByWord[panels.codes[record]!];
      if (!use) continue;
      met.add(panels.words[panels.codes[record]!]!);
      const tested = here.get(use) ?? new Set();
      here.set(use, tested.add(samples?.codes[record] ?? 0));
    }
    for (const [use, tested] of here) {
      use.samples += tested.size;
      use.subjects++;
    }
  }
  return [...uses.values()].flatMap((use) => {
    const spellings = use.spellings.filter((word) => met.has(word));
    const id = use.definition?.id ?? spellings[0];
    return id === undefined ? [] : [{ ...use, id, spellings }];
  });
}

function namedUse(word: string, facts: FactView, uses: Map<string, PanelUse>): PanelUse {
  const definition = facts.panel(word);
  const key = definition?.id ?? `not defined: ${foldPanelName(word)}`;
  const use = uses.get(key) ?? emptyUse(definition?.id ?? word, definition);
  use.spellings.push(word);
  uses.set(key, use);
  return use;
}

function emptyUse(id: string, definition: PanelDefinition | null): PanelUse {
  return { id, definition, spellings: [], samples: 0, subjects: 0 };
}
