import { FLAG } from '../../domain/facts/tables.ts';
import type { ColumnMapping } from '../../domain/import/mapping.ts';
import { plainReader } from '../../domain/import/understand/category.ts';
import { fieldWordReader, isWordField } from '../../domain/import/understand/field-words.ts';
import { quantityReader } from '../../domain/import/understand/quantity.ts';
import {
  flaggedWord,
  type Reading,
  type Understand,
  type WordReading,
} from '../../domain/import/understand/reading.ts';
import type { MissingCodes } from '../../domain/values/missing.ts';
import { BoundColumn, type Cells, type ColumnGroup, type DeriveContext, type RowProblems } from './deriver.ts';

/** The columns of one group, bound to their readers as they are asked for. */
export class GroupFields {
  readonly columns: BoundColumn<Reading>[] = [];
  readonly #group: ColumnGroup;
  readonly #context: DeriveContext;

  constructor(group: ColumnGroup, context: DeriveContext) {
    this.#group = group;
    this.#context = context;
  }

  has(field: string): boolean {
    return this.#group.fields.has(field);
  }

  /** A column whose texts `make` knows to read; null where the group has none for the field. */
  column<R extends Reading>(
    field: string,
    make: (missing: MissingCodes, values: ColumnMapping['values']) => Understand<R>,
  ): BoundColumn<R> | null {
    const mapping = this.#group.fields.get(field);
    if (!mapping) return null;
    return this.own(new BoundColumn(mapping, make(this.#context.missing(mapping), mapping.values)));
  }

  own<R extends Reading>(column: BoundColumn<R>): BoundColumn<R> {
    this.columns.push(column);
    return column;
  }

  /** Words of a field: with a list of meanings where the field has one, as received otherwise; else its constant. */
  words(field: string): (cells: Cells, problems: RowProblems) => WordReading {
    const name = `${this.#group.table}.${field}`;
    const column = this.column(field, (missing, values) =>
      isWordField(name) ? fieldWordReader(name, missing, values) : plainReader(missing, values),
    );
    const constant = this.constant(field);
    return (cells, problems) => {
      const reading = column?.read(cells, problems);
      return reading && reading.word !== '' ? reading : constant;
    };
  }

  /** A constant of the group, understood like a column of it; '' where there is none. */
  constant(field: string): WordReading {
    const text = this.#group.constants[field] ?? '';
    const name = `${this.#group.table}.${field}`;
    if (text !== '' && isWordField(name)) return fieldWordReader(name, new Set())(text);
    return text === '' ? flaggedWord('', 0, '') : { ...flaggedWord(text, 0, ''), state: 'as-is' };
  }

  /** Numbers of a field, NaN where absent. Censored numbers and those with a unit are flagged: the field takes neither. */
  numbers(
    field: string,
    limits: { low: number; high: number; percent?: boolean } = { low: -Infinity, high: Infinity },
  ): (cells: Cells, problems: RowProblems) => { value: number; flags: number } {
    const mapping = this.#group.fields.get(field);
    if (!mapping) return () => NO_NUMBER;
    const missing = this.#context.missing(mapping);
    const read = quantityReader({
      decimal: mapping.decimal ?? null,
      missing,
      unit: '',
      units: this.#context.units,
      concept: null,
      values: mapping.values,
    });
    const percent = limits.percent === true && mapping.unit?.trim() === '%';
    const column = this.own(
      new BoundColumn<Reading & { value: number }>(mapping, (received) => {
        const { state, understood, note, flags, low, high, unit } = read(received);
        if (state === 'missing') return { state, understood, note, flags, value: Number.NaN };
        const isPercent = unit === '%' ? limits.percent === true : percent && unit === '';
        const value = isPercent ? Number((low / 100).toPrecision(12)) : low;
        const single = low === high && (unit === '' || isPercent);
        if (single && flags === 0 && value >= limits.low && value <= limits.high) {
          if (!isPercent) return { state, understood, note, flags, value };
          return { state: 'changed', understood: String(value), note, flags, value };
        }
        const implausible = single && flags === 0;
        const why = implausible
          ? `outside the possible range ${limits.low} to ${limits.high}`
          : (note ?? 'a single number without a unit is needed here');
        const flag = implausible ? FLAG.implausible : FLAG.unrecognised;
        return {
          state: 'flagged',
          understood: received.trim(),
          note: why,
          flags: flag,
          value: implausible ? value : Number.NaN,
        };
      }),
    );
    return (cells, problems) => {
      const { value, flags } = column.read(cells, problems);
      return { value, flags };
    };
  }

  /** Header by field, as facts keep it; `names` maps fields that are no column of the table to the columns they give. */
  headers(names: Readonly<Record<string, readonly string[]>> = {}): Record<string, string> {
    const headers: Record<string, string> = {};
    for (const [field, { header }] of this.#group.fields)
      for (const name of names[field] ?? [field]) headers[name] ??= header;
    return headers;
  }
}

const NO_NUMBER = { value: Number.NaN, flags: 0 } as const;
