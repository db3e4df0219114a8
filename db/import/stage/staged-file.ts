import type { Dialect } from '../../domain/import/dialect.ts';
import type { FilePlan } from '../../domain/import/mapping.ts';
import type { StagedDraft } from '../derive/deriver.ts';
import type { SourceChunk } from '../text/chunks.ts';
import type { ReadSummary } from '../text/records.ts';
import type { ByteSource } from '../text/source.ts';
import type { ImportVocabulary } from './file-context.ts';
import type { RowLedger } from './row-ledger.ts';
import type { SampleLinks } from './sample-links.ts';
import type { SubjectRoll } from './subject-roll.ts';
import type { Understood } from './understood.ts';

export interface FileToStage {
  readonly id: string;
  /** Unique within the delivery. */
  readonly name: string;
  readonly format: string;
  readonly dialect: Dialect;
  readonly plan: FilePlan;
  readonly estimatedRows: number;
  /** Opens the bytes; the caller of `stageFile` does not close them. */
  open(): ByteSource;
}

/** What the files of a delivery share while they are read one after the other. */
export interface StagingContext {
  readonly roll: SubjectRoll;
  readonly links: SampleLinks;
  readonly vocabulary: ImportVocabulary;
  readonly signal: AbortSignal;
}

/** One file, read and understood, not yet in the study. */
export interface StagedFile {
  readonly file: FileToStage;
  readonly summary: ReadSummary;
  readonly names: readonly string[];
  readonly chunks: readonly SourceChunk[];
  readonly ledger: RowLedger;
  readonly drafts: StagedDraft[];
  readonly understood: Understood;
  /** Subject and sample of accepted rows, each pair once, with its first row: who could have been tested. */
  readonly tested: readonly TestedSample[];
  /** Gene symbols that the file's findings name. */
  readonly genes: readonly string[];
  readonly notices: string[];
}

export interface TestedSample {
  subject: number;
  sample: string;
  row: number;
}
