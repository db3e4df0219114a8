import type * as z from 'zod';

/** One call of the engine: what goes in, what comes out, and what the shell must do around it. */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I;
  output: O;
  /** Reports progress and can be cancelled. */
  long?: boolean;
  /**
   * Input keys that hold file paths (a string or an array of strings). A window never sees paths: it sends opaque
   * tokens, and the shell puts the path in their place. `open`: existing files; `save`: a file to be written.
   */
  files?: { open?: readonly string[]; save?: readonly string[] };
}

export function method<I extends z.ZodType, O extends z.ZodType>(definition: Method<I, O>): Method<I, O> {
  return definition;
}

/** Progress of a long call. `total` null: not known. */
export interface Progress {
  phase: string;
  done: number;
  total: number | null;
  /** What is counted; absent: steps that mean nothing to a person. */
  unit?: 'bytes' | 'rows' | 'subjects';
}
