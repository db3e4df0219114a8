import { StratumError } from '../domain/errors.ts';

/** What the program tells whoever started it. */
export const EXIT = { done: 0, refused: 1, wrongUsage: 2, fault: 3 } as const;

/** The exit code of an error, and the one sentence for standard error. */
export function exitOf(error: unknown): { code: number; sentence: string } {
  if (error instanceof StratumError && error.code !== 'fault')
    return { code: error.code === 'usage' ? EXIT.wrongUsage : EXIT.refused, sentence: oneLine(error.message) };
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: EXIT.fault, sentence: oneLine(`Something went wrong inside Stratum (${what}); this is our fault.`) };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
