import { EventEmitter } from 'node:events';
import { StandInWindow } from './browser-window.ts';

type ThemeSource = 'system' | 'light' | 'dark';

/** Light or dark as the app asks for; what pages see through `prefers-color-scheme`. */
export class NativeTheme extends EventEmitter {
  #source: ThemeSource = 'system';

  get themeSource(): ThemeSource {
    return this.#source;
  }

  set themeSource(source: ThemeSource) {
    this.#source = source;
    const colorScheme = source === 'system' ? null : source;
    for (const window of StandInWindow.all()) {
      window.contents.page?.emulateMedia({ colorScheme }).catch(() => {});
    }
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}
