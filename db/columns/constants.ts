import * as z from 'zod';

/**
 * Columns of a segment that need no array. Numbers are written as text, because JSON has no infinities and no negative
 * zero; String and Number carry every double there and back.
 */
export type Constant =
  | { readonly number: string }
  | { readonly word: string }
  /** Record i has this plus i. */
  | { readonly from: number };

const constants = z.record(
  z.string(),
  z.union([z.object({ number: z.string() }), z.object({ word: z.string() }), z.object({ from: z.int() })]),
);

export function numberConstant(value: number): Constant {
  return { number: Object.is(value, -0) ? '-0' : String(value) };
}

export function parseConstants(json: string): Record<string, Constant> {
  return constants.parse(JSON.parse(json));
}

export function constantNumber(constant: Constant | undefined): number | undefined {
  return constant && 'number' in constant ? Number(constant.number) : undefined;
}

export function constantWord(constant: Constant | undefined): string | undefined {
  return constant && 'word' in constant ? constant.word : undefined;
}

export function countsFrom(constant: Constant | undefined): number | undefined {
  return constant && 'from' in constant ? constant.from : undefined;
}
