import type { ColumnMapping } from '../../domain/import/mapping.ts';
import type { TextRecord } from '../text/text-record.ts';

/**
 * Rows of a list that could not be taken in. What they tell of may be anything, so that "the list is complete" no longer
 * holds for the facts: not for the subject of the row, and for nobody where the row's subject is not certain.
 */
export class ListGaps {
  readonly rows: number[] = [];
  isOfAnybody = false;
  readonly #subjects = new Set<number>();
  readonly #names = new Set<string>();
  /** Named by rows whose cells may stand in other columns. */
  readonly #doubtfulNames = new Set<string>();

  of(subject: number, row: number): void {
    this.#subjects.add(subject);
    this.rows.push(row);
  }

  /** The row is sound, and its subject is not known or not certain. */
  nobodys(record: TextRecord, subject: ColumnMapping | null): void {
    this.rows.push(record.row);
    const name = nameIn(record, subject);
    if (name === '') this.isOfAnybody = true;
    else this.#names.add(name);
  }

  /** The row is broken. With cells too few or too many it still begins with its own; after a lost quote nothing is sure. */
  unreadable(record: TextRecord, subject: ColumnMapping | null): void {
    this.rows.push(record.row);
    const code = record.problem?.code;
    const name = code === 'ragged-short' || code === 'ragged-long' ? nameIn(record, subject) : '';
    if (name === '') this.isOfAnybody = true;
    else this.#doubtfulNames.add(name);
  }

  /** Those of the subjects whose list has a gap. A broken row that names none of them may be anybody's. */
  settle(subjects: Iterable<number>, identifier: (subject: number) => string): ReadonlySet<number> {
    const all = [...subjects];
    const names = new Set(all.map(identifier));
    for (const name of this.#doubtfulNames) if (!names.has(name)) this.isOfAnybody = true;
    if (this.isOfAnybody) return new Set(all);
    const isNamed = (subject: number) =>
      this.#names.has(identifier(subject)) || this.#doubtfulNames.has(identifier(subject));
    return new Set(all.filter((subject) => this.#subjects.has(subject) || isNamed(subject)));
  }
}

function nameIn(record: TextRecord, column: ColumnMapping | null): string {
  if (column === null) return '';
  const text = record.text(column.index).trim();
  return column.values?.[text] ?? text;
}
