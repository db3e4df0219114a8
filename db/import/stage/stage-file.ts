import { dayOfIso, NO_DATE } from '../../domain/time/day.ts';
import { plannedColumns } from '../derive/column-groups.ts';
import { deriversOf } from '../derive/derivers-of.ts';
import type { SourceChunk } from '../text/chunks.ts';
import { readRecords } from '../text/records.ts';
import { fileContext } from './file-context.ts';
import { FileRows } from './file-rows.ts';
import type { FileToStage, StagedFile, StagingContext } from './staged-file.ts';

/**
 * Reads one file and turns its records into facts. Nothing is written.
 * @throws StratumError bad-mapping, bad-file, changed-file, cancelled, io
 */
export async function stageFile(
  file: FileToStage,
  staging: StagingContext,
  onProgress: (done: number, total: number) => void,
): Promise<StagedFile> {
  const { plan } = file;
  const { links, vocabulary } = staging;
  const planned = plannedColumns(plan, file.name);
  const context = fileContext(vocabulary, plan, {
    estimatedRows: file.estimatedRows,
    hasSamples: planned.sample !== null,
    subjectOfSample: (sample) => links.find(sample)?.subject ?? null,
  });
  const asOf = plan.asOf === undefined ? NO_DATE : (dayOfIso(plan.asOf) ?? NO_DATE);
  const derivers = deriversOf(planned, context, { file: file.name, asOf });
  const rows = new FileRows(file, planned, context, derivers, staging);
  const chunks: SourceChunk[] = [];
  const source = file.open();
  try {
    const summary = await readRecords(source, file.dialect, (record) => rows.take(record), {
      signal: staging.signal,
      onProgress,
      onHeader: (names) => rows.nameColumns(names),
      chunks: (chunk) => chunks.push(chunk),
    });
    return { file, summary, chunks, ...rows.finish(asOf) };
  } finally {
    source.close();
  }
}
