import { ANALYTES, type Analyte } from './analytes.ts';
import { kindOf } from './kind.ts';
import type { Conversion } from './system.ts';

/** Conversion by physical dimension only; null where the dimensions differ. Supplied by a UCUM library. */
export type DimensionalConversion = (from: string, to: string) => Conversion | null;

const IDENTITY: Conversion = { scale: 1, offset: 0 };

/**
 * The one way from `from` to `to` (UCUM codes) that involves no guessing: a published formula of the analyte; the same
 * kind of quantity by dimension; charge and molar mass of the analyte. Null otherwise.
 */
export function findConversion(
  from: string,
  to: string,
  analyteId: string | undefined,
  dimensional: DimensionalConversion,
): Conversion | null {
  if (from === to) return IDENTITY;
  const analyte = analyteId === undefined ? undefined : ANALYTES.get(analyteId);
  return (
    byFormula(from, to, analyte, dimensional) ??
    sameKind(from, to, dimensional) ??
    (analyte ? bySubstance(from, to, analyte, dimensional) : null)
  );
}

function sameKind(from: string, to: string, dimensional: DimensionalConversion): Conversion | null {
  if (from === to) return IDENTITY;
  if (kindOf(from) !== kindOf(to)) return null;
  return dimensional(withoutArbitrary(from), withoutArbitrary(to));
}

/**
 * UCUM does not convert arbitrary units, not even mIU/L to µIU/mL. Between equal kinds their prefixes may be: a base
 * unit that medicine does not use stands in for them.
 */
function withoutArbitrary(ucum: string): string {
  return ucum.replace(/\[(?:[iI]U|arb'U)\]/g, 'cd');
}

function byFormula(
  from: string,
  to: string,
  analyte: Analyte | undefined,
  dimensional: DimensionalConversion,
): Conversion | null {
  for (const { a, b, scale, offset } of analyte?.formulas ?? []) {
    const there = chain(sameKind(from, a, dimensional), { scale, offset }, sameKind(b, to, dimensional));
    if (there) return there;
    const inverse = { scale: 1 / scale, offset: -offset / scale };
    const back = chain(sameKind(from, b, dimensional), inverse, sameKind(a, to, dimensional));
    if (back) return back;
  }
  return null;
}

/** Both units are brought to moles or, by the molar mass, to grams. */
function bySubstance(
  from: string,
  to: string,
  analyte: Analyte,
  dimensional: DimensionalConversion,
): Conversion | null {
  const start = substanceUnit(from, analyte);
  const end = substanceUnit(to, analyte);
  if (!start || !end) return null;
  const moles = sameKind(start.unit, end.unit, dimensional);
  if (moles) return scaled(moles, start.factor / end.factor);
  if (analyte.molarMass === undefined) return null;
  const startMass = massUnit(start.unit);
  const endMass = massUnit(end.unit);
  if ((startMass === null) === (endMass === null)) return null;
  const mass = sameKind(startMass ?? start.unit, endMass ?? end.unit, dimensional);
  const molar = startMass !== null ? analyte.molarMass : 1 / analyte.molarMass;
  return mass && scaled(mass, (start.factor / end.factor) * molar);
}

/** Equivalents as moles, international units of enzymes as enzyme units. 1 of the given unit = factor × 1 of `unit`. */
function substanceUnit(ucum: string, analyte: Analyte): { unit: string; factor: number } | null {
  const [numerator, rest] = split(ucum);
  if (/eq$/.test(numerator))
    return analyte.valence === undefined
      ? null
      : { unit: numerator.replace(/eq$/, 'mol') + rest, factor: 1 / analyte.valence };
  if (analyte.enzyme) return { unit: numerator.replace(/\[[iI]U\]$/, 'U') + rest, factor: 1 };
  return { unit: ucum, factor: 1 };
}

/** `umol/L` → `ug/L`; null if the numerator is not in moles. */
function massUnit(ucum: string): string | null {
  const [numerator, rest] = split(ucum);
  return /^(?:[munpfk]|)mol$/.test(numerator) ? numerator.replace(/mol$/, 'g') + rest : null;
}

function split(ucum: string): [string, string] {
  const slash = ucum.indexOf('/');
  return slash < 0 ? [ucum, ''] : [ucum.slice(0, slash), ucum.slice(slash)];
}

function chain(...steps: (Conversion | null)[]): Conversion | null {
  let result = IDENTITY;
  for (const step of steps) {
    if (!step) return null;
    result = { scale: result.scale * step.scale, offset: result.offset * step.scale + step.offset };
  }
  return result;
}

function scaled(conversion: Conversion, factor: number): Conversion {
  return { scale: conversion.scale * factor, offset: conversion.offset * factor };
}
