import type { DraftColumn } from '../../columns/draft.ts';
import type { Concept } from '../../domain/concepts/concept.ts';
import { FLAG } from '../../domain/facts/tables.ts';
import type { ColumnMapping } from '../../domain/import/mapping.ts';
import { categoryReader, plainReader } from '../../domain/import/understand/category.ts';
import { type DateReading, dateReader } from '../../domain/import/understand/date.ts';
import {
  impliedUnit,
  limitsIn,
  type QuantityReading,
  quantityReader,
  understandUnit,
} from '../../domain/import/understand/quantity.ts';
import type { Reading, WordReading } from '../../domain/import/understand/reading.ts';
import { type Day, NO_DATE } from '../../domain/time/day.ts';
import { parseQuantity } from '../../domain/values/number.ts';
import { compacted } from './compact.ts';
import {
  BoundColumn,
  type Cells,
  type ColumnGroup,
  type DeriveContext,
  type RowContext,
  type RowProblems,
  type StagedDraft,
} from './deriver.ts';
import { Dictionary } from './growing.ts';
import { RecordDates } from './record-date.ts';
import { type ReferenceLimits, referenceLimits } from './reference-limits.ts';
import type { SharedColumns } from './row-frame.ts';

/** One concept of a wide table: its values lie at the records of the shared frame. */
export class WideColumn {
  readonly concept: Concept;
  readonly index: number;
  /** Plain numbers may be taken as they are. */
  readonly fast: boolean;
  /** Plain numbers must show that they hold no sign that could be a decimal or a thousands sign. */
  readonly wary: boolean;
  /** Hard limits in the unit of the column; infinite where there are none. */
  readonly low: number;
  readonly high: number;
  readonly columns: BoundColumn<Reading>[] = [];
  /** Records with a value or text. */
  filled = 0;
  values: Float64Array;

  readonly #group: ColumnGroup;
  readonly #mapping: ColumnMapping;
  readonly #quantity: BoundColumn<QuantityReading> | null = null;
  /** The same column read in the unit that a row's unit column states, by unit. */
  readonly #inUnit = new Map<string, BoundColumn<QuantityReading>>();
  readonly #quantityIn: (unit: string) => BoundColumn<QuantityReading>;
  readonly #word: BoundColumn<WordReading> | null = null;
  readonly #day: BoundColumn<DateReading> | null = null;
  readonly #unitColumn: BoundColumn<WordReading> | null = null;
  readonly #reference: ReferenceLimits | null;
  readonly #dates: RecordDates;
  /** Its dates are those of the frame. */
  readonly #sharesDates: boolean;
  readonly #statedUnit: string;
  readonly #statedFlags: number;
  readonly #words = new Dictionary();
  readonly #units = new Dictionary();
  #upper: Float64Array | null = null;
  #bounds: Float64Array | null = null;
  #text: Uint32Array | null = null;
  #unit: Uint32Array | null = null;
  #refLow: Float64Array | null = null;
  #refHigh: Float64Array | null = null;
  #flags: Uint8Array | null = null;
  #date: Int32Array | null = null;
  #dateEnd: Int32Array | null = null;

