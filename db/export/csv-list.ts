import type { Call } from '../handlers/handler.ts';
import { csvField } from './csv-cell.ts';
import { headersOf, marksOf } from './header.ts';
import type { ListFile } from './list-file.ts';
import { portions } from './pace.ts';
import type { EligibilityList } from './write-list.ts';

/**
 * RFC 4180: UTF-8 without byte-order mark, commas, CR LF, a header. Lists of drafts and of synthetic data carry their
 * mark in a last column, so that it is still there when rows are copied elsewhere.
 */
export async function writeCsv(list: EligibilityList, file: ListFile, call: Call): Promise<void> {
  const marks = marksOf(list.manifest).join(', ');
  const headers = headersOf(list.columns);
  file.write(`${[...headers, ...(marks ? ['Mark'] : [])].map(csvField).join(',')}\r\n`);
  const end = marks ? `,${csvField(marks)}\r\n` : '\r\n';
  for await (const rows of portions(list.values(), list.rows, call)) {
    let text = '';
    for (const cells of rows) text += cells.map(csvField).join(',') + end;
    file.write(text);
  }
}
