import { createHash } from 'node:crypto';
import type { InspectedColumn, InspectedFile } from '../contract/imports.ts';
import type { Concept } from '../domain/concepts/concept.ts';
import { nameColumns } from '../domain/import/column-names.ts';
import type { ColumnProfile } from '../domain/import/column-profile.ts';
import type { Dialect } from '../domain/import/dialect.ts';
import type { FilePlan } from '../domain/import/mapping.ts';
import { dateOrder } from '../domain/import/mapping.ts';
import { suggestColumns } from '../domain/import/suggest/suggest.ts';
import type { ColumnSuggestion } from '../domain/import/suggest/suggestion.ts';
import type { UnitSystem } from '../domain/units/system.ts';
import type { DeliveryFile } from './delivery.ts';
import { stampOf } from './file-stamp.ts';
import { planFromTemplate, type Template } from './templates.ts';
import { profileColumns } from './text/columns-sniff.ts';
import { type RecordSample, sampleRecords } from './text/sample.ts';
import { type SniffedDialect, sniffSource } from './text/sniff.ts';
import { type ByteSource, openFile } from './text/source.ts';

export interface Inspection {
  readonly units: UnitSystem;
  /** The study's own concepts. */
  readonly own: readonly Concept[];
  template(fingerprint: string): Template | null;
  readonly signal?: AbortSignal | undefined;
}

const SHOWN_ROWS = 200;

/**
 * Looks at one file: how it is written, what its columns hold, what they seem to be.
 * @throws StratumError bad-file, not-found, no-permission, changed-file, cancelled, io
 */
export async function inspectFile(
  file: { id: string; path: string; name: string },
  inspection: Inspection,
): Promise<DeliveryFile> {
  const source = openFile(file.path);
  try {
    const sniffed = await sniffSource(source, inspection.signal);
    return inspectWith(file, source, sniffed.dialect, sniffed.reasons, inspection);
  } finally {
    source.close();
  }
}

const BY_HAND = 'chosen by you';

/** The same file read with another dialect. @throws StratumError as inspectFile */
export function rereadFile(file: DeliveryFile, dialect: Dialect, inspection: Inspection): DeliveryFile {
  const source = openFile(file.path);
  try {
    const { dialectReasons: before } = file.inspected;
    const reasons = {
      encoding: dialect.encoding === file.dialect.encoding ? before.encoding : BY_HAND,
      delimiter: dialect.delimiter === file.dialect.delimiter ? before.delimiter : BY_HAND,
      header: dialect.header === file.dialect.header ? before.header : BY_HAND,
      preamble: dialect.preamble === file.dialect.preamble ? before.preamble : BY_HAND,
    };
    return inspectWith(file, source, dialect, reasons, inspection);
  } finally {
    source.close();
  }
}

function inspectWith(
  { id, path, name }: { id: string; path: string; name: string },
  source: ByteSource,
  dialect: Dialect,
  reasons: Omit<SniffedDialect['reasons'], 'quote'>,
  inspection: Inspection,
): DeliveryFile {
  const stamp = stampOf(path)!;
  const sample = sampleRecords(source, dialect);
  const profiles = profileColumns(sample.header, sample.rows);
  const suggestion = suggestColumns({ profiles, units: inspection.units, own: inspection.own });
  const names = profiles.map((profile) => profile.name);
  const fingerprint = fingerprintOf(names);
  const template = inspection.template(fingerprint);
  const suggested = planOf(id, profiles, suggestion.columns);
  const inspected: InspectedFile = {
    id,
    name,
    bytes: source.size,
    format: formatOf(dialect),
    dialect,
    dialectReasons: {
      encoding: reasons.encoding,
      delimiter: reasons.delimiter,
      header: reasons.header,
      preamble: reasons.preamble,
    },
    preamble: sample.preamble,
    columns: profiles.map((profile, i) => columnOf(profile, suggestion.columns[i]!)),
    rows: sample.rows
      .filter(({ row }) => row !== null)
      .slice(0, SHOWN_ROWS)
      .map(({ cells }) => cells),
    estimatedRows: sample.estimatedRows,
    fingerprint,
    template: template?.name ?? null,
    notices: [...headerNotices(sample), ...suggestion.notices],
    plan: template ? planFromTemplate(template, suggested) : suggested,
  };
  return { id, path, name, stamp, dialect, sample, inspected };
}

