/**
 * What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"): = + - @, their full-width forms,
 * tab and line ends; also behind blanks, which some programs drop.
 */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, which makes it a text again. Text that
 * is a plain number (`-1.5`) stays as it is.
 */
export function defused(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** One field of RFC 4180: quoted when it holds a comma, a quote, a line end, or blanks at an end. */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = defused(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
