import type { ReactNode } from 'react';
import { createStore, useStore } from './store.ts';

export interface Inspected {
  title: string;
  node: ReactNode;
}

const inspected = createStore<Inspected | null>(null);

export function showInInspector(node: ReactNode, title: string): void {
  inspected.set({ node, title });
}

export function closeInspector(): void {
  inspected.set(null);
}

export interface UseInspector {
  /** What the panel on the right holds; null when it is closed. */
  inspected: Inspected | null;
  show(node: ReactNode, title: string): void;
  close(): void;
}

export function useInspector(): UseInspector {
  return { inspected: useStore(inspected), show: showInInspector, close: closeInspector };
}
