/** What crosses between a page of the stand-in and its main process, each as one encoded string. */
export type FromPage =
  | { kind: 'invoke'; channel: string; args: unknown[] }
  | { kind: 'send'; channel: string; args: unknown[] }
  /** Keys that no element of the page handled: perhaps a shortcut of the application menu. */
  | { kind: 'keys'; combination: string };

export type InvokeReply = { value: unknown } | { error: string };

export interface ToPage {
  channel: string;
  args: unknown[];
}

/** What a page is told before its first script. */
export interface PageFacts {
  platform: string;
  versions: Record<string, string>;
  argv: string[];
  /** Absolute paths of files that a test drops, by base name: Chromium itself never tells a page where a file lies. */
  paths: Record<string, string>;
}

/** Name of the function by which a page talks to its main process; deleted before any script of the page runs. */
export const BINDING = '__standInPost';
/** Names, on the page's global object, by which the main process reaches the page. Symbols: nothing to stumble upon. */
export const DELIVER = 'stand-in.deliver';
export const SET_PATHS = 'stand-in.paths';
