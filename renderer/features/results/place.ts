import { useEffect } from 'react';
import { useScreen } from '../../app/screen.ts';
import { createStore, useStore } from '../../app/store.ts';
import type { ResultTab } from './tabs.ts';

/** Where in the results a person is: kept while other screens are shown. */
export interface ResultsPlace {
  /** Null: the latest run. */
  run: number | null;
  tab: ResultTab;
  /** For `lostAt`: the step of the funnel. */
  criterion: string | null;
  /** To be explained at once. */
  subject: string | null;
}

const START: ResultsPlace = { run: null, tab: 'eligible', criterion: null, subject: null };
const place = createStore<ResultsPlace>(START);

export const goToResult = (next: Partial<ResultsPlace>) => place.set((now) => ({ ...now, subject: null, ...next }));

/** The place, after following a link from another screen: `{run, tab, criterion, subject}` among the screen's parameters. */
export function useResultsPlace(): ResultsPlace {
  const { params } = useScreen();
  useEffect(() => {
    if (Object.keys(params).length === 0) return;
    const { run, tab, criterion, subject } = params;
    place.set({
      run: run === undefined ? null : Number(run),
      tab: tab === undefined ? (subject === undefined ? 'eligible' : 'all') : asTab(String(tab)),
      criterion: criterion === undefined ? null : String(criterion),
      subject: subject === undefined ? null : String(subject),
    });
  }, [params]);
  return useStore(place);
}

const TABS: readonly ResultTab[] = [
  'lostAt',
  'eligible',
  'undetermined',
  'ineligible',
  'withheld',
  'all',
  'nearMisses',
  'gaps',
  'strata',
  'charts',
];

function asTab(text: string): ResultTab {
  return TABS.find((tab) => tab === text) ?? 'eligible';
}
