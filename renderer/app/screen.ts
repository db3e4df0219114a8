import { createStore, useStore } from './store.ts';

export type ScreenName = 'overview' | 'import' | 'cohort' | 'subject' | 'protocol' | 'results' | 'export' | 'activity';

/** What a screen is to show: `{id}` of a subject, `{run, tab, criterion}` of results, `{import}` of an import. */
export type ScreenParams = Readonly<Record<string, string | number>>;

export interface Place {
  name: ScreenName;
  params: ScreenParams;
}

interface Trail {
  places: readonly Place[];
  at: number;
}

const LONGEST_TRAIL = 100;
const HOME: Place = { name: 'overview', params: {} };
const trail = createStore<Trail>({ places: [HOME], at: 0 });

export function currentPlace(): Place {
  const { places, at } = trail.get();
  return places[at] ?? HOME;
}

/** Shows a screen. Going where one is already is no step on the trail. */
export function goTo(name: ScreenName, params: ScreenParams = {}): void {
  const next: Place = { name, params };
  if (JSON.stringify(next) === JSON.stringify(currentPlace())) return;
  trail.set(({ places, at }) => {
    const kept = [...places.slice(0, at + 1), next].slice(-LONGEST_TRAIL);
    return { places: kept, at: kept.length - 1 };
  });
}

export function goBack(): void {
  trail.set((t) => (t.at > 0 ? { ...t, at: t.at - 1 } : t));
}

export function goForward(): void {
  trail.set((t) => (t.at < t.places.length - 1 ? { ...t, at: t.at + 1 } : t));
}

/** Forgets the trail: another study, another beginning. */
export function goHome(): void {
  trail.set({ places: [HOME], at: 0 });
}

export interface UseScreen extends Place {
  go(name: ScreenName, params?: ScreenParams): void;
  canGoBack: boolean;
  canGoForward: boolean;
}

export function useScreen(): UseScreen {
  const { places, at } = useStore(trail);
  return { ...(places[at] ?? HOME), go: goTo, canGoBack: at > 0, canGoForward: at < places.length - 1 };
}
