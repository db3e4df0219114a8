import type { Concept } from '../../concepts/concept.ts';
import { BOUND, FLAG } from '../../facts/tables.ts';
import { applyConversion, type UnitSystem } from '../../units/system.ts';
import type { MissingCodes } from '../../values/missing.ts';
import { type DecimalSign, parseQuantity, printQuantity, type Quantity } from '../../values/number.ts';
import type { Reading } from './reading.ts';

/** A number as the interval [low, high]; `text` is set instead where the cell is no number. */
export interface QuantityReading extends Reading {
  readonly low: number;
  readonly high: number;
  /** BOUND bits. */
  readonly bounds: number;
  /** UCUM code, or the unit as received where it is not understood; '' for none. */
  readonly unit: string;
  readonly text: string;
}

export interface QuantityRules {
  decimal: DecimalSign | null;
  missing: MissingCodes;
  /** Unit of the whole column, as written; '' for none stated. */
  unit: string;
  units: UnitSystem;
  /** Its limits and analyte; null for numbers that are no concept (a read depth). */
  concept: Concept | null;
  values?: Readonly<Record<string, string>> | undefined;
}

/** A unit as written: its UCUM code, or itself with a flag. */
export interface UnitReading extends Reading {
  readonly word: string;
}

export function understandUnit(received: string, units: UnitSystem): UnitReading {
  const text = received.trim();
  if (text === '') return { state: 'missing', understood: '', note: null, flags: 0, word: '' };
  const code = units.normalise(text);
  if (code === null) {
    const note = `the unit "${text}" is not understood`;
    return { state: 'flagged', understood: text, note, flags: FLAG.unrecognised, word: text };
  }
  return { state: code === received ? 'as-is' : 'changed', understood: code, note: null, flags: 0, word: code };
}

/** The unit that a concept's numbers have by definition where none is written: counts and ratios, ages in years. */
export function impliedUnit(concept: Concept | null): string {
  return concept?.unit === '1' || concept?.unit === 'a' ? concept.unit : '';
}

/** Hard limits of a concept in another unit of it; null when there are none, or the unit cannot be converted. */
export function limitsIn(
  concept: Concept | null,
  unit: string,
  units: UnitSystem,
): { low: number; high: number } | null {
  if (!concept?.limits || concept.unit === undefined) return null;
  const { low, high } = concept.limits;
  if (unit === concept.unit) return { low, high };
  const conversion = unit === '' ? null : units.conversion(concept.unit, unit, concept.analyte);
  return conversion && { low: applyConversion(conversion, low), high: applyConversion(conversion, high) };
}

/** Why a value is implausible; null when it is not, or nobody can say. */
export function implausibility(low: number, high: number, limits: { low: number; high: number } | null): string | null {
  if (limits === null || (high >= limits.low && low <= limits.high)) return null;
  return `outside the possible range ${limits.low} to ${limits.high}`;
}

/** Reads the cells of one column of numbers. Text is never turned into a number: it is kept as text, and flagged. */
export function quantityReader(rules: QuantityRules): (received: string) => QuantityReading {
  const stated = rules.unit === '' ? impliedUnit(rules.concept) : understandUnit(rules.unit, rules.units).word;
  const statedFlags = rules.unit === '' ? 0 : understandUnit(rules.unit, rules.units).flags;

  return (received) => {
    const text = rules.values?.[received.trim()] ?? received;
    const parsed = parseQuantity(text, { decimal: rules.decimal, missing: rules.missing });
    if (parsed.kind === 'missing') return { ...NO_QUANTITY, state: 'missing' };
    if (parsed.kind === 'not-a-number')
      return unread(received, `"${received.trim()}" is not a number`, FLAG.unrecognised);
    if (parsed.kind === 'ambiguous')
      return unread(
        received,
        `"${received.trim()}" may be ${parsed.point.low} or ${parsed.comma.low}: say which sign is the decimal one`,
        FLAG.ambiguous,
      );
    return read(received, parsed);
  };

  function read(received: string, quantity: Quantity): QuantityReading {
    const own = quantity.unit === '' ? null : understandUnit(quantity.unit, rules.units);
    const unit = own === null ? stated : own.word;
    let flags = own === null ? statedFlags : own.flags;
    let note = own?.note ?? null;
    if (own !== null && stated !== '' && own.word !== stated && !convertible(own.word, stated)) {
      flags |= FLAG.ambiguous;
      note ??= `the cell says ${own.word}, the column ${stated}`;
    }
    const limits = limitsIn(rules.concept, unit, rules.units);
    const implausible = flags === 0 ? implausibility(quantity.low, quantity.high, limits) : null;
    if (implausible !== null) {
      flags |= FLAG.implausible;
      note = implausible;
    }
    const understood = printQuantity({ ...quantity, unit: '' });
    const same = understood === received && own === null;
    return {
      state: flags !== 0 ? 'flagged' : same ? 'as-is' : 'changed',
      understood: own === null ? understood : `${understood} ${unit}`,
      note,
      flags,
      low: quantity.low,
      high: quantity.high,
      bounds: (quantity.lowOpen ? BOUND.lowerOpen : 0) | (quantity.highOpen ? BOUND.upperOpen : 0),
      unit,
      text: '',
    };
  }

  function convertible(from: string, to: string): boolean {
    return rules.units.conversion(from, to, rules.concept?.analyte) !== null;
  }
}

const NO_QUANTITY: QuantityReading = {
  state: 'missing',
  understood: '',
  note: null,
  flags: 0,
  low: Number.NaN,
  high: Number.NaN,
  bounds: 0,
  unit: '',
  text: '',
};

function unread(received: string, note: string, flags: number): QuantityReading {
  const text = received.trim();
  return { ...NO_QUANTITY, state: 'flagged', understood: text, note, flags, text };
}
