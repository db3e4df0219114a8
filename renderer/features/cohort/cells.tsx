import type { CellRenderers } from '../../components/grid/column-defs.ts';
import { CompletenessBar } from './CompletenessBar.tsx';

/** Cells of the cohort that are more than text. */
export const cohortCells: CellRenderers = (column) =>
  column.id === 'completeness' ? (value) => <CompletenessBar value={value} unit={column.unit} /> : undefined;
