import type { Concept } from '../../domain/concepts/concept.ts';
import { FLAG } from '../../domain/facts/tables.ts';
import type { ColumnMapping } from '../../domain/import/mapping.ts';
import { categoryReader, plainReader } from '../../domain/import/understand/category.ts';
import { dateReader } from '../../domain/import/understand/date.ts';
import {
  impliedUnit,
  type QuantityReading,
  quantityReader,
  understandUnit,
} from '../../domain/import/understand/quantity.ts';
import {
  ColumnReader,
  MISSING_WORD,
  type Reading,
  type WordReading,
  wordReading,
} from '../../domain/import/understand/reading.ts';
import { NO_DATE } from '../../domain/time/day.ts';
import { isMissing } from '../../domain/values/missing.ts';
import {
  BoundColumn,
  type Cells,
  type ColumnGroup,
  type DeriveContext,
  type Deriver,
  type RowContext,
  type RowProblems,
  type StagedDraft,
} from './deriver.ts';
import { EventRecords } from './event-records.ts';
import { RecordDates } from './record-date.ts';
import { type ReferenceLimits, referenceLimits } from './reference-limits.ts';

interface ConceptReading extends WordReading {
  readonly concept: Concept | null;
}

/** The facts of one concept, and how its values are read. */
interface ConceptRecords {
  records: EventRecords;
  concept: Concept;
  /** By the unit that the row states. */
  values: Map<string, ColumnReader<Reading>>;
}

/** A table with one observation per row: a column names the concept, another holds the value. */
export class LongObservations implements Deriver {
  readonly columns: readonly BoundColumn<Reading>[];
  readonly #group: ColumnGroup;
  readonly #context: DeriveContext;
  readonly #value: ColumnMapping;
  readonly #concept: BoundColumn<ConceptReading>;
  readonly #unit: BoundColumn<WordReading> | null;
  readonly #reference: ReferenceLimits | null;
  readonly #dates: RecordDates;
  readonly #byConcept = new Map<string, ConceptRecords>();
  /** For the report of the value column. */
  readonly #read: ColumnReader<Reading>[] = [];

