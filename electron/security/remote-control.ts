import type { CommandLine } from 'electron';
import type { Flavour } from '../flavour.ts';

/** Chromium switches by which another program could drive the window. */
export const REMOTE_CONTROL = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins', 'js-flags'];

/** A production build takes no remote control, whatever it was started with. Must run before the app is ready. */
export function refuseRemoteControl(line: CommandLine, flavour: Flavour): void {
  if (flavour !== 'production') return;
  for (const name of REMOTE_CONTROL) line.removeSwitch(name);
}
