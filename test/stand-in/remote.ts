import { encode } from './codec.ts';

/** What a test sends to the main process, and what comes back. */
export interface Evaluate {
  type: 'evaluate';
  id: number;
  /** Source text of a function of (electron, argument). */
  source: string;
  argument: unknown;
}
export type FromStandIn =
  | { type: 'ready'; endpoint: string }
  | { type: 'value'; id: number; value: string }
  | { type: 'error'; id: number; message: string };

/** Runs functions that a test sends, inside the main process, with the electron module: Playwright's `evaluate`. */
export function answerRemote(electron: object): void {
  process.on('message', async (message: Evaluate) => {
    if (message.type !== 'evaluate') return;
    const { id, source, argument } = message;
    try {
      const run = new Function(`return (${source});`)() as (electron: object, argument: unknown) => unknown;
      const value = encode(await run(electron, argument));
      process.send?.({ type: 'value', id, value } satisfies FromStandIn);
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.send?.({ type: 'error', id, message: text } satisfies FromStandIn);
    }
  });
}
