import { useEffect, useState } from 'react';
import { call } from '../../../api.ts';
import { useStore } from '../../../app/store.ts';
import { createDraft, type Draft, type DraftState, type LoadedProtocol } from './draft.ts';

/** The draft under edit, for as long as its version is shown. What was typed is saved before anything else happens. */
export function useDraft(loaded: LoadedProtocol): { draft: Draft; state: DraftState } {
  const [draft] = useState(() => {
    const { id } = loaded;
    return createDraft(loaded, {
      save: (document, label) =>
        call('protocol.saveDraft', { id, document: JSON.parse(JSON.stringify(document)), label }),
      undo: () => call('protocol.undo', { id }),
      redo: () => call('protocol.redo', { id }),
    });
  });
  useEffect(() => draft.receive(loaded), [draft, loaded]);
  useEffect(() => {
    // A shortcut may lock or close the study; leaving a field ends what was typed there.
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) draft.flush();
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('focusout', draft.flush);
    window.addEventListener('blur', draft.flush);
    window.addEventListener('pagehide', draft.flush);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('focusout', draft.flush);
      window.removeEventListener('blur', draft.flush);
      window.removeEventListener('pagehide', draft.flush);
      draft.flush();
    };
  }, [draft]);
  return { draft, state: useStore(draft.state) };
}
