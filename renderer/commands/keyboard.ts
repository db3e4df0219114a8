import { useEffect } from 'react';
import { allCommands } from './registry.ts';
import { isTypedText, matches } from './shortcut.ts';

export const isMac = navigator.platform.startsWith('Mac');

/**
 * Runs the command whose shortcut is pressed, unless a dialog is open or the key is text for a field. Taking the event
 * keeps the application menu, which shows the same shortcut, from running it a second time.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || dialogIsOpen()) return;
      const command = allCommands().findLast(
        (candidate) => candidate.shortcut !== undefined && matches(event, candidate.shortcut, isMac),
      );
      if (!command?.shortcut || command.enabled === false) return;
      if (isEditable(event.target) && (isTypedText(command.shortcut) || isTextEditing(command.shortcut))) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Inside a field these belong to the field's own text. */
function isTextEditing(shortcut: string): boolean {
  return ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+A', 'Mod+C', 'Alt+Left', 'Alt+Right'].includes(shortcut);
}

function dialogIsOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

export function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'range', 'submit', 'color', 'file'].includes(target.type);
  }
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