  constructor(group: ColumnGroup, context: DeriveContext) {
    this.#group = group;
    this.#context = context;
    this.#value = group.fields.get('value') ?? group.fields.get('text')!;
    this.#concept = new BoundColumn(group.fields.get('concept')!, conceptReader(group.fields.get('concept')!, context));
    const unit = group.fields.get('unit');
    this.#unit = unit ? new BoundColumn(unit, (text) => understandUnit(text, context.units)) : null;
    this.#reference = referenceLimits(group, context);
    this.#dates = new RecordDates(group.fields.get('date'), context, { main: this.#value });
    const value = new BoundColumn<Reading>(this.#value, plainReader(context.missing(this.#value)));
    this.columns = [this.#concept, this.#unit, this.#dates.column, ...(this.#reference?.columns ?? []), value].filter(
      (column) => column !== null,
    );
  }

  take(cells: Cells, at: RowContext, problems: RowProblems): number {
    const named = this.#concept.read(cells, problems);
    const received = cells.text(this.#value.index);
    if (named.concept === null) {
      if (isMissing(received, this.#context.missing(this.#value))) return 0;
      problems.broken(this.#concept.index, cells.text(this.#concept.index), 'the row does not name what was observed');
      return 0;
    }
    const unit = this.#unit?.read(cells, problems);
    const entry = this.#recordsOf(named.concept);
    const reading = this.#readerOf(entry, unit?.word ?? '').read(received);
    if (reading.state === 'missing') return 0;
    if (reading.state === 'flagged') problems.flag(this.#value.index, received, reading.note ?? 'not understood');
    const date = this.#dates.of(cells, at, problems);
    const { records } = entry;
    records.begin(at.subject, at.row, date.date, date.dateEnd);
    records.flag(date.flags | reading.flags | (unit?.flags ?? 0));
    records.word('sample', at.sample);
    store(records, reading);
    if (this.#reference) {
      const { low, high } = this.#reference.read(cells, problems, {
        value: 'unit' in reading ? (reading as QuantityReading).unit : '',
        column: unit?.word || impliedUnit(named.concept),
        analyte: named.concept.analyte,
      });
      records.number('refLow', low);
      records.number('refHigh', high);
    }
    return 1;
  }

  preview(cells: Cells, column: number): Reading | null {
    if (column !== this.#value.index) return null;
    const { concept } = this.#concept.reader.understand(cells.text(this.#concept.index));
    if (concept === null) return null;
    const unit = this.#unit ? this.#unit.reader.understand(cells.text(this.#unit.index)).word : '';
    return valueReader(concept, this.#value, unit, this.#context)(cells.text(column));
  }

  drafts(): StagedDraft[] {
    const fields: Record<string, string> = {};
    for (const [field, { header }] of this.#group.fields) {
      if (field === 'range') fields.refLow = fields.refHigh = header;
      else fields[field] = header;
    }
    fields.text ??= this.#value.header;
    for (const { concept, records } of this.#byConcept.values())
      if (concept.id.startsWith('x:')) this.#context.settleKind(concept.id, records.hasNumbers ? 'number' : 'category');
    return [...this.#byConcept.values()].flatMap(({ records }) => records.drafts(fields));
  }

  /** What was changed in reading the values, all concepts together. */
  *changes(): Generator<{ received: string; understood: string; count: number }> {
    for (const reader of this.#read) yield* reader.changes();
  }

  get valueHeader(): string {
    return this.#value.header;
  }

  #recordsOf(concept: Concept): ConceptRecords {
    let entry = this.#byConcept.get(concept.id);
    if (!entry) {
      entry = { records: new EventRecords('observation', concept.id), concept, values: new Map() };
      this.#byConcept.set(concept.id, entry);
    }
    return entry;
  }

  #readerOf(entry: ConceptRecords, unit: string): ColumnReader<Reading> {
    let reader = entry.values.get(unit);
    if (!reader) {
      reader = new ColumnReader(valueReader(entry.concept, this.#value, unit, this.#context));
      entry.values.set(unit, reader);
      this.#read.push(reader);
    }
    return reader;
  }
}

function store(records: EventRecords, reading: Reading): void {
  if ('low' in reading) {
    const { low, high, bounds, unit, text } = reading as QuantityReading;
    records.number('value', low);
    if (high !== low) records.number('upper', high);
    if (bounds !== 0) records.number('bounds', bounds);
    records.word('unit', unit);
    records.word('text', text);
  } else if ('date' in reading && 'dateEnd' in reading) {
    const { date, dateEnd } = reading as Reading & { date: number; dateEnd: number };
    if (date === NO_DATE) records.word('text', reading.understood);
    else {
      records.number('value', date);
      if (dateEnd !== date) records.number('upper', dateEnd);
    }
  } else records.word('text', (reading as WordReading).word);
}

function valueReader(
  concept: Concept,
  mapping: ColumnMapping,
  rowUnit: string,
  context: DeriveContext,
): (received: string) => Reading {
  const missing = context.missing(mapping);
  const { values } = mapping;
  if (concept.kind === 'category') return categoryReader({ concept, missing, values });
  if (concept.kind === 'text') return plainReader(missing, values);
  if (concept.kind === 'date')
    return dateReader({ order: mapping.dateOrder ?? 'iso', pivot: mapping.pivot, missing, values });
  const unit = rowUnit || mapping.unit || '';
  const read = quantityReader({
    decimal: mapping.decimal ?? null,
    missing,
    unit,
    units: context.units,
    concept,
    values,
  });
  // A test that the study has no concept for may have answers in words: they are kept as words, not as faulty numbers.
  if (!concept.id.startsWith('x:')) return read;
  return (received) => {
    const reading = read(received);
    if (reading.text === '' || (reading.flags & FLAG.ambiguous) !== 0) return reading;
    return {
      ...wordReading(received, reading.text),
      low: Number.NaN,
      high: Number.NaN,
      bounds: 0,
      unit: '',
      text: reading.text,
    };
  };
}

function conceptReader(mapping: ColumnMapping, context: DeriveContext): (received: string) => ConceptReading {
  const missing = context.missing(mapping);
  return (received) => {
    const text = received.trim();
    const chosen = mapping.values?.[text];
    if (chosen === undefined && isMissing(text, missing)) return { ...MISSING_WORD, concept: null };
    const concept = context.conceptNamed(chosen ?? text) ?? context.ownConcept(chosen ?? text);
    return { ...wordReading(received, concept.id), concept };
  };
}
