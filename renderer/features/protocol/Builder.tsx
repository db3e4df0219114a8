import { useMemo } from 'react';
import { type CallOutput, call } from '../../api.ts';
import { toast } from '../../app/toast.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { nearestPart, withPart } from './editing/document-path.ts';
import type { Draft, LoadedProtocol } from './editing/draft.ts';
import { removed } from './editing/rearrange.ts';
import { useDraft } from './editing/useDraft.ts';
import { EffectColumn } from './effect/EffectColumn.tsx';
import { useNames } from './names.ts';
import { NodeEditor } from './node/NodeEditor.tsx';
import { Outline } from './outline/Outline.tsx';
import { goToPart, useProtocolPlace } from './place.ts';
import classes from './protocol.module.css';
import { FixedNotice } from './versions/FixedNotice.tsx';
import { VersionBar } from './versions/VersionBar.tsx';
import { type Workbench, WorkbenchContext } from './workbench.ts';

interface BuilderProps {
  protocols: CallOutput<'protocol.list'>;
  protocol: CallOutput<'protocol.list'>[number];
  loaded: LoadedProtocol;
  readOnly: boolean;
}

/** One version of a protocol in three columns: outline, the selected part, and the effect of the whole. */
export function Builder({ protocols, protocol, loaded, readOnly }: BuilderProps) {
  const place = useProtocolPlace();
  const names = useNames();
  const { draft, state } = useDraft(loaded);
  const { document } = state;
  const fixed = readOnly || state.loaded.status === 'released';
  const path = nearestPart(document, place.path);
  const workbench = useMemo<Workbench>(
    () => ({
      document,
      fixed,
      warnings: state.loaded.warnings,
      names,
      path,
      select: goToPart,
      set: (at, value, label, typing = false) =>
        draft.edit(withPart(document, at, value), label, typing ? at : undefined),
      rearrange(change, label) {
        if (change === null || fixed) return;
        if (draft.edit(change.document, label) === null) goToPart(change.path);
      },
      remove(at, what) {
        const change = removed(document, at);
        if (change === null || fixed || draft.edit(change.document, `Deleted ${what}`) !== null) return;
        goToPart(change.path);
        toast(`Deleted ${what}.`, { undo: () => takeBack(draft, document.id, `Deleted ${what}`, at) });
      },
    }),
    [document, fixed, state.loaded.warnings, names, path, draft],
  );
  return (
    <WorkbenchContext value={workbench}>
      <div className={classes.screen}>
        <VersionBar protocols={protocols} protocol={protocol} draft={draft} state={state} readOnly={readOnly} />
        {state.failed === null ? null : (
          <ErrorNote error={state.failed} onRetry={draft.retry} title="The last change is not saved" />
        )}
        <FixedNotice protocol={protocol} loaded={state.loaded} readOnly={readOnly} />
        <div className={classes.columns}>
          <div className={classes.column}>
            <Outline />
          </div>
          <section className={classes.column} aria-label="Selected part" data-fixed={fixed || undefined}>
            <NodeEditor hash={state.loaded.hash} />
          </section>
          <div className={classes.column}>
            <EffectColumn />
          </div>
        </div>
      </div>
    </WorkbenchContext>
  );
}

/** Undoes the step with this label, if it is still the last one; what came after it is not taken back by a late press. */
async function takeBack(draft: Draft, id: string, label: string, path: string): Promise<void> {
  draft.flush();
  const now = await call('protocol.get', { id });
  if (now.undoLabel !== label) {
    toast('The protocol was changed after that. Undo goes back step by step.');
    return;
  }
  draft.undo();
  goToPart(path);
}