/** Files with the same column names, in the same order, take the same template. */
export function fingerprintOf(names: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 32);
}

function formatOf({ delimiter }: Dialect): string {
  return delimiter === '\t' ? 'TSV' : 'CSV';
}

function columnOf(profile: ColumnProfile, suggestion: ColumnSuggestion): InspectedColumn {
  const { as, settings, score, reason, alternatives } = suggestion;
  const order = profile.dateOrder.order;
  return {
    header: profile.name,
    index: profile.index,
    nonEmpty: profile.nonEmpty,
    numericShare: profile.numericShare,
    decimal: profile.decimal.sign,
    decimalReason: profile.decimal.reason,
    dateOrder: order === 'ambiguous' ? order : dateOrder.nullable().parse(order),
    dateReason: profile.dateOrder.reason,
    unit: settings.unit ?? null,
    missing: profile.missing.map(({ text }) => text),
    suspects: profile.suspects.map(({ text }) => text),
    leadingZeros: profile.leadingZeros > 0,
    examples: profile.examples,
    suggestion: {
      as,
      ...(settings.unit === undefined ? {} : { unit: settings.unit }),
      score: Math.round(score * 100) / 100,
      reason,
      alternatives: alternatives.slice(0, 6),
    },
  };
}

function planOf(file: string, profiles: readonly ColumnProfile[], columns: readonly ColumnSuggestion[]): FilePlan {
  return {
    file,
    columns: profiles.map(({ name, index }, i) => ({
      header: name,
      index,
      as: columns[i]!.as,
      ...columns[i]!.settings,
    })),
    complete: [],
    missing: [],
    skip: false,
  };
}

function headerNotices({ header, rows }: RecordSample): string[] {
  const { duplicates, unnamed } = nameColumns(header);
  const notices = duplicates.map(
    ({ header: name, columns }) =>
      `The header "${name}" stands over columns ${columns.join(' and ')}; they are told apart as ${columns.map((_, i) => (i === 0 ? `"${name}"` : `"${name} (${i + 1})"`)).join(', ')}.`,
  );
  if (unnamed.length > 0)
    notices.push(
      `${unnamed.length === 1 ? 'Column' : 'Columns'} ${unnamed.join(', ')} ${unnamed.length === 1 ? 'has' : 'have'} no header.`,
    );
  if (rows.length === 0) notices.push('There is a header and no row below it.');
  const broken = rows.filter(({ problem }) => problem !== null);
  if (broken.length > 0)
    notices.push(
      `${broken.length} of the first rows cannot be read and will be set aside, for instance: ${broken[0]!.problem}`,
    );
  return notices;
}

const FINDINGS: ReadonlySet<string> = new Set(['variant', 'copyNumber', 'fusion']);

/**
 * Completes suggested plans with what the files of a delivery say about each other: files of findings rely on panels
 * where any file names panels, and files that identify nobody are skipped when others do.
 */
export function completePlans(files: readonly DeliveryFile[]): void {
  const plans = files.map(({ inspected }) => inspected.plan);
  const has = (plan: FilePlan, test: (as: FilePlan['columns'][number]['as']) => boolean) =>
    plan.columns.some(({ as }) => test(as));
  const namesPanels = plans.some((plan) =>
    has(plan, (as) => as.role === 'fact' && as.table === 'assay' && as.field === 'panel'),
  );
  const identifies = (plan: FilePlan) =>
    has(plan, (as) => as.role === 'subject' || as.role === 'sample' || (as.role === 'fact' && as.field === 'matrix'));
  const anyIdentifies = plans.some(identifies);
  for (const { inspected } of files) {
    const { plan } = inspected;
    const finds = has(plan, (as) => as.role === 'fact' && FINDINGS.has(as.table) && as.field !== 'result');
    if (finds) plan.coverage ??= namesPanels ? { kind: 'panels' } : { kind: 'unknown' };
    if (!identifies(plan) && anyIdentifies && files.length > 1) plan.skip = true;
  }
}
