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

/** Numbers that are worked out when somebody filters, sorts or draws by them; `show` makes single cells without them. */
export function numberColumn(
  about: GridColumn,
  make: () => Float64Array,
  show: (subject: number) => Cell,
): ColumnData & { kind: 'numbers' } {
  const numbers = once(make);
  return {
    kind: 'numbers',
    about,
    show,
    get numbers() {
      return numbers();
    },
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

/** Words that are worked out when first needed. */
export function lazyWordColumn(
  about: GridColumn,
  make: () => { codes: Uint32Array; words: readonly string[] },
  show?: (subject: number) => Cell,
): ColumnData & { kind: 'words' } {
  const dictionary = once(make);
  return {
    kind: 'words',
    about,
    show: show ?? ((subject) => dictionary().words[dictionary().codes[subject]!] || null),
    get codes() {
      return dictionary().codes;
    },
    get words() {
      return dictionary().words;
    },
  };
}

/** The subjects' identifiers. Its dictionary is only made when somebody filters or sorts by it: paging needs a few texts. */
export function identifierColumn(subjects: number, idOf: (subject: number) => string): ColumnData {
  const about: GridColumn = { id: 'id', title: 'Subject', group: 'subject', kind: 'text', unit: null, have: subjects };
  return lazyWordColumn(about, () => wordColumnOf(about, subjects, idOf), idOf);
}

/** The same column with other cells; what is worked out only when needed stays so. */
export function withShow(column: ColumnData, show: (subject: number) => Cell): ColumnData {
  return column.kind === 'numbers'
    ? numberColumn(column.about, () => column.numbers, show)
    : lazyWordColumn(column.about, () => column, show);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    const known = made ?? { value: make() };
    made = known;
    return known.value;
  };
}
