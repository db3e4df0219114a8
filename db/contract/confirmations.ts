import * as z from 'zod';
import { method } from './method.ts';

/** One fact, by the cell it came from: what `subject.get` says about its source. */
const judgedFact = z.object({
  subject: z.string(),
  importId: z.int(),
  /** Needed where files of one import have the same row. */
  file: z.string().optional(),
  /** 0 for a fact typed in. */
  row: z.int().min(0),
  /** Needed where a row has the same concept twice. */
  column: z.string().nullable().optional(),
  table: z.string(),
  concept: z.string().nullable(),
  reason: z.string().trim().min(1, 'Say what the judgement rests on.').max(2000),
});
export type JudgedFact = z.infer<typeof judgedFact>;

export const confirmationMethods = {
  /** A value flagged implausible is right, as a person has checked: it decides from now on. */
  'fact.confirm': method({ input: judgedFact, output: z.null() }),
  /** Takes the confirmation back. */
  'fact.unconfirm': method({ input: judgedFact, output: z.null() }),
};
