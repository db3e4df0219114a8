import { BOUND } from '../../../facts/tables.ts';
import type { FactTable } from '../../../facts/view.ts';
import { NO_DATE } from '../../../time/day.ts';
import { unknown, type Verdict } from '../../../verdict.ts';
import { byWord, flagsAt, isImplausible, numberColumn, wordColumn } from '../../columns.ts';
import { dateAt, dateEndAt } from '../../fact-time.ts';
import type { EvaluationContext } from '../../leaf-kind.ts';
import { birthsOf, MONTHS } from './completed.ts';

export const BIRTH_DATE = 'birth_date';
export const AGE = 'age';

/** What one fact says about the day of birth: it lies in [lo, hi]; or why the fact says nothing. */
export interface BirthClue {
  concept: typeof BIRTH_DATE | typeof AGE;
  record: number;
  lo: number;
  hi: number;
  /** Why the fact cannot be used; null: it can. */
  unusable: Verdict | null;
  /** Why the interval is wide, should that matter. */
  doubt: Verdict;
}

const IMPRECISE = unknown('date-imprecise');
const UNDATED = unknown('undated');
const CENSORED = unknown('censored');
const IMPLAUSIBLE = unknown('implausible');
const UNIT = unknown('unit');
const CODE = unknown('code');

/** All that is known of a subject's day of birth on the as-of date: dates of birth, and ages known at some date. */
export function birthClues({ facts, asOf, units }: EvaluationContext): (subject: number) => BirthClue[] {
  const births = facts.observation(BIRTH_DATE);
  const ages = facts.observation(AGE);
  const birthLow = numberColumn(births, 'value');
  const birthHigh = numberColumn(births, 'upper');
  const birthText = wordColumn(births, 'text');
  const ageLow = numberColumn(ages, 'value');
  const ageHigh = numberColumn(ages, 'upper');
  const bounds = numberColumn(ages, 'bounds');
  const ageText = wordColumn(ages, 'text');
  const monthsOf = byWord(wordColumn(ages, 'unit'), (text) => {
    const unit = text === '' ? 'a' : units.normalise(text);
    return unit === 'a' || unit === 'a_g' || unit === 'a_j'
      ? MONTHS.years
      : unit?.startsWith('mo')
        ? MONTHS.months
        : null;
  });

  function fromBirth(record: number): BirthClue | null {
    const clue: BirthClue = {
      concept: BIRTH_DATE,
      record,
      lo: Number.NEGATIVE_INFINITY,
      hi: asOf,
      unusable: null,
      doubt: IMPRECISE,
    };
    const lo = birthLow(record);
    if (Number.isNaN(lo)) return birthText.code(record) === 0 ? null : { ...clue, unusable: CODE };
    const end = birthHigh(record);
    if (lo > asOf || isImplausible(flagsAt(births, record))) return { ...clue, unusable: IMPLAUSIBLE };
    return { ...clue, lo, hi: Math.min(Number.isNaN(end) ? lo : end, asOf) };
  }

  /** An age in completed units at date d tells the day of birth to within a unit; undated, only the youngest age now. */
  function fromAge(record: number): BirthClue | null {
    const clue: BirthClue = {
      concept: AGE,
      record,
      lo: Number.NEGATIVE_INFINITY,
      hi: asOf,
      unusable: null,
      doubt: IMPRECISE,
    };
    const low = ageLow(record);
    if (Number.isNaN(low)) return ageText.code(record) === 0 ? null : { ...clue, unusable: CODE };
    if (isImplausible(flagsAt(ages, record))) return { ...clue, unusable: IMPLAUSIBLE };
    const months = monthsOf(record);
    if (months === null) return { ...clue, unusable: UNIT };
    const end = ageHigh(record);
    const open = bounds(record);
    const youngest = completedAbove(low, (open & BOUND.lowerOpen) !== 0);
    const oldest = completedBelow(Number.isNaN(end) ? low : end, (open & BOUND.upperOpen) !== 0);
    const censored = !Number.isFinite(youngest) || !Number.isFinite(oldest) || youngest < Math.floor(oldest);
    const date = dateAt(ages, record);
    if (date === NO_DATE) {
      const { hi } = birthsOf({ lo: Math.max(youngest, 0), hi: Number.POSITIVE_INFINITY }, months, asOf);
      return { ...clue, hi, doubt: UNDATED };
    }
    const first = birthsOf({ lo: Number.NEGATIVE_INFINITY, hi: oldest }, months, date);
    const last = birthsOf({ lo: Math.max(youngest, 0), hi: Number.POSITIVE_INFINITY }, months, dateEndAt(ages, record));
    return { ...clue, lo: first.lo, hi: Math.min(last.hi, asOf), doubt: censored ? CENSORED : IMPRECISE };
  }

  return (subject) => [...read(births, subject, asOf, fromBirth), ...read(ages, subject, asOf, fromAge)];
}

/** Completed units of everyone whose age is at least (or, open, above) `age`: "above 89" in whole years is 90. */
function completedAbove(age: number, open: boolean): number {
  return open && Number.isInteger(age) ? age + 1 : Math.floor(age);
}

function completedBelow(age: number, open: boolean): number {
  return open && Number.isInteger(age) ? age - 1 : Math.floor(age);
}

function read(
  table: FactTable<'observation'>,
  subject: number,
  asOf: number,
  clueOf: (record: number) => BirthClue | null,
): BirthClue[] {
  const clues: BirthClue[] = [];
  const end = table.end(subject);
  for (let record = table.first(subject); record < end; record++) {
    const date = dateAt(table, record);
    if (date !== NO_DATE && date > asOf) continue;
    const clue = clueOf(record);
    if (clue !== null) clues.push(clue);
  }
  return clues;
}
