import * as z from 'zod';
import { contract, type EngineEvent, type Input, type MethodName, type Output, type Progress } from '../db/contract.ts';
import { menuItem } from './menu-item.ts';

export type { EngineEvent, Progress } from '../db/contract.ts';
export { CHANNELS } from './channel-names.ts';
export type { MenuItem } from './menu-item.ts';

/**
 * A file the person chose, as a window sees it: an opaque token and the base name, never the path. Wherever the engine
 * contract takes a path (its `files` keys), a window sends the token.
 */
export const fileToken = z.object({
  token: z.string(),
  name: z.string(),
  folder: z.boolean(),
  /** Size in bytes; null for a folder or a file that is yet to be written. */
  bytes: z.number().nullable(),
});
export type FileToken = z.infer<typeof fileToken>;

export const openPurpose = z.enum(['study', 'data', 'protocol']);
export const savePurpose = z.enum(['study', 'csv', 'xlsx', 'pdf', 'json', 'yaml', 'png', 'svg']);
export type OpenPurpose = z.infer<typeof openPurpose>;
export type SavePurpose = z.infer<typeof savePurpose>;

export const recentStudy = z.object({
  token: z.string(),
  name: z.string(),
  /** ISO instant of the last opening. */
  openedAt: z.string(),
  bytes: z.number().nullable(),
  /** The file is not there any more (moved, deleted, or its drive is not connected). */
  missing: z.boolean(),
});
export type RecentStudy = z.infer<typeof recentStudy>;

/** Largest thing a window may write to a file itself (a chart or its table). */
const WRITE_LIMIT = 64 * 1024 * 1024;

const nothing = z.object({});

/** What a window can ask of the shell. Everything about a study is asked of the engine (db/contract.ts). */
export const shellCalls = {
  'app.info': {
    input: nothing,
    output: z.object({
      name: z.string(),
      version: z.string(),
      platform: z.string(),
      /** `stand-in`: Chromium driven without Electron's runtime. */
      runtime: z.enum(['electron', 'stand-in']),
      flavour: z.enum(['development', 'production', 'validation']),
      /** The fixed clock of a scripted run (ISO instant), or null. */
      clock: z.string().nullable(),
      /** Today by the shell's clock, `YYYY-MM-DD`, local time: the default as-of date. */
      today: z.string(),
    }),
  },
  /** Empty when the person cancels. */
  'file.pickOpen': {
    input: z.object({ purpose: openPurpose, multiple: z.boolean().default(false) }),
    output: z.array(fileToken),
  },
  /** A folder of source files; null when the person cancels. */
  'file.pickFolder': { input: nothing, output: fileToken.nullable() },
  /** Null when the person cancels. The dialog itself asks before replacing a file. */
  'file.pickSave': {
    input: z.object({ purpose: savePurpose, suggestedName: z.string().min(1).max(200) }),
    output: fileToken.nullable(),
  },
  /**
   * Where today's sample study lies (in the app's own folder), so that it opens in one click. One a day: its facts are
   * dated shortly before the day it is made. `exists`: it was made earlier today.
   */
  'sample.place': { input: nothing, output: z.object({ file: fileToken, exists: z.boolean() }) },
  /** Writes a chart or a table to a file chosen with `file.pickSave`. */
  'file.write': {
    input: z.object({
      token: z.string(),
      data: z.union([z.string().max(WRITE_LIMIT), z.instanceof(Uint8Array).refine((b) => b.byteLength <= WRITE_LIMIT)]),
    }),
    output: z.object({ name: z.string(), bytes: z.number() }),
  },
  /** The study the app was started with (double click, command line), once; null when there is none. */
  'file.takeOpened': { input: nothing, output: fileToken.nullable() },
  'recent.list': { input: nothing, output: z.array(recentStudy) },
  'recent.forget': { input: z.object({ token: z.string() }), output: z.null() },
  'recent.clear': { input: nothing, output: z.null() },
  /** What the title bar says before "Stratum"; null: nothing open. */
  'window.setTitle': { input: z.object({ title: z.string().max(300).nullable() }), output: z.null() },
  /** The commands shown in the application menu, from the window's registry of commands. */
  'menu.set': { input: z.object({ items: z.array(menuItem).max(300) }), output: z.null() },
  'theme.set': { input: z.object({ source: z.enum(['light', 'dark', 'system']) }), output: z.null() },
  /** Opens a page of the allow-list in the person's browser; refuses anything else. */
  'external.open': { input: z.object({ url: z.string().max(2000) }), output: z.null() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type ShellCalls = typeof shellCalls;
export type ShellCallName = keyof ShellCalls;

/** THE list: every call a window can make, engine and shell. */
export const calls = { ...contract, ...shellCalls };
export type CallName = MethodName | ShellCallName;
export type CallInput<N extends CallName> = N extends MethodName
  ? Input<N>
  : N extends ShellCallName
    ? z.input<ShellCalls[N]['input']>
    : never;
export type CallOutput<N extends CallName> = N extends MethodName
  ? Output<N>
  : N extends ShellCallName
    ? z.output<ShellCalls[N]['output']>
    : never;

export interface CallError {
  /** One of ERROR_CODES of db/domain/errors.ts. */
  code: string;
  /** One sentence for a person. */
  message: string;
  data: Readonly<Record<string, unknown>>;
}
export type Envelope<T> = { ok: true; value: T } | { ok: false; error: CallError };

/** What the shell tells a window without being asked. */
export type ShellEvent =
  | EngineEvent
  /** A menu item or its shortcut was chosen: `id` of the command. */
  | { type: 'command'; id: string }
  /** A study was opened from outside: double click in the file manager, a second start, the recent menu. */
  | { type: 'open'; file: FileToken }
  /** The engine process ended unexpectedly. */
  | { type: 'engine'; state: 'stopped' }
  /** It runs again. `reopened`: the study that was open is open again; false: it must be opened anew. */
  | { type: 'engine'; state: 'running'; reopened: boolean }
  /** It keeps stopping; the app must be started again. */
  | { type: 'engine'; state: 'failed' };

/** `window.stratum`: everything a page can reach. */
export interface StratumBridge {
  /** `id`: chosen by the caller where progress or cancelling is wanted; unique among running calls. */
  call<N extends CallName>(name: N, input: CallInput<N>, id?: string): Promise<Envelope<CallOutput<N>>>;
  /** Asks the running call to stop; it then fails with code `cancelled` and leaves the study as it was. */
  cancel(id: string): void;
  /** Returns the function that stops listening. */
  onProgress(listener: (id: string, progress: Progress) => void): () => void;
  onEvent(listener: (event: ShellEvent) => void): () => void;
  /** A file or folder dropped on the window, or chosen in the page, to a token. */
  acceptFile(file: File): Promise<Envelope<FileToken>>;
}
