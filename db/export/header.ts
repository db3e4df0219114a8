import type { GridColumn } from '../contract/cohort.ts';
import type { Manifest } from '../contract/exports.ts';

/** `Haemoglobin (g/dL)`: a title is followed by the unit of the column's numbers. */
export function headerOf(column: Pick<GridColumn, 'title' | 'unit'>): string {
  return column.unit ? `${column.title} (${column.unit})` : column.title;
}

/** One header per column, all different: columns that are called the same add their identifiers. */
export function headersOf(columns: readonly GridColumn[]): string[] {
  const plain = columns.map(headerOf);
  return plain.map((header, i) =>
    plain.indexOf(header) === plain.lastIndexOf(header) ? header : `${header} [${columns[i]!.id}]`,
  );
}

/** What must be seen on every page and every row of a list: `DRAFT`, `SYNTHETIC`, both or none. */
export function marksOf(manifest: Pick<Manifest, 'draft' | 'synthetic'>): string[] {
  return [...(manifest.draft ? ['DRAFT'] : []), ...(manifest.synthetic ? ['SYNTHETIC'] : [])];
}
