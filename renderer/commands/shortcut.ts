/** Shortcuts are written `Mod+Shift+Z`, `F1`, `/`, `Alt+Left`; Mod is ⌘ on a Mac and Ctrl elsewhere. */
export interface Shortcut {
  mod: boolean;
  shift: boolean;
  alt: boolean;
  /** `KeyboardEvent.key`, lower case. */
  key: string;
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  left: 'arrowleft',
  right: 'arrowright',
  up: 'arrowup',
  down: 'arrowdown',
  plus: '+',
  space: ' ',
};

export function parseShortcut(text: string): Shortcut {
  const parts = text.split('+').map((part) => part.trim().toLowerCase());
  const last = parts.at(-1) ?? '';
  return {
    mod: parts.includes('mod'),
    shift: parts.includes('shift'),
    alt: parts.includes('alt'),
    key: KEY_NAMES[last] ?? last,
  };
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Signs such as `/` need Shift on some keyboards, so Shift is only compared where it was asked for or for letters. */
export function matches(event: Pressed, text: string, mac: boolean): boolean {
  const shortcut = parseShortcut(text);
  const mod = mac ? event.metaKey : event.ctrlKey;
  const otherMod = mac ? event.ctrlKey : event.metaKey;
  if (event.key.toLowerCase() !== shortcut.key || otherMod) return false;
  const isSign = shortcut.key.length === 1 && !/[\p{L}\p{N}]/u.test(shortcut.key);
  return mod === shortcut.mod && event.altKey === shortcut.alt && (isSign || event.shiftKey === shortcut.shift);
}

/** For people: `Ctrl+K`, `⌘K`. */
export function shownShortcut(text: string, mac: boolean): string {
  const named = text.replace('Left', '←').replace('Right', '→').replace('Up', '↑').replace('Down', '↓');
  if (!mac) return named.replace('Mod', 'Ctrl');
  return named.replace('Mod', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll('+', '');
}

/** In Electron's notation. A key alone that is also typed as text (`/`) cannot be an accelerator: null. */
export function accelerator(text: string): string | null {
  const shortcut = parseShortcut(text);
  if (!shortcut.mod && !shortcut.alt && shortcut.key.length === 1) return null;
  return text.replace('Mod', 'CmdOrCtrl');
}

/** Whether the shortcut would swallow what a person types into a field. */
export function isTypedText(text: string): boolean {
  const shortcut = parseShortcut(text);
  return !shortcut.mod && !shortcut.alt && shortcut.key.length === 1;
}
