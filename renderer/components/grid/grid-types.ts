import type { Input, Output } from '../../../db/contract.ts';

export type { Cell, GridColumn, GridFilter, GridSort } from '../../../db/contract/cohort.ts';

/** What one page of any grid is asked with; screens add what only they know (run, tab). */
export type PageRequest = Input<'cohort.page'>;
export type Page = Output<'cohort.page'>;
export type FetchPage = (request: PageRequest) => Promise<Page>;

/** One row as the grid holds it: cells by column id, so that a row outlives a change of columns. */
export interface GridRow {
  subject: string;
  cells: Readonly<Record<string, string | number | null>>;
}
