/** UCUM codes that people do not write so; all others are shown as they are. */
const WORDS: Readonly<Record<string, string>> = {
  '1': '',
  a: 'years',
  mo: 'months',
  wk: 'weeks',
  d: 'days',
  h: 'hours',
  min: 'minutes',
  'mm[Hg]': 'mmHg',
  '[IU]/L': 'IU/L',
  'ug/L': 'µg/L',
  'ug/mL': 'µg/mL',
  'umol/L': 'µmol/L',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
  'kg/m2': 'kg/m²',
  m2: 'm²',
  Cel: '°C',
};

/** A unit as it is read: `10*9/L` → `10⁹/L`, `a` → `years`; the empty string for none. */
export function unitWords(ucum: string | null | undefined): string {
  if (!ucum) return '';
  const known = WORDS[ucum];
  if (known !== undefined) return known;
  return ucum.replaceAll(/10\*(\d+)/g, (_, power: string) => `10${superscript(power)}`).replaceAll(/[{}]/g, '');
}

function superscript(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
}

/** An understood value with its unit, as people write it: `61 a` → `61 years`, `3.2` and `10*9/L` → `3.2 10⁹/L`. */
export function valueWords(value: string, unit: string | null): string {
  if (!unit) return value;
  const bare = value.endsWith(` ${unit}`) ? value.slice(0, -unit.length - 1) : value;
  return `${bare} ${unitWords(unit)}`.trimEnd();
}
