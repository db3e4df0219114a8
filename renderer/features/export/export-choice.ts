import type { Output } from '../../../db/contract.ts';
import type { CallInput } from '../../api.ts';

export type ExportInput = CallInput<'export.preview'>;
export type ExportFormat = CallInput<'export.write'>['format'];
export type ExportStatus = ExportInput['statuses'][number];
export type ExportColumn = Output<'export.columns'>[number];

/** Withheld subjects are not offered: their data enter no list. */
export const STATUSES: readonly { value: ExportStatus; label: string }[] = [
  { value: 'eligible', label: 'Eligible' },
  { value: 'undetermined', label: 'Undetermined' },
  { value: 'ineligible', label: 'Ineligible' },
];

export const FORMATS: readonly { value: ExportFormat; label: string; note: string }[] = [
  { value: 'csv', label: 'CSV', note: 'Text for any program; the manifest goes into a file beside it.' },
  { value: 'xlsx', label: 'Excel (XLSX)', note: 'A workbook with the list and the manifest on two sheets.' },
  { value: 'pdf', label: 'PDF', note: 'Ready to print and sign, with the manifest on its own page.' },
  { value: 'json', label: 'JSON', note: 'For programs: the list and the manifest in one document.' },
];

/** What the person has chosen so far; null columns: the defaults. */
export interface ExportChoice {
  statuses: readonly ExportStatus[];
  arms: readonly string[];
  columns: readonly string[] | null;
  identity: ExportInput['identity'];
}

/** Pseudonyms unless a person decides otherwise: the list may travel. */
export const FIRST_CHOICE: ExportChoice = {
  statuses: ['eligible'],
  arms: [],
  columns: null,
  identity: 'pseudonymised',
};

/** The choice as the engine takes it; null while something is missing. */
export function exportInput(
  run: number | null,
  choice: ExportChoice,
  available: readonly ExportColumn[] | undefined,
): ExportInput | null {
  const columns = columnsOf(choice, available);
  if (run === null || columns.length === 0 || choice.statuses.length === 0) return null;
  return {
    run,
    statuses: [...choice.statuses],
    arms: [...choice.arms],
    columns: columns.slice(0, 200),
    identity: choice.identity,
  };
}

/** Columns that go in, in the engine's order. */
export function columnsOf(choice: ExportChoice, available: readonly ExportColumn[] | undefined): string[] {
  const chosen = choice.columns && new Set(choice.columns);
  return (available ?? []).filter((c) => (chosen ? chosen.has(c.id) : c.default)).map((c) => c.id);
}

/** `NSCLC-UMB-01-eligible-2026-01-31.csv`; a draft says so in its name. */
export function fileNameFor(
  run: { protocol: string; draft: boolean; asOf: string },
  choice: ExportChoice,
  format: ExportFormat,
): string {
  const what = choice.statuses.length === 1 ? choice.statuses[0] : 'list';
  const protocol = run.protocol.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  return `${protocol}${run.draft ? '-DRAFT' : ''}-${what}-${run.asOf}.${format}`;
}
