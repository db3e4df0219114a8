import { useEffect } from 'react';
import type { VersionRef } from '../../../db/contract/protocol.ts';
import { useScreen } from '../../app/screen.ts';
import { whenStudyChanges } from '../../app/session.ts';
import { createStore, useStore } from '../../app/store.ts';

/** Which protocol, which of its versions and which part of it a person looks at: kept while other screens are shown. */
export interface ProtocolPlace {
  /** Null: the first of the study. */
  protocol: string | null;
  /** Null: the draft, else the latest release. */
  version: VersionRef | null;
  /** JSON pointer to the selected part: `/inclusion/0`, `/arms/1/exclusion/0/when/of/2`; '' is the protocol itself. */
  path: string;
}

const START: ProtocolPlace = { protocol: null, version: null, path: '' };
const place = createStore<ProtocolPlace>(START);
whenStudyChanges(() => place.set(START));

export const goToPart = (path: string) => place.set((now) => (now.path === path ? now : { ...now, path }));
export const goToVersion = (version: VersionRef | null) => place.set((now) => ({ ...now, version }));
export const goToProtocol = (protocol: string | null) => place.set({ ...START, protocol });

/** The place, after following a link from another screen: `{protocol, path}` among the screen's parameters. */
export function useProtocolPlace(): ProtocolPlace {
  const { params } = useScreen();
  useEffect(() => {
    const { protocol, path } = params;
    if (protocol !== undefined) place.set({ ...START, protocol: String(protocol), path: String(path ?? '') });
  }, [params]);
  return useStore(place);
}
