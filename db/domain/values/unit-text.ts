/** What may follow a number as its unit: starts like a unit, is short, and is not a sentence or a second number. */
const SHAPE = /^(?:[\p{L}%‰°/[({×*·µμ]|10[*^⁰¹²³⁴⁵⁶⁷⁸⁹Ee])[\p{L}\p{N}%‰°µμ/.,*^·×⋅²³⁻⁰¹⁴-⁹()[\]{}_' -]*$/u;
const MEANINGFUL = /[\p{L}%‰°]/u;
const LONGEST = 40;
/** A number on its own behind a space is a second value (`5 Mar 2021`), save the power of ten (`x 10 ^9`). */
const SECOND_NUMBER = /\s\d+(?![\d^*⁰-⁹.])(?:\s|$)/;
/** `x10` alone: a multiplication that lost its exponent. */
const BROKEN_POWER = /^[x×*·]\s*\d*$/i;
const LINK_WORDS = new Set(['per', 'pro', 'par', 'por', 'x', 'of']);

/** The unit behind a number, '' for none, null when what follows cannot be a unit (so the cell is not a number). */
export function unitTextOf(rest: string): string | null {
  const text = rest.trim();
  if (text === '') return '';
  if (text.length > LONGEST || !SHAPE.test(text) || !MEANINGFUL.test(text)) return null;
  if (SECOND_NUMBER.test(text) || BROKEN_POWER.test(text)) return null;
  const words = text.split(/\s+/).filter((word) => /^\p{L}{2,}$/u.test(word) && !LINK_WORDS.has(word.toLowerCase()));
  return words.length > 2 ? null : text;
}
