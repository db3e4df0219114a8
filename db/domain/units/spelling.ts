import { wholeUnit } from './aliases.ts';
import { TERM_ALIASES } from './term-aliases.ts';

/**
 * A unit as people write it, respelled as UCUM. The result may still be no valid UCUM code: a UCUM library decides that.
 * Respelling comes before UCUM, because many common spellings are valid codes of something else: `K/uL` is kelvin per
 * microlitre, `G/l` gauss per litre, `u/l` atomic mass units per litre, `C` coulomb.
 *
 * @returns null where the text is empty or a spelling with several meanings
 */
export function respell(text: string): string | null {
  let spelled = respellOnce(text);
  // `MG/l` becomes `MG/L`, which is all capitals and so `mg/L`: until nothing changes.
  for (let pass = 0; spelled !== null && pass < PASSES; pass++) {
    const again = respellOnce(spelled);
    if (again === spelled) return spelled;
    spelled = again;
  }
  return spelled;
}

const PASSES = 4;

function respellOnce(text: string): string | null {
  const clean = tidy(text);
  if (clean === '') return null;
  const whole = wholeUnit(clean);
  if (whole !== undefined) return whole;
  const spelled = spellTerms(respellPowers(clean));
  return wholeUnit(spelled) ?? spelled;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Superscripts as `^9`, one micro sign, no spaces but between words. */
function tidy(text: string): string {
  return text
    .trim()
    .replace(
      /[⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      (run) => `^${[...run].map((c) => (c === '⁻' ? '-' : SUPERSCRIPTS.indexOf(c))).join('')}`,
    )
    .replace(/[µμ]/g, 'u')
    .replace(/[\u00a0\u2009\u202f\s]+/g, ' ')
    .replace(/[×⋅·]/g, 'x')
    .replace(/ ?([/*^]) ?/g, '$1')
    .replace(/^\[([^[\]]*)\]$|^\(([^()]*)\)$/, (all, square, round) =>
      KNOWN_BRACKETS.test(all) ? all : (square ?? round),
    );
}
/** UCUM's own units in square brackets stay as they are. */
const KNOWN_BRACKETS = /^\[[\w']+\]$/;

/** `x10E9/L`, `10^9/L`, `10e9/L`, `x 10(9)/L`, `10**9/L`, `E9/L` → `10*9/L`. */
function respellPowers(text: string): string {
  return text
    .replace(/^[xX*]? ?10(?:\*\*|[*^eE]|[eE]\+|\^\+?)?\(?(1[0-2]|[2-9])\)?(?= ?\/|$| ?\{| cells)/, '10*$1')
    .replace(/^[eE](12|9|6|3)(?=\/)/, '10*$1')
    .replace(/^(10\*\d+) ?(?:cells|\{cells\})/, '$1');
}

/** Term by term: `mcg/dl` → `ug/dL`. An all-capitals text of a laboratory system is read in small letters. */
function spellTerms(text: string): string {
  const capitals = /^[^a-z]*$/.test(text) && !/[[{]/.test(text);
  return text
    .split(/(\/|\.(?!\d))/)
    .map((term) => (term === '/' || term === '.' ? term : spellTerm(term.trim(), capitals)))
    .join('');
}

function spellTerm(term: string, capitals: boolean): string {
  const power = /^(.*?[A-Za-z])\^?(-?\d)$/.exec(term);
  const [base, exponent] = power ? [power[1]!, power[2]!] : [term, ''];
  const alias = TERM_ALIASES.get(base) ?? (capitals ? TERM_ALIASES.get(`~${base.toLowerCase()}`) : undefined);
  return alias === undefined ? term.replace('^', '') : alias + exponent;
}
