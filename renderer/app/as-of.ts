import { useCall } from '../api.ts';
import { createStore, useStore } from './store.ts';

/** The date a person chose; null: today by the shell's clock. Kept for as long as the study is open. */
const chosen = createStore<string | null>(null);

export interface UseAsOf {
  /** ISO date; '' for the moment until the shell has told what day it is. */
  asOf: string;
  /** ISO date, or null for today. */
  setAsOf(date: string | null): void;
  isToday: boolean;
}

export function useAsOf(): UseAsOf {
  const today = useCall('app.info', {}).data?.today ?? '';
  const date = useStore(chosen);
  return { asOf: date ?? today, setAsOf: chosen.set, isToday: date === null || date === today };
}

export function forgetAsOf(): void {
  chosen.set(null);
}
