import type { Cell } from '../contract/cohort.ts';

/** One strip of columns that fits the width of a page. */
export interface ColumnStrip {
  /** Indices of columns, the first column of the list always first. */
  columns: number[];
  /** Points, one per column. */
  widths: number[];
}

/** Average width of a character of Roboto at 7 points, plain and in bold headers, and the padding of a cell, in points. */
const CHARACTER = 3.7;
const BOLD = 4.4;
const PADDING = 9;
const NARROWEST = 30;
const WIDEST = 150;
const LOOKED_AT = 500;

/**
 * Lays the columns of a list out over pages `width` points wide: columns that do not fit beside the others go to
 * further strips, each of which begins with the list's first column (the subject), so that every page can be read alone.
 * @param header one text per column
 * @param rows the rows; the first few hundred decide how wide a column is
 */
export function columnStrips(header: readonly string[], rows: readonly Cell[][], width: number): ColumnStrip[] {
  const wanted = header.map((title, i) => {
    const words = title.split(/\s+/).map((word) => word.length);
    let longest = (Math.max(...words, title.length / 2) * BOLD) / CHARACTER;
    for (const row of rows.slice(0, LOOKED_AT)) {
      const cell = row[i];
      if (cell !== null && cell !== undefined) longest = Math.max(longest, String(cell).length);
    }
    return Math.min(WIDEST, Math.max(NARROWEST, longest * CHARACTER)) + PADDING;
  });
  const first = wanted[0] ?? 0;
  const strips: ColumnStrip[] = [];
  let open: ColumnStrip | null = null;
  let used = 0;
  for (let i = 1; i < wanted.length; i++) {
    if (!open || used + wanted[i]! > width) {
      open = { columns: [0], widths: [first - PADDING] };
      used = first;
      strips.push(open);
    }
    open.columns.push(i);
    open.widths.push(wanted[i]! - PADDING);
    used += wanted[i]!;
  }
  const all = strips.length > 0 ? strips : [{ columns: [0], widths: [first - PADDING] }];
  return all.map(({ columns, widths }) => ({ columns, widths: widened(widths, width) }));
}

const WIDENED_AT_MOST = 1.5;

/** Shares what is left of the page's width. */
function widened(widths: readonly number[], page: number): number[] {
  const space = page - widths.length * PADDING;
  const wanted = widths.reduce((sum, width) => sum + width, 0);
  const factor = Math.min(WIDENED_AT_MOST, Math.max(1, space / wanted));
  return widths.map((width) => Math.floor(width * factor));
}

/** Longest run of characters that is left in one piece; a table cell breaks lines at blanks only. */
const LONGEST_WORD = 24;

/** The text of a cell, with long words cut by invisible places where a line may end. */
export function printed(cell: Cell): string {
  if (cell === null) return '';
  return String(cell).replace(/\S{25,}/g, (word) => {
    let text = '';
    for (let at = 0; at < word.length; at += LONGEST_WORD)
      text += (at ? '\u200b' : '') + word.slice(at, at + LONGEST_WORD);
    return text;
  });
}
