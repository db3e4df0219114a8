import { createContext, use } from 'react';
import type { ProtocolWarning } from '../../../db/contract/protocol.ts';
import type { Names } from '../../../db/domain/criteria/leaf-kind.ts';
import type { Protocol } from '../../../db/domain/protocol/document.ts';
import type { Refusal } from './editing/draft.ts';
import type { Rearranged } from './editing/rearrange.ts';

/** What every part of the builder needs: the document, how it is changed, and where the person is. */
export interface Workbench {
  document: Protocol;
  /** A released version, or a study that cannot be written: look, do not touch. */
  fixed: boolean;
  warnings: readonly ProtocolWarning[];
  names: Names;
  /** JSON pointer of the selected part. */
  path: string;
  select(path: string): void;
  /** Replaces the part at `path`; undefined takes it away. `typing`: one step for what is typed in one go. */
  set(path: string, value: unknown, label: string, typing?: boolean): Refusal | null;
  /** A change of the structure, and where to look afterwards; null does nothing. */
  rearrange(change: Rearranged | null, label: string): void;
  /** As `rearrange`, and offers to take it back. */
  remove(path: string, what: string): void;
}

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = use(WorkbenchContext);
  if (workbench === null) throw new Error('This part of the builder is not inside a workbench.');
  return workbench;
}

/** Warnings about a part and everything in it. */
export function warningsUnder(warnings: readonly ProtocolWarning[], path: string): ProtocolWarning[] {
  return warnings.filter((warning) => warning.path === path || warning.path.startsWith(`${path}/`));
}
