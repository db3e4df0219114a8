import type { Cell, GridColumn } from '../../../db/contract/cohort.ts';
import type { Manifest } from '../../../db/contract/exports.ts';
import type { EligibilityList } from '../../../db/export/write-list.ts';
import type { Call } from '../../../db/handlers/handler.ts';

export const MANIFEST: Manifest = {
  study: 'Umbrella of Lakes',
  protocol: 'LAKE-1',
  protocolTitle: 'β-blockers & others',
  version: 3,
  draft: false,
  protocolHash: 'a'.repeat(64),
  revision: 'b'.repeat(64),
  asOf: '2026-03-01',
  runHash: 'c'.repeat(64),
  appVersion: '0.0.0-test',
  identity: 'identified',
  statuses: ['eligible'],
  counts: { eligible: 2, ineligible: 1, undetermined: 0, withheld: 0 },
  rows: 0,
  person: 'Dr. Ines Okafor',
  at: '2026-03-01T08:12:00.000Z',
  synthetic: false,
};

export function column(
  id: string,
  title = id,
  kind: GridColumn['kind'] = 'text',
  unit: string | null = null,
): GridColumn {
  return { id, title, group: 'subject', kind, unit, have: 0 };
}

export const COLUMNS: GridColumn[] = [
  column('id', 'Subject'),
  column('concept:haemoglobin', 'Haemoglobin', 'number', 'g/dL'),
  column('concept:birth_date', 'Date of birth', 'date'),
  column('note', 'Remark'),
];

export const ROWS: Cell[][] = [
  ['0007', 12.5, '1958-04-01', 'TPS ≥ 50 %, 3 µg, β'],
  ['0042', null, null, '=1+1'],
  ['P,"9"', '<5', '1961', 'two\nlines'],
];

export function listOf(
  rows: Cell[][] = ROWS,
  { columns = COLUMNS, manifest = {} }: { columns?: GridColumn[]; manifest?: Partial<Manifest> } = {},
): EligibilityList {
  return { columns, rows: rows.length, values: () => rows, manifest: { ...MANIFEST, rows: rows.length, ...manifest } };
}

export function quietCall(signal = new AbortController().signal): Call {
  return { signal, progress: () => {} };
}
