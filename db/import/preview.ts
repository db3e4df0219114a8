import type { Output } from '../contract.ts';
import type { Reading } from '../domain/import/understand/reading.ts';
import { dayOfIso, NO_DATE } from '../domain/time/day.ts';
import { isMissing } from '../domain/values/missing.ts';
import { type PlannedColumns, plannedColumns } from './derive/column-groups.ts';
import type { Cells, Deriver, RowProblems } from './derive/deriver.ts';
import { deriversOf } from './derive/derivers-of.ts';
import { dateColumn } from './derive/record-date.ts';
import type { PlannedFile } from './resolve-plan.ts';
import { fileContext, type ImportVocabulary } from './stage/file-context.ts';
import type { SampledRow } from './text/sample.ts';

type Preview = Output<'import.preview'>;
type PreviewCell = Preview['rows'][number]['cells'][number];

const IGNORED: Omit<PreviewCell, 'received'> = { understood: '', state: 'ignored' };

/**
 * The first rows of a file, cell by cell: as received and as understood. By itself: what other files of the delivery say
 * about its samples is seen in the dry run.
 */
export function previewRows({ file, plan }: PlannedFile, vocabulary: ImportVocabulary, count: number): Preview {
  const planned = plannedColumns(plan, file.name);
  const context = fileContext(vocabulary, plan, {
    estimatedRows: count,
    hasSamples: planned.sample !== null,
    subjectOfSample: () => 0,
  });
  const asOf = plan.asOf === undefined ? NO_DATE : (dayOfIso(plan.asOf) ?? NO_DATE);
  const { events, wide } = deriversOf(planned, context, { file: file.name, asOf });
  const derivers: readonly Deriver[] = wide ? [...events, wide] : events;
  const columns = derivers.flatMap((deriver) => deriver.columns.map((column) => ({ column, deriver })));
  const date = planned.date ? dateColumn(planned.date, context) : null;
  const identifiers = [planned.subject, planned.sample].filter((column) => column !== null);
  const rows = file.sample.rows.filter(({ row }) => row !== null).slice(0, count);
  return { rows: rows.map((row) => previewRow(row)) };

  function previewRow(row: SampledRow): Preview['rows'][number] {
    const cells = cellsOf(row.cells);
    const shown = file.inspected.columns.map((_, index): PreviewCell => {
      const received = row.cells[index] ?? '';
      if (row.problem !== null) return { received, understood: '', state: 'rejected' };
      const identifier = identifiers.find((column) => column.index === index);
      if (identifier) {
        const trimmed = received.trim();
        const text = identifier.values?.[trimmed] ?? trimmed;
        if (isMissing(text, context.missing(identifier))) return { received, understood: '', state: 'missing' };
        return { received, understood: text, state: text === received ? 'as-is' : 'changed' };
      }
      if (date?.index === index) return cellOf(received, date.reader.understand(received));
      const bound = columns.find(({ column }) => column.index === index);
      if (!bound) return { received, ...IGNORED };
      return cellOf(received, bound.deriver.preview?.(cells, index) ?? bound.column.reader.understand(received));
    });
    const rejected = row.problem ?? identityProblem(row, planned) ?? factProblem(cells);
    return { row: row.row ?? 0, cells: shown, rejected };
  }

  function identityProblem(row: SampledRow, { subject, sample }: PlannedColumns): string | null {
    if (!subject && !sample) return null;
    const has = identifiers.some(
      (column) => !isMissing((row.cells[column.index] ?? '').trim(), context.missing(column)),
    );
    return has ? null : `the row names no ${subject ? 'subject' : 'sample'}`;
  }

  /** Why no fact can be made of the row, where that is so. */
  function factProblem(cells: Cells): string | null {
    let broken: string | null = null;
    const problems: RowProblems = {
      flag() {},
      doubt() {},
      broken(_column, _received, reason) {
        broken ??= `the row has ${reason}`;
      },
    };
    const at = { subject: 0, sample: planned.sample ? cells.text(planned.sample.index).trim() : '', row: 1 };
    const undated = { date: NO_DATE, dateEnd: NO_DATE, dateFlags: 0 };
    const facts = derivers.reduce((sum, deriver) => sum + deriver.take(cells, { ...at, ...undated }, problems), 0);
    return facts === 0 ? broken : null;
  }
}

function cellsOf(texts: readonly string[]): Cells {
  return {
    text: (column) => texts[column] ?? '',
    number: () => Number.NaN,
    size: (column) => (texts[column] ?? '').length,
  };
}

function cellOf(received: string, { state, understood, note }: Reading): PreviewCell {
  return { received, understood, state, ...(note === null ? {} : { note }) };
}
