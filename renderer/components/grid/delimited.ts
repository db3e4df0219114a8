import type { Cell } from './grid-types.ts';

/**
 * A cell for a CSV file (RFC 4180). A text that a spreadsheet would run as a formula (leading = + - @, tab or carriage
 * return) gets a leading apostrophe; numbers, and texts that are plain numbers, stay as they are
 * (OWASP, "CSV Injection").
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) && !/^[-+]?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /["\r\n,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Rows for the clipboard: tab-separated, so that a spreadsheet takes them as cells; tabs and line ends become spaces. */
export function tsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => row.map(tsvCell).join('\t')).join('\n');
}

function tsvCell(value: Cell): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : csvFormulaSafe(value.replaceAll(/[\t\r\n]+/g, ' '));
}

function csvFormulaSafe(text: string): string {
  return /^[=+\-@]/.test(text) && !/^[-+]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}
