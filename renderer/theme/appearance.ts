import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { call } from '../api.ts';
import { createStore, useStore } from '../app/store.ts';

export type Appearance = 'system' | 'light' | 'dark';

const CONTRAST_KEY = 'stratum-contrast';
const prefersMore = window.matchMedia('(prefers-contrast: more)');

/** High contrast as chosen, or else as the operating system asks. */
function initialContrast(): boolean {
  const stored = localStorage.getItem(CONTRAST_KEY);
  return stored === null ? prefersMore.matches : stored === 'high';
}

const highContrast = createStore(initialContrast());

function showContrast(): void {
  document.documentElement.toggleAttribute('data-contrast', false);
  if (highContrast.get()) document.documentElement.setAttribute('data-contrast', 'high');
}
showContrast();
highContrast.subscribe(showContrast);

export interface UseAppearance {
  appearance: Appearance;
  setAppearance(next: Appearance): void;
  highContrast: boolean;
  setHighContrast(on: boolean): void;
}

export function useAppearance(): UseAppearance {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const appearance = toAppearance(colorScheme);
  const contrast = useStore(highContrast);
  useEffect(() => {
    // Native menus and dialogs follow; a window that cannot say so keeps its own look.
    call('theme.set', { source: appearance }).catch(() => undefined);
  }, [appearance]);
  const setAppearance = useCallback(
    (next: Appearance) => setColorScheme(next === 'system' ? 'auto' : next),
    [setColorScheme],
  );
  const setHighContrast = useCallback((on: boolean) => {
    localStorage.setItem(CONTRAST_KEY, on ? 'high' : 'normal');
    highContrast.set(on);
  }, []);
  return { appearance, setAppearance, highContrast: contrast, setHighContrast };
}

function toAppearance(scheme: MantineColorScheme): Appearance {
  return scheme === 'auto' ? 'system' : scheme;
}
