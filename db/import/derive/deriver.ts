import type { SegmentDraft } from '../../columns/draft.ts';
import type { Concept } from '../../domain/concepts/concept.ts';
import type { PanelDefinition } from '../../domain/facts/view.ts';
import type { ColumnMapping } from '../../domain/import/mapping.ts';
import { ColumnReader, type Reading, type Understand } from '../../domain/import/understand/reading.ts';
import type { Day } from '../../domain/time/day.ts';
import type { UnitSystem } from '../../domain/units/system.ts';
import type { MissingCodes } from '../../domain/values/missing.ts';

/** The cells of one record; what TextRecord offers, so that typed-in facts go the same way. */
export interface Cells {
  text(column: number): string;
  /** NaN when the cell is not plainly a number. */
  number(column: number): number;
  /** Bytes of the cell. */
  size(column: number): number;
}

/** What holds for all facts of one record. */
export interface RowContext {
  /** Ordinal in the study. */
  readonly subject: number;
  /** '' for none. */
  readonly sample: string;
  /** 1-based record number; 0 for facts typed in. */
  readonly row: number;
  /** Date of the row; NO_DATE where it has none. */
  readonly date: Day;
  readonly dateEnd: Day;
  /** The row's date cell was not understood: its facts are undated and flagged. */
  readonly dateFlags: number;
}

/** Where cells go that are not what they should be. */
export interface RowProblems {
  /** Kept with a flag. `column`: 0-based. */
  flag(column: number, received: string, reason: string): void;
  /** No record was made of something that may have happened, so that no list of such events is complete. */
  doubt(column: number, received: string, reason: string): void;
  /** A record that could not be made: the row is rejected if nothing else in it could. */
  broken(column: number | null, received: string | null, reason: string): void;
}

/** A draft whose source is not stored yet. */
export type StagedDraft = Omit<SegmentDraft, 'sourceId'> & { readonly facts: number };

/** Turns records into the facts of one group of columns. */
export interface Deriver {
  /** Its columns, for previews and reports. */
  readonly columns: readonly BoundColumn<Reading>[];
  /** Returns how many facts the record gave. */
  take(cells: Cells, at: RowContext, problems: RowProblems): number;
  drafts(): StagedDraft[];
  /** How one cell would be understood, where that depends on other cells of the record. */
  preview?(cells: Cells, column: number): Reading | null;
  /** Approved symbols that occur; for "all genes in this file". */
  genes?(): Iterable<string>;
}

/** What derivers need to know besides their columns. */
export interface DeriveContext {
  readonly units: UnitSystem;
  /** A concept of the registry, of the study, or that this import makes. */
  concept(id: string): Concept | null;
  /** The same by id or by any certain name; null where no concept, or several, have it. */
  conceptNamed(name: string): Concept | null;
  /** Makes a concept of the study's own for a name in the file that no concept has. */
  ownConcept(name: string): Concept;
  /** What the values of an own concept turned out to be, when its whole file has been read. */
  settleKind(id: string, kind: Concept['kind']): void;
  missing(column: ColumnMapping): MissingCodes;
  /** Date of facts of this column that have none: of the column, else of the file; NO_DATE for none. */
  asOf(column: ColumnMapping | null): Day;
  /** Id of the study's panel for a panel's name, or the name itself where it is not defined yet. */
  panel(name: string): string;
  /** A panel that this import defines. */
  definePanel(panel: PanelDefinition): void;
  readonly estimatedRows: number;
  /** Whether the file says which sample each row is about. */
  readonly hasSamples: boolean;
  /** Subject of a sample by its identifier; null: not known. */
  subjectOfSample(sample: string): number | null;
}

/** One column of the file and how its texts are read. */
export class BoundColumn<R extends Reading> {
  readonly index: number;
  readonly header: string;
  readonly reader: ColumnReader<R>;

  constructor(mapping: ColumnMapping, understand: Understand<R>) {
    this.index = mapping.index;
    this.header = mapping.header;
    this.reader = new ColumnReader(understand);
  }

  read(cells: Cells, problems: RowProblems): R {
    const text = cells.text(this.index);
    const reading = this.reader.read(text);
    if (reading.state === 'flagged') problems.flag(this.index, text, reading.note ?? 'not understood');
    return reading;
  }
}

/** A group of columns that make one record per row. */
export interface ColumnGroup {
  readonly table: SegmentDraft['table'];
  readonly concept: string | null;
  readonly group: string;
  readonly fields: ReadonlyMap<string, ColumnMapping>;
  /** Columns of copyNumber `matrix`, one per sample. */
  readonly matrix: readonly ColumnMapping[];
  readonly constants: Readonly<Record<string, string>>;
}
