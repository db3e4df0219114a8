import type { Cell, GridColumn } from '../contract/cohort.ts';

/**
 * One grid column over all subjects. `numbers` (NaN: none) or `codes` (0: none) decide filter and order without
 * touching text; `show` makes the cell of one subject.
 */
export type ColumnData = { about: GridColumn; show(subject: number): Cell } & (
  | { kind: 'numbers'; numbers: Float64Array }
  | { kind: 'words'; codes: Uint32Array; words: readonly string[] }
);

/** Gives a column by id; null when there is no such column. Columns may be made on demand and kept. */
export type ColumnSource = (id: string) => ColumnData | null;

export function numberColumn(about: GridColumn, numbers: Float64Array, show?: (subject: number) => Cell): ColumnData {
  return {
    kind: 'numbers',
    about,
    numbers,
    show: show ?? ((subject) => (Number.isNaN(numbers[subject]!) ? null : numbers[subject]!)),
  };
}

export function wordColumn(
  about: GridColumn,
  codes: Uint32Array,
  words: readonly string[],
): ColumnData & { kind: 'words' } {
  return { kind: 'words', about, codes, words, show: (subject) => words[codes[subject]!] || null };
}

/** Makes a word column from one text per subject; '' is none. */
export function wordColumnOf(
  about: GridColumn,
  subjects: number,
  textOf: (subject: number) => string,
): ColumnData & { kind: 'words' } {
  const codes = new Uint32Array(subjects);
  const words: string[] = [''];
  const known = new Map<string, number>([['', 0]]);
  for (let subject = 0; subject < subjects; subject++) {
    const text = textOf(subject);
    let code = known.get(text);
    if (code === undefined) {
      code = words.length;
      words.push(text);
      known.set(text, code);
    }
    codes[subject] = code;
  }
  return wordColumn(about, codes, words);
}

/** The subjects' identifiers. Its dictionary is only made when somebody filters or sorts by it: paging needs a few texts. */
export function identifierColumn(subjects: number, idOf: (subject: number) => string): ColumnData {
  const about: GridColumn = { id: 'id', title: 'Subject', group: 'subject', kind: 'text', unit: null, have: subjects };
  const dictionary = once(() => wordColumnOf(about, subjects, idOf));
  return {
    kind: 'words',
    about,
    show: idOf,
    get codes() {
      return dictionary().codes;
    },
    get words() {
      return dictionary().words;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    const known = made ?? { value: make() };
    made = known;
    return known.value;
  };
}

/** Takes the values of marked subjects out of a column just made: they are neither shown, nor found, nor counted. */
export function withhold(column: ColumnData, withheld: Uint8Array): void {
  const { show } = column;
  column.show = (subject) => (withheld[subject] ? null : show(subject));
  let taken = 0;
  for (let subject = 0; subject < withheld.length; subject++) {
    if (!withheld[subject]) continue;
    if (column.kind === 'numbers') {
      if (!Number.isNaN(column.numbers[subject]!)) taken++;
      column.numbers[subject] = Number.NaN;
    } else {
      if (column.codes[subject] !== 0) taken++;
      column.codes[subject] = 0;
    }
  }
  column.about.have -= Math.min(taken, column.about.have);
}
