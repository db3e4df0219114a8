import { type PanelUse, panelUse } from '../cohort/panel-use.ts';
import { forgetPanel, listPanels, PanelBook, savePanel } from '../columns/panels.ts';
import type { PanelInfo, panelMethods } from '../contract/panels.ts';
import type { JsonValue } from '../domain/canonical-json.ts';
import { StratumError } from '../domain/errors.ts';
import { foldPanelName, isPanelOfImport } from '../domain/facts/panel-name.ts';
import type { PanelDefinition } from '../domain/facts/view.ts';
import { ambiguityWords, resolveGeneList } from '../domain/findings/gene-list.ts';
import { readGeneFile } from '../import/gene-file.ts';
import type { Handlers } from './handler.ts';
import { checkedHotspots } from './panel-hotspots.ts';
import type { Session } from './session.ts';

/** What the gene panels of the study cover, as a person states it. */
export function panelHandlers(session: Session): Handlers<keyof typeof panelMethods> {
  const uses = () => panelUse(session.facts, listPanels(session.study.read));
  const tell = () => session.changed('study', 'imports', 'cohort', 'runs', 'activity');

  /** The id under which a name is to be kept, and what it stands for now. */
  function place(name: string): { id: string; former: PanelDefinition | null } {
    const former = new PanelBook(listPanels(session.study.read)).find(name);
    if (former) return { id: former.id, former };
    const met = uses().find(({ spellings }) => spellings.some((word) => foldPanelName(word) === foldPanelName(name)));
    return { id: met?.id ?? name, former: null };
  }

  return {
    'panel.list': () => uses().map(infoOf),

    'panel.define': ({ id: asked, name, genes, classes, hotspots, source, reason }) => {
      const { id, former } = place(asked ?? name);
      refusePanelOfImport(id);
      const namesake = place(name);
      if (namesake.former && (asked === undefined || namesake.id !== id))
        throw new StratumError('exists', `There is a gene panel "${namesake.former.name}" already. Edit that one.`, {
          id: namesake.id,
        });
      const resolved = genes === '*' ? null : resolveGeneList(genes);
      refuseAmbiguous(resolved?.ambiguous ?? []);
      if (resolved?.genes.length === 0) throw new StratumError('bad-value', 'Name at least one gene of the panel.');
      const panel: PanelDefinition = {
        id,
        name,
        genes: resolved?.genes ?? '*',
        classes: [...new Set(classes)],
        ...(hotspots === undefined ? {} : { hotspots: checkedHotspots(hotspots, resolved?.genes ?? '*') }),
        source,
      };
      const deed = { person: session.person, action: 'panel.define', object: `panel ${name}`, ...because(reason) };
      session.study.change(deed, (tx) => {
        savePanel(tx, panel);
        return { before: former && asJson(former), after: asJson(panel), result: null };
      });
      tell();
      return {
        panel: infoOf(uses().find((use) => use.id === id)!),
        replaced: former !== null,
        read: [...(resolved?.read ?? [])],
        unknown: [...(resolved?.unknown ?? [])],
      };
    },

    'panel.remove': ({ id: asked, reason }) => {
      const { id, former } = place(asked);
      if (!former) throw new StratumError('not-found', `No gene panel "${asked}" is defined in this study.`, { id });
      refusePanelOfImport(id);
      const deed = { person: session.person, action: 'panel.remove', object: `panel ${former.name}` };
      session.study.change({ ...deed, ...because(reason) }, (tx) => {
        forgetPanel(tx, id);
        return { before: asJson(former), result: null };
      });
      tell();
      return null;
    },

    'panel.readGenes': ({ path }) => {
      const { file, name, source, symbols } = readGeneFile(path);
      const { genes, read, ambiguous, unknown, repeated } = resolveGeneList(symbols);
      return {
        file,
        name,
        source,
        symbols: [...symbols],
        genes: [...genes],
        read: [...read],
        ambiguous: ambiguous.map(({ received, candidates }) => ({ received, candidates: [...candidates] })),
        unknown: [...unknown],
        repeated,
      };
    },
  };
}

function infoOf({ id, definition, spellings, samples, subjects }: PanelUse): PanelInfo {
  const used = { id, spellings, samples, subjects };
  if (!definition) return { ...used, name: id, genes: null, classes: [], hotspots: null, source: '', madeBy: null };
  const { name, genes, classes, hotspots = null, source } = definition;
  return {
    ...used,
    name,
    genes: genes === '*' ? genes : [...genes],
    classes: [...classes],
    hotspots: hotspots && Object.fromEntries(Object.entries(hotspots).map(([gene, spots]) => [gene, [...spots]])),
    source,
    madeBy: isPanelOfImport(id) ? 'import' : 'person',
  };
}

function refusePanelOfImport(id: string): void {
  if (!isPanelOfImport(id)) return;
  throw new StratumError(
    'usage',
    `The gene panel "${id}" follows from an imported file and goes with it: it cannot be defined by hand. Revert that import instead.`,
    { id },
  );
}

function refuseAmbiguous(ambiguous: ReturnType<typeof resolveGeneList>['ambiguous']): void {
  if (ambiguous.length === 0) return;
  throw new StratumError(
    'bad-value',
    `It is not clear which genes are meant: ${ambiguous.map(ambiguityWords).join('; ')}. Write the approved symbols.`,
    { ambiguous: ambiguous.map(({ received, candidates }) => ({ received, candidates: [...candidates] })) },
  );
}

function because(reason: string | undefined): { reason?: string } {
  return reason === undefined || reason.trim() === '' ? {} : { reason: reason.trim() };
}

function asJson(panel: PanelDefinition): JsonValue {
  return JSON.parse(JSON.stringify(panel)) as JsonValue;
}
