import { STATUSES } from '../../../db/domain/run/result.ts';
import type { CellRenderers } from '../../components/grid/column-defs.ts';
import type { Cell } from '../../components/grid/grid-types.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { VerdictIcon } from '../../components/VerdictIcon.tsx';

/** Statuses and verdicts in lists: icon, word and colour. */
export const resultCells: CellRenderers = (column) => {
  if (column.id === 'status' || column.id.startsWith('arm:')) return statusCell;
  return column.id.startsWith('criterion:') ? verdictCell : undefined;
};

function statusCell(value: Cell) {
  const status = STATUSES.find((s) => s === value);
  return status ? <StatusBadge status={status} /> : (value ?? '—');
}

function verdictCell(value: Cell) {
  const [verdict, reason] = String(value ?? '').split(': ');
  return verdict === 'met' || verdict === 'not met' || verdict === 'unknown' ? (
    <VerdictIcon verdict={verdict} reason={reason ?? null} withWord />
  ) : (
    (value ?? '—')
  );
}
