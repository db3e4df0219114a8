import type { Concept } from '../../concepts/concept.ts';
import type { UnitSystem } from '../../units/system.ts';
import { headerKey } from './header-key.ts';

export interface HeaderUnit {
  /** As it will be shown and understood: the text of the header, or its usual spelling. */
  unit: string;
  reason: string;
}

/** Units whose signs a column name cannot hold, as the last words of one. */
const WORDS: Readonly<Record<string, string>> = {
  percent: '%',
  pct: '%',
  prozent: '%',
  years: 'a',
  yrs: 'a',
  months: 'mo',
  days: 'd',
  cm: 'cm',
  kg: 'kg',
  mmhg: 'mm[Hg]',
  bpm: '/min',
  ms: 'ms',
  msec: 'ms',
};

/**
 * The unit that a header states for its concept: in brackets (`Hb (g/dL)`), behind a comma, or as its last words
 * (`creatinine_umol_l`). Only a unit that the concept's can be converted to counts; null: none is stated.
 */
export function unitOfHeader(header: string, concept: Concept, units: UnitSystem): HeaderUnit | null {
  if (concept.kind !== 'number') return null;
  const fits = (text: string): boolean => {
    const code = units.normalise(text);
    if (code === null) return false;
    return concept.unit === undefined || units.conversion(code, concept.unit, concept.analyte) !== null;
  };
  for (const match of header.matchAll(/[[(]([^\])]+)[\])]/g)) {
    const text = match[1]!.trim();
    if (fits(text)) return { unit: text, reason: `the header says "${text}"` };
  }
  const behind = /(?:,| in )\s*([^,]+)$/.exec(header)?.[1]?.trim();
  if (behind !== undefined && fits(behind)) return { unit: behind, reason: `the header says "${behind}"` };
  const words = headerKey(header).split(' ');
  for (const length of [3, 2, 1]) {
    if (words.length <= length) continue;
    const tail = words.slice(-length);
    const spellings = length === 1 ? [WORDS[tail[0]!] ?? tail[0]!] : [tail.join('/'), tail.join('')];
    for (const text of spellings)
      if (text.length > 1 || WORDS[tail[0]!] !== undefined || text === 'a') {
        if (length === 1 && !Object.hasOwn(WORDS, tail[0]!) && text.length < 3) continue;
        if (fits(text)) return { unit: text, reason: `the header ends in "${tail.join(' ')}"` };
      }
  }
  return null;
}

/**
 * The unit of numbers that are written without one, where the concept leaves no choice: ages are in years, counts and
 * ratios have none, scores in percent have values up to a hundred. Null: a person must say.
 */
export function unitByDefinition(concept: Concept, values: readonly number[]): HeaderUnit | null {
  if (concept.unit === 'a') return { unit: 'a', reason: 'an age without a unit is in years' };
  if (concept.unit === '1') return { unit: '1', reason: 'a pure number' };
  if (concept.unit !== '%' || concept.analyte !== undefined) return null;
  const isPercent = values.some((value) => value > 1) && values.every((value) => value >= 0 && value <= 100);
  return isPercent ? { unit: '%', reason: 'values up to 100 can only be percent' } : null;
}
