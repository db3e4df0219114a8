/**
 * What the domain needs to know about units. The engine binds it to a UCUM library (db/units/ucum.ts); the domain
 * itself stays free of it. Units are codes of the Unified Code for Units of Measure (ucum.org), case-sensitive.
 */
export interface UnitSystem {
  /**
   * The UCUM code of a unit as people write it (`10^9/L`, `mmHg`, `mg%`); null if it is not understood.
   * A text that is already a valid UCUM code comes back as it is. Idempotent.
   */
  normalise(text: string): string | null;

  /**
   * How values in `from` become values in `to` (both UCUM codes); null where that cannot be done without guessing.
   * `analyte` (Concept.analyte) allows the conversions that are published for that substance only: molar mass, charge,
   * HbA1c's master equation. Cached; cheap to call.
   */
  conversion(from: string, to: string, analyte?: string): Conversion | null;

  /**
   * `value` of `from` in `to`, to 12 significant digits, which removes binary noise (70 g/L is 7 g/dL, not
   * 7.000000000000001); null as for `conversion`. To compare many values with one limit, convert the limit into the
   * unit of the values: they then stay exactly as received.
   */
  convert(value: number, from: string, to: string, analyte?: string): number | null;
}

/** to = from × scale + offset. Scale is positive, so that intervals keep their order. */
export interface Conversion {
  readonly scale: number;
  readonly offset: number;
}

const DIGITS = 12;

/** Applies a conversion and rounds to 12 significant digits. Infinite ends of censored values stay infinite. */
export function applyConversion(conversion: Conversion, value: number): number {
  if (!Number.isFinite(value)) return value;
  return Number((value * conversion.scale + conversion.offset).toPrecision(DIGITS));
}
