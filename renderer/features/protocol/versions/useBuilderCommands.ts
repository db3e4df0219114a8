import { IconArrowBackUp, IconArrowForwardUp, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type Command, useCommands } from '../../../commands/registry.ts';
import type { Draft } from '../editing/draft.ts';

interface BuilderCommands {
  draft: Draft;
  undoable: boolean;
  redoable: boolean;
  editable: boolean;
  /** A stable function is not asked for: it only opens a dialog. */
  release(): void;
}

/** What the keyboard, the menu and the palette can do on this screen. */
export function useBuilderCommands({ draft, undoable, redoable, editable, release }: BuilderCommands): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `release` does the same whenever it was made
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'protocol.undo',
        label: 'Undo the last change of the protocol',
        menu: 'edit',
        shortcut: 'Mod+Z',
        icon: IconArrowBackUp,
        enabled: undoable,
        run: draft.undo,
      },
      {
        id: 'protocol.redo',
        label: 'Redo the change of the protocol',
        menu: 'edit',
        shortcut: 'Mod+Shift+Z',
        icon: IconArrowForwardUp,
        enabled: redoable,
        run: draft.redo,
      },
      {
        id: 'protocol.release',
        label: 'Release this version of the protocol …',
        menu: 'study',
        icon: IconRosetteDiscountCheck,
        enabled: editable,
        run: () => {
          draft.flush();
          release();
        },
      },
    ],
    [draft, undoable, redoable, editable],
  );
  useCommands(commands);
}
