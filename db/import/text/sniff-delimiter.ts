import type { Dialect } from '../../domain/import/dialect.ts';
import type { Confidence } from './sniff-encoding.ts';
import { type TrialTable, tryTable } from './sniff-table.ts';

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  '\t': 'tab',
  ';': 'semicolon',
  ',': 'comma',
  '|': 'vertical bar',
};

export interface SniffedDelimiter {
  delimiter: string;
  quote: Dialect['quote'];
  table: TrialTable;
  reason: string;
  confidence: Confidence;
}

/** The delimiter and whether quotes count, from UTF-8 text. `stated`: the delimiter that a line `sep=;` names. */
export function sniffDelimiter(
  text: Uint8Array,
  skip: number,
  complete: boolean,
  stated: string | null,
): SniffedDelimiter {
  const tries = (stated === null ? Object.keys(DELIMITER_NAMES) : [stated]).map((delimiter) => {
    const table = tryTable(text, { delimiter, quote: '"' }, skip, complete);
    return { delimiter, table, score: scoreOf(table) };
  });
  const first = tries.reduce((a, b) => (better(b, a) ? b : a));
  const best = first.table.width < 2 && stated === null ? tries.find((one) => one.delimiter === ',')! : first;
  const { quote, table } = sniffQuote(text, skip, complete, best.delimiter, best.table);
  return { delimiter: best.delimiter, quote, table, ...explain(best.delimiter, table, stated !== null) };
}

interface Try {
  delimiter: string;
  table: TrialTable;
  score: number;
}

/** 0 to 1: how far the delimiter makes rows of one length, the first (the header) among them. */
function scoreOf({ rows, width, share, quoteFaults }: TrialTable): number {
  if (width < 2) return 0;
  const headerFits = rows.some((row, i) => i < 20 && row.length === width && row.every((cell) => cell !== ''));
  return share * (1 - quoteFaults / 2) * (rows[0]?.length === width ? 1 : headerFits ? 0.9 : 0.7);
}

function better(a: Try, b: Try): boolean {
  return Math.abs(a.score - b.score) > 0.02 ? a.score > b.score : a.table.width > b.table.width;
}

/**
 * Quotes mean nothing where they stand inside texts (`5" needle`) and never enclose one. A quote that only opens a text
 * is more likely one that was never closed: it is left to be reported.
 */
function sniffQuote(text: Uint8Array, skip: number, complete: boolean, delimiter: string, quoted: TrialTable) {
  if (quoted.quoteFaults === 0) return { quote: '"' as const, table: quoted };
  const plain = tryTable(text, { delimiter, quote: null }, skip, complete);
  let enclosing = 0;
  let opening = 0;
  let inside = 0;
  for (const cell of plain.rows.flat()) {
    if (cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')) enclosing++;
    else if (cell.startsWith('"')) opening++;
    else if (cell.includes('"')) inside++;
  }
  const meaningless = enclosing === 0 && inside > 0 && opening <= inside && plain.share >= quoted.share;
  return meaningless ? { quote: null, table: plain } : { quote: '"' as const, table: quoted };
}

function explain(delimiter: string, table: TrialTable, stated: boolean): { reason: string; confidence: Confidence } {
  const name = DELIMITER_NAMES[delimiter] ?? `"${delimiter}"`;
  if (stated) return { reason: `the first line names the ${name} as the separator`, confidence: 'high' };
  if (table.width < 2) {
    return { reason: 'no comma, semicolon, tab or bar divides the rows: read as one column', confidence: 'low' };
  }
  if (table.rows.length === 1) {
    return { reason: `the ${name} divides the only row into ${table.width} cells`, confidence: 'medium' };
  }
  if (table.share === 1) {
    return {
      reason: `the ${name} divides each of the first ${table.rows.length} rows into ${table.width} cells`,
      confidence: 'high',
    };
  }
  const percent = Math.floor(table.share * 100);
  return {
    reason: `the ${name} divides ${percent} % of the first ${table.rows.length} rows into ${table.width} cells`,
    confidence: table.share > 0.9 ? 'medium' : 'low',
  };
}
