import { unitWords } from '../unit-words.ts';
import { csvLine } from './delimited.ts';
import type { FetchPage, GridColumn, PageRequest } from './grid-types.ts';

/** The largest page the engine gives. */
const PAGE = 1000;

export interface ListProgress {
  done: number;
  total: number;
}

/**
 * The whole list behind a grid, as CSV, in its order and under its filters.
 *
 * @param onProgress told after every page
 * @returns pieces of the file, UTF-8 text; the first is the header
 * @throws the engine's errors; `AbortError` when `signal` is aborted
 */
export async function listAsCsv(
  fetchPage: FetchPage,
  request: Omit<PageRequest, 'start' | 'count'>,
  columns: readonly GridColumn[],
  signal: AbortSignal,
  onProgress: (progress: ListProgress) => void,
): Promise<string[]> {
  const pieces = [csvLine(columns.map(headerOf))];
  for (let start = 0; ; ) {
    signal.throwIfAborted();
    const page = await fetchPage({ ...request, columns: columns.map((c) => c.id), start, count: PAGE });
    pieces.push(page.rows.map((row) => csvLine(row.cells)).join(''));
    start += page.rows.length;
    onProgress({ done: start, total: page.total });
    if (page.rows.length === 0 || start >= page.total) return pieces;
  }
}

/** `Haemoglobin (g/dL)`: the unit belongs to the header, the cells are bare numbers. */
export function headerOf(column: Pick<GridColumn, 'title' | 'unit'>): string {
  const unit = unitWords(column.unit);
  return unit ? `${column.title} (${unit})` : column.title;
}