  constructor(group: ColumnGroup, concept: Concept, context: DeriveContext, capacity: number, frameAsOf: Day) {
    const mapping = group.fields.get('value') ?? group.fields.get('text')!;
    const missing = context.missing(mapping);
    this.#group = group;
    this.#mapping = mapping;
    this.concept = concept;
    this.index = mapping.index;
    this.values = absent(capacity);
    const stated = understandUnit(mapping.unit ?? '', context.units);
    this.#statedUnit = concept.kind === 'number' ? stated.word || impliedUnit(concept) : '';
    this.#statedFlags = concept.kind === 'number' ? stated.flags : 0;

    const kind = group.fields.has('value') ? concept.kind : 'text';
    const decimal = mapping.decimal ?? null;
    const rules = { decimal, missing, units: context.units, concept, values: mapping.values };
    this.#quantityIn = (unit) => new BoundColumn(mapping, quantityReader({ ...rules, unit }));
    if (kind === 'number') {
      this.#quantity = this.#quantityIn(mapping.unit ?? '');
    } else if (kind === 'date') {
      const order = mapping.dateOrder ?? 'iso';
      this.#day = new BoundColumn(
        mapping,
        dateReader({ order, pivot: mapping.pivot, missing, values: mapping.values }),
      );
    } else {
      const understand =
        kind === 'category'
          ? categoryReader({ concept, missing, values: mapping.values })
          : plainReader(missing, mapping.values);
      this.#word = new BoundColumn(mapping, understand);
    }
    const unitMapping = group.fields.get('unit');
    if (unitMapping) this.#unitColumn = new BoundColumn(unitMapping, (text) => understandUnit(text, context.units));
    this.#reference = referenceLimits(group, context);
    this.#dates = new RecordDates(group.fields.get('date'), context, { main: mapping });
    this.#sharesDates = this.#dates.column === null && context.asOf(mapping) === frameAsOf;
    for (const column of [this.#quantity, this.#word, this.#day, this.#unitColumn, this.#dates.column])
      if (column) this.columns.push(column);
    if (this.#reference) this.columns.push(...this.#reference.columns);

    const numericCodes = [...missing].some(
      (code) => parseQuantity(code, { decimal: '.', missing: NONE }).kind === 'number',
    );
    const simple = this.#unitColumn === null && this.#reference === null && this.#sharesDates;
    this.fast =
      kind === 'number' && simple && decimal !== ',' && !numericCodes && !mapping.values && this.#statedFlags === 0;
    this.wary = decimal === null;
    const limits = limitsIn(concept, this.#statedUnit, context.units);
    this.low = limits?.low ?? Number.NEGATIVE_INFINITY;
    this.high = limits?.high ?? Number.POSITIVE_INFINITY;
  }

  grow(capacity: number): void {
    this.values = enlarged(this.values, absent(capacity));
    if (this.#upper) this.#upper = enlarged(this.#upper, absent(capacity));
    if (this.#bounds) this.#bounds = enlarged(this.#bounds, absent(capacity));
    if (this.#refLow) this.#refLow = enlarged(this.#refLow, absent(capacity));
    if (this.#refHigh) this.#refHigh = enlarged(this.#refHigh, absent(capacity));
    if (this.#text) this.#text = enlarged(this.#text, new Uint32Array(capacity));
    if (this.#unit) this.#unit = enlarged(this.#unit, new Uint32Array(capacity));
    if (this.#flags) this.#flags = enlarged(this.#flags, new Uint8Array(capacity));
    if (this.#date) this.#date = enlarged(this.#date, new Int32Array(capacity).fill(NO_DATE));
    if (this.#dateEnd) this.#dateEnd = enlarged(this.#dateEnd, new Int32Array(capacity).fill(NO_DATE));
  }

  /** Reads the cell of record `n` with all care; false where it holds no value. */
  take(cells: Cells, n: number, at: RowContext, problems: RowProblems): boolean {
    let flags = 0;
    if (this.#quantity) {
      const own = this.#unitColumn?.read(cells, problems).word ?? '';
      const reading = (own === '' ? this.#quantity : this.#readerIn(own)).read(cells, problems);
      if (reading.state === 'missing') return false;
      flags = reading.flags;
      if (reading.text !== '') this.#setText(n, reading.text);
      else this.#setQuantity(n, reading);
      if (this.#reference) {
        const { low, high } = this.#reference.read(cells, problems, {
          value: reading.unit,
          column: own || this.#statedUnit,
          analyte: this.concept.analyte,
        });
        if (!Number.isNaN(low)) this.#set('refLow', n, low);
        if (!Number.isNaN(high)) this.#set('refHigh', n, high);
      }
    } else if (this.#day) {
      const { state, date, dateEnd, understood } = this.#day.read(cells, problems);
      if (state === 'missing') return false;
      if (date === NO_DATE) {
        flags = FLAG.unrecognised;
        this.#setText(n, understood);
      } else {
        this.values[n] = date;
        if (dateEnd !== date) this.#set('upper', n, dateEnd);
      }
    } else {
      const reading = this.#word!.read(cells, problems);
      if (reading.state === 'missing') return false;
      flags = reading.flags;
      this.#setText(n, reading.word);
    }
    if (!this.#sharesDates) flags |= this.#setDate(n, cells, at, problems);
    if (flags !== 0) {
      this.#flags ??= new Uint8Array(this.values.length);
      this.#flags[n] = flags;
    }
    this.filled++;
    return true;
  }

  /** The unit in a cell is nearest to its value, then that of the row, then that of the whole column. */
  #readerIn(unit: string): BoundColumn<QuantityReading> {
    let column = this.#inUnit.get(unit);
    if (!column) {
      column = this.#quantityIn(unit);
      this.#inUnit.set(unit, column);
      this.columns.push(column);
    }
    return column;
  }

  /** How a cell reads beside the unit column of its row; null where there is none. */
  preview(cells: Cells): QuantityReading | null {
    const own = this.#unitColumn?.reader.understand(cells.text(this.#unitColumn.index)).word ?? '';
    if (own === '' || !this.#quantity) return null;
    return this.#quantityIn(own).reader.understand(cells.text(this.index));
  }

  #setQuantity(n: number, { low, high, bounds, unit }: QuantityReading): void {
    this.values[n] = low;
    if (high !== low) this.#set('upper', n, high);
    if (bounds !== 0) this.#set('bounds', n, bounds);
    if (unit !== this.#statedUnit || this.#unit) this.#setUnit(n, unit);
  }

  #setUnit(n: number, unit: string): void {
    if (!this.#unit) {
      this.#unit = new Uint32Array(this.values.length);
      this.#unit.fill(this.#units.code(this.#statedUnit));
    }
    this.#unit[n] = this.#units.code(unit);
  }

  #setText(n: number, text: string): void {
    this.#text ??= new Uint32Array(this.values.length);
    this.#text[n] = this.#words.code(text);
  }

  #set(column: 'upper' | 'bounds' | 'refLow' | 'refHigh', n: number, value: number): void {
    const size = this.values.length;
    if (column === 'upper') this.#upper ??= absent(size);
    else if (column === 'bounds') this.#bounds ??= absent(size);
    else if (column === 'refLow') this.#refLow ??= absent(size);
    else this.#refHigh ??= absent(size);
    const array = { upper: this.#upper, bounds: this.#bounds, refLow: this.#refLow, refHigh: this.#refHigh }[column];
    array![n] = value;
  }

  #setDate(n: number, cells: Cells, at: RowContext, problems: RowProblems): number {
    const { date, dateEnd, flags } = this.#dates.of(cells, at, problems);
    this.#date ??= new Int32Array(this.values.length).fill(NO_DATE);
    this.#date[n] = date;
    if (dateEnd !== date && !this.#dateEnd) this.#dateEnd = Int32Array.from(this.#date);
    if (this.#dateEnd) this.#dateEnd[n] = dateEnd;
    return flags;
  }

  /** @param length records of the frame */
  draft(shared: SharedColumns, length: number): StagedDraft | null {
    if (this.filled === 0) return null;
    const columns: Record<string, DraftColumn> = {};
    if (this.#quantity || this.#day) columns.value = this.values.subarray(0, length);
    if (this.#upper) columns.upper = this.#upper.subarray(0, length);
    if (this.#bounds) columns.bounds = this.#bounds.subarray(0, length);
    if (this.#text) columns.text = { codes: this.#text.subarray(0, length), words: this.#words.words };
    if (this.#unit) columns.unit = { codes: this.#unit.subarray(0, length), words: this.#units.words };
    else if (this.#statedUnit !== '') columns.unit = this.#statedUnit;
    if (this.#refLow) columns.refLow = this.#refLow.subarray(0, length);
    if (this.#refHigh) columns.refHigh = this.#refHigh.subarray(0, length);
    if (shared.sample) columns.sample = shared.sample;
    const date = this.#sharesDates ? shared.date : (this.#date?.subarray(0, length) ?? NO_DATE);
    const dateEnd = this.#sharesDates ? shared.dateEnd : (this.#dateEnd?.subarray(0, length) ?? null);
    const flags = this.#flagsWith(shared.flags, length);
    return compacted({
      table: 'observation',
      concept: this.concept.id,
      records: length,
      facts: this.filled,
      subject: shared.subject,
      row: shared.row,
      columns,
      ...(date === NO_DATE ? {} : { date }),
      ...(dateEnd === null ? {} : { dateEnd }),
      ...(flags === 0 ? {} : { flags }),
      fields: this.#fields(),
    });
  }

  /** Its own flags and, where it shares the frame's dates, those of the dates. */
  #flagsWith(shared: Uint8Array | number, length: number): Uint8Array | number {
    const own = this.#flags?.subarray(0, length) ?? null;
    if (!this.#sharesDates || shared === 0) return own ?? 0;
    if (own === null) return shared;
    for (let i = 0; i < length; i++) own[i]! |= typeof shared === 'number' ? shared : shared[i]!;
    return own;
  }

  #fields(): Record<string, string> {
    const fields: Record<string, string> = {};
    for (const [field, { header }] of this.#group.fields) {
      if (field === 'range') fields.refLow = fields.refHigh = header;
      else fields[field] = header;
    }
    if (this.#text) fields.text ??= this.#mapping.header;
    return fields;
  }
}

const NONE: ReadonlySet<string> = new Set();

function absent(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}

function enlarged<A extends Float64Array | Uint32Array | Int32Array | Uint8Array>(from: A, into: A): A {
  into.set(from);
  return into;
}
