import type { Icon } from '@tabler/icons-react';
import { useEffect, useId } from 'react';
import type { MenuItem } from '../../electron/channels.ts';
import { createStore, useStore } from '../app/store.ts';

/** One thing a person can do, from the palette, the application menu or the keyboard. */
export interface Command {
  /** `study.lock`, `go.import`: unique while registered. */
  id: string;
  label: string;
  menu: MenuItem['menu'];
  /** As in shortcut.ts. */
  shortcut?: string;
  icon?: Icon;
  /** Other words a person might look for. */
  keywords?: readonly string[];
  enabled?: boolean;
  checked?: boolean;
  /** A line above it in the menu. */
  separated?: boolean;
  run(): void;
}

type Registered = ReadonlyMap<string, readonly Command[]>;
const registered = createStore<Registered>(new Map());

/** The commands of a component, for as long as it is shown. Of two with one shortcut the younger is meant. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId();
  useEffect(() => {
    registered.set((all) => new Map(all).set(owner, commands));
  }, [owner, commands]);
  useEffect(
    () => () => {
      registered.set((all) => {
        const rest = new Map(all);
        rest.delete(owner);
        return rest;
      });
    },
    [owner],
  );
}

export function allCommands(): readonly Command[] {
  return flatten(registered.get());
}

export function useAllCommands(): readonly Command[] {
  return flatten(useStore(registered));
}

/** @returns whether there is such a command and it could be run */
export function runCommand(id: string): boolean {
  const command = allCommands().findLast((candidate) => candidate.id === id);
  if (!command || command.enabled === false) return false;
  command.run();
  return true;
}

function flatten(all: Registered): readonly Command[] {
  return [...all.values()].flat();
}
