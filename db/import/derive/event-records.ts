import type { DraftColumn } from '../../columns/draft.ts';
import type { FactTableName } from '../../domain/facts/tables.ts';
import { type Day, NO_DATE } from '../../domain/time/day.ts';
import type { StagedDraft } from './deriver.ts';
import { Dictionary, float64s, type Growing, int32s, uint8s, uint32s } from './growing.ts';

interface WordColumn {
  codes: Growing<Uint32Array>;
  dictionary: Dictionary;
}

/** Collects the records of one fact table, field by field. Columns that are never set do not exist. */
export class EventRecords {
  readonly table: FactTableName;
  readonly concept: string | null;
  length = 0;
  readonly #subject = uint32s();
  readonly #row = uint32s();
  readonly #date = int32s();
  readonly #dateEnd = int32s();
  readonly #flags = uint8s();
  readonly #numbers = new Map<string, Growing<Float64Array>>();
  readonly #words = new Map<string, WordColumn>();
  #dated = false;
  #partial = false;
  #flagged = false;

  constructor(table: FactTableName, concept: string | null = null) {
    this.table = table;
    this.concept = concept;
  }

  /** Begins a record; the fields set from here on are its. Rows must not decrease. */
  begin(subject: number, row: number, date: Day = NO_DATE, dateEnd: Day = date): void {
    this.#subject.push(subject);
    this.#row.push(row);
    this.#date.push(date);
    this.#dateEnd.push(dateEnd);
    this.#flags.push(0);
    if (date !== NO_DATE) this.#dated = true;
    if (dateEnd !== date) this.#partial = true;
    this.length++;
  }

  /** Sets flags of the current record, besides those it has. */
  flag(flags: number): void {
    if (flags === 0) return;
    const i = this.length - 1;
    this.#flags.replace(i, this.#flags.at(i) | flags);
    this.#flagged = true;
  }

  number(column: string, value: number): void {
    if (Number.isNaN(value)) return;
    let numbers = this.#numbers.get(column);
    if (!numbers) {
      numbers = float64s();
      this.#numbers.set(column, numbers);
    }
    numbers.fillTo(this.length - 1, Number.NaN);
    numbers.push(value);
  }

  word(column: string, word: string): void {
    if (word === '') return;
    let words = this.#words.get(column);
    if (!words) {
      words = { codes: uint32s(), dictionary: new Dictionary() };
      this.#words.set(column, words);
    }
    words.codes.fillTo(this.length - 1, 0);
    words.codes.push(words.dictionary.code(word));
  }

  get hasNumbers(): boolean {
    return this.#numbers.size > 0;
  }

  /** The words that a column has held. */
  wordsOf(column: string): readonly string[] {
    return this.#words.get(column)?.dictionary.words.slice(1) ?? [];
  }

  /** @param fields for each column of the fact table: header of the file column it was read from */
  drafts(fields: Readonly<Record<string, string>>): StagedDraft[] {
    if (this.length === 0) return [];
    const columns: Record<string, DraftColumn> = {};
    for (const [name, numbers] of this.#numbers) {
      numbers.fillTo(this.length, Number.NaN);
      columns[name] = numbers.done();
    }
    for (const [name, { codes, dictionary }] of this.#words) {
      codes.fillTo(this.length, 0);
      columns[name] = { codes: codes.done(), words: dictionary.words };
    }
    return [
      {
        table: this.table,
        concept: this.concept,
        records: this.length,
        facts: this.length,
        subject: this.#subject.done(),
        row: this.#row.done(),
        columns,
        ...(this.#dated ? { date: this.#date.done() } : {}),
        ...(this.#partial ? { dateEnd: this.#dateEnd.done() } : {}),
        ...(this.#flagged ? { flags: this.#flags.done() } : {}),
        fields,
      },
    ];
  }
}
