import type { GridFilter } from '../contract/cohort.ts';
import { StratumError } from '../domain/errors.ts';
import { dayOfIso } from '../domain/time/day.ts';
import type { ColumnData, ColumnSource } from './column.ts';

/** The subjects (ascending) among `from` that pass every filter. */
export function filterSubjects(from: Uint32Array, filters: readonly GridFilter[], columns: ColumnSource): Uint32Array {
  let kept = from;
  for (const filter of filters) {
    const column = columns(filter.column);
    if (!column) throw new StratumError('not-found', `There is no column "${filter.column}" to filter by.`);
    const passes = column.kind === 'numbers' ? numberTest(column, filter) : wordTest(column, filter);
    const out = new Uint32Array(kept.length);
    let n = 0;
    for (let i = 0; i < kept.length; i++) {
      const subject = kept[i]!;
      out[n] = subject;
      if (passes(subject)) n++;
    }
    kept = out.subarray(0, n);
  }
  return kept;
}

type Test = (subject: number) => boolean;

function numberTest(column: ColumnData & { kind: 'numbers' }, filter: GridFilter): Test {
  const { numbers } = column;
  if (filter.op === 'blank') return (s) => Number.isNaN(numbers[s]!);
  if (filter.op === 'notBlank') return (s) => !Number.isNaN(numbers[s]!);
  const read = (value: GridFilter['value']): number => {
    const number = column.about.kind === 'date' ? dayOfIso(String(value)) : Number(value === '' ? Number.NaN : value);
    if (number === null || Number.isNaN(number))
      throw new StratumError(
        'bad-value',
        `"${String(value)}" is not a ${column.about.kind} to filter "${column.about.title}" by.`,
      );
    return number;
  };
  const value = read(filter.value);
  switch (filter.op) {
    case 'equals':
      return (s) => numbers[s] === value;
    case 'notEquals':
      return (s) => numbers[s]! < value || numbers[s]! > value;
    case 'lt':
      return (s) => numbers[s]! < value;
    case 'le':
      return (s) => numbers[s]! <= value;
    case 'gt':
      return (s) => numbers[s]! > value;
    case 'ge':
      return (s) => numbers[s]! >= value;
    case 'between': {
      const to = read(filter.valueTo);
      return (s) => numbers[s]! >= value && numbers[s]! <= to;
    }
    default:
      throw new StratumError('bad-value', `"${filter.op}" does not apply to the numbers of "${column.about.title}".`);
  }
}

function wordTest(column: ColumnData & { kind: 'words' }, filter: GridFilter): Test {
  const { codes, words } = column;
  const wanted = (Array.isArray(filter.value) ? filter.value : [String(filter.value ?? '')]).map(fold);
  const accepts = (word: string): boolean => {
    const text = fold(word);
    switch (filter.op) {
      case 'blank':
        return word === '';
      case 'notBlank':
        return word !== '';
      case 'contains':
        return word !== '' && text.includes(wanted[0]!);
      case 'startsWith':
        return word !== '' && text.startsWith(wanted[0]!);
      case 'equals':
        return text === wanted[0]!;
      case 'notEquals':
        return word !== '' && text !== wanted[0]!;
      case 'oneOf':
        return wanted.includes(text);
      default:
        throw new StratumError('bad-value', `"${filter.op}" does not apply to the texts of "${column.about.title}".`);
    }
  };
  // Each distinct word is tested once, so that a filter over half a million subjects costs one array read each.
  const passing = Uint8Array.from(words, (word) => (accepts(word) ? 1 : 0));
  return (s) => passing[codes[s]!] === 1;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en');
}
