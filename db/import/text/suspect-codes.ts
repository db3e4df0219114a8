import type { ColumnProfile } from '../../domain/import/column-profile.ts';

export interface Counted {
  text: string;
  count: number;
}

/** Words that mean "no value" in one file and are an answer in another. */
const WORDS: ReadonlySet<string> = new Set(['none', 'nd', 'n.d.', 'ne', 'nr', 'not tested', 'pending', 'keine']);
/** 9, 99, 999 ..., 8, 88 ..., 7, 77 ... with or without a minus, as code books of surveys and registries use; also -1. */
const CODE = /^-?(9{1,7}|8{2,7}|7{2,7})(\.0+|\.9+)?$|^-1$/;

/** How far outside the other values a code lies, as a part of their range: 99 ends a scale of percents, and is no age of 30 to 70. */
const AWAY = 0.2;

/**
 * Values that may be codes for "no value". They are shown and never assumed: 99 may be somebody's age.
 * @param distinct the column's values that are not known missing words, with their counts
 */
export function suspectsOf(distinct: readonly Counted[]): ColumnProfile['suspects'] {
  const words = distinct
    .filter(({ text }) => WORDS.has(text.trim().toLowerCase()))
    .map((entry) => ({ ...entry, reason: 'a word that some files use for "no value"' }));
  return [...words, ...numericSuspects(distinct)];
}

function numericSuspects(distinct: readonly Counted[]): ColumnProfile['suspects'] {
  const numbers = distinct.filter(({ text }) => /^-?\d+([.,]\d+)?$/.test(text.trim()));
  const isCode = ({ text }: Counted) => CODE.test(text.trim().replace(',', '.'));
  const others = numbers.filter((entry) => !isCode(entry)).map(({ text }) => Number(text.replace(',', '.')));
  if (others.length < 3) return [];
  const lowest = others.reduce((a, b) => Math.min(a, b));
  const highest = others.reduce((a, b) => Math.max(a, b));
  return numbers.filter(isCode).flatMap((entry) => {
    const value = Number(entry.text.replace(',', '.'));
    const belowZero = value < 0 && lowest >= 0;
    const away = Math.max(lowest - value, value - highest);
    if (!belowZero && away < AWAY * Math.max(1, highest - lowest)) return [];
    const reason = `a usual code for "no value", outside the other values (${lowest} to ${highest})`;
    return [{ ...entry, reason }];
  });
}
