import type { Dialect } from '../domain/import/dialect.ts';
import type { ColumnMapping, ColumnRole, FactRole, FilePlan } from '../domain/import/mapping.ts';

/** One file of the sample delivery, with its mapping: exactly as it would come from outside. */
export interface SampleFile {
  name: string;
  text: string;
  plan: FilePlan;
}

type Settings = Omit<Partial<ColumnMapping>, 'header' | 'index' | 'as'>;

/** A column: its header, what it is, and how its cells are read. */
export type SampleColumn = readonly [header: string, as: ColumnRole, settings?: Settings];

export const SUBJECT: ColumnRole = { role: 'subject' };
export const SAMPLE: ColumnRole = { role: 'sample' };
export const IGNORED: ColumnRole = { role: 'ignore' };

export function fact(
  table: FactRole['table'],
  field: string,
  more: Pick<FactRole, 'concept' | 'constants' | 'group'> = {},
): ColumnRole {
  return { role: 'fact', table, field, ...more };
}

/** The value column of one observation, and the column of its date. */
export function observed(concept: string, field: 'value' | 'text' | 'date' = 'value'): ColumnRole {
  return fact('observation', field, { concept });
}

type Written = Pick<Dialect, 'delimiter'> & { comments?: readonly string[]; end?: string };

/** Writes a table as RFC 4180 text (or with another delimiter), with comment lines before the header. */
export function sampleFile(
  name: string,
  columns: readonly SampleColumn[],
  rows: readonly (readonly string[])[],
  { delimiter, comments = [], end = '\r\n' }: Written = { delimiter: ',' },
  plan: Partial<FilePlan> = {},
): SampleFile {
  const cell = (text: string) =>
    /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [columns.map(([header]) => header), ...rows].map((row) => row.map(cell).join(delimiter));
  return {
    name,
    text: [...comments, ...lines].map((line) => line + end).join(''),
    plan: {
      file: name,
      columns: columns.map(([header, as, settings], index) => ({ header, index, as, ...settings })),
      complete: [],
      missing: [],
      skip: false,
      dialect: { encoding: 'utf-8', bom: false, delimiter, quote: '"', preamble: comments.length, header: true },
      ...plan,
    },
  };
}
