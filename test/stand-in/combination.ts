/** Keys pressed together, written one way whether they come from the keyboard or from a menu's accelerator. */

interface Keys {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** `ctrl+shift+z`, `f1`; null for keys that type something and can be no shortcut. */
export function combinationOf(event: Keys): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return null;
  const command = event.ctrlKey || event.metaKey;
  if (!command && !event.altKey && !/^F\d+$/.test(event.key)) return null;
  return joined(command, event.altKey, event.shiftKey, event.key);
}

/** The same for Electron's notation, such as `CmdOrCtrl+Shift+Z`. */
export function combinationOfAccelerator(accelerator: string): string {
  const parts = accelerator.split('+');
  const key = parts.pop() || '+';
  const has = (...names: string[]) => parts.some((part) => names.includes(part.toLowerCase()));
  return joined(
    has('cmdorctrl', 'commandorcontrol', 'ctrl', 'control', 'cmd', 'command', 'meta', 'super'),
    has('alt', 'option', 'altgr'),
    has('shift'),
    key === 'Plus' ? '+' : key,
  );
}

function joined(command: boolean, alt: boolean, shift: boolean, key: string): string {
  return [command && 'ctrl', alt && 'alt', shift && 'shift', key.toLowerCase()].filter(Boolean).join('+');
}
