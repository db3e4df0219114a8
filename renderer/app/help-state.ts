import { createStore, useStore } from './store.ts';

const shown = createStore(false);
export const useHelpShown = (): boolean => useStore(shown);
export const showHelp = (): void => shown.set(true);
export const hideHelp = (): void => shown.set(false);
