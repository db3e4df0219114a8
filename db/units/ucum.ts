/// <reference path="./ucum-lhc.d.ts" />
import lhc from '@lhncbc/ucum-lhc';
import { findConversion } from '../domain/units/convert.ts';
import { respell } from '../domain/units/spelling.ts';
import { applyConversion, type Conversion, type UnitSystem } from '../domain/units/system.ts';

/**
 * Units by the Unified Code for Units of Measure (UCUM), through the library of the Lister Hill National Center for
 * Biomedical Communications. Everything is cached: a study has few units and many values.
 */
export function createUnitSystem(): UnitSystem {
  const library = lhc.UcumLhcUtils.getInstance();
  const codes = new Map<string, string | null>();
  const conversions = new Map<string, Conversion | null>();

  function isValid(code: string): boolean {
    // The library reports spaces on the console, and takes a bare number for a unit.
    if (/\s/.test(code) || /^(?!1$)[\d./]+$/.test(code)) return false;
    return library.validateUnitString(code).status === 'valid';
  }

  function normalise(text: string): string | null {
    let code = codes.get(text);
    if (code === undefined) {
      const spelled = respell(text);
      code = spelled !== null && isValid(spelled) ? spelled : null;
      codes.set(text, code);
    }
    return code;
  }

  function dimensional(from: string, to: string): Conversion | null {
    const at = (value: number): number | null => {
      const result = library.convertUnitTo(from, value, to);
      return result.status === 'succeeded' ? result.toVal : null;
    };
    return linear(at);
  }

  function conversion(from: string, to: string, analyte?: string): Conversion | null {
    const key = `${from}\n${to}\n${analyte ?? ''}`;
    let found = conversions.get(key);
    if (found === undefined) {
      found = isValid(from) && isValid(to) ? findConversion(from, to, analyte, dimensional) : null;
      conversions.set(key, found);
    }
    return found;
  }

  return {
    normalise,
    conversion,
    convert(value, from, to, analyte) {
      const found = conversion(from, to, analyte);
      return found && applyConversion(found, value);
    },
  };
}

const PROBE = 1000;
const DIGITS = 14;

/** Scale and offset from probes; null for logarithmic units, which are not linear. */
function linear(at: (value: number) => number | null): Conversion | null {
  const zero = at(0);
  const one = at(1);
  const far = at(PROBE);
  if (zero === null || one === null || far === null) return null;
  const scale = (far - zero) / PROBE;
  if (!(scale > 0) || Math.abs(one - zero - scale) > 1e-9 * scale) return null;
  return { scale: Number(scale.toPrecision(DIGITS)), offset: Number(zero.toPrecision(DIGITS)) };
}

/** The unit system of this process; it holds nothing but caches. */
export const ucum: UnitSystem = createUnitSystem();
