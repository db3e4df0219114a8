import type { Call } from '../handlers/handler.ts';
import type { ListFile } from './list-file.ts';
import { portions } from './pace.ts';
import type { EligibilityList } from './write-list.ts';

/**
 * One JSON document: `{manifest, columns: [{id, title, kind, unit}], subjects: [{COLUMN ID: value}]}`. Values are
 * strings, numbers in the column's unit, or null.
 */
export async function writeJson(list: EligibilityList, file: ListFile, call: Call): Promise<void> {
  const columns = list.columns.map(({ id, title, kind, unit }) => ({ id, title, kind, unit }));
  file.write(`{\n"manifest": ${JSON.stringify(list.manifest, null, 2)},\n`);
  file.write(`"columns": ${JSON.stringify(columns, null, 2)},\n"subjects": [`);
  const keys = columns.map((column) => JSON.stringify(column.id));
  let before = '\n';
  for await (const rows of portions(list.values(), list.rows, call))
    for (const cells of rows) {
      file.write(`${before}{${cells.map((cell, i) => `${keys[i]}: ${JSON.stringify(cell)}`).join(', ')}}`);
      before = ',\n';
    }
  file.write('\n]\n}\n');
}
