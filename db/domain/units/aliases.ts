/**
 * Whole units as people write them → UCUM; null for spellings with several meanings. Groups marked "any case" compare
 * without case and spaces. Applied before UCUM itself is asked, since several are valid UCUM codes of something else.
 * Sources: UCUM table of example codes; LOINC's UCUM guidance; SI brochure; laboratory reports of four languages. 2026-01.
 */
const EXACT: Readonly<Record<string, string | null>> = {
  // counts: K is kelvin, G gauss, T tesla, M nothing in UCUM
  ...{ 'K/uL': '10*3/uL', 'k/uL': '10*3/uL', 'K/ul': '10*3/uL', 'k/ul': '10*3/uL', 'K/UL': '10*3/uL' },
  ...{ 'K/mm3': '10*3/uL', 'K/mm^3': '10*3/uL', 'K/cumm': '10*3/uL', 'K/mcL': '10*3/uL' },
  ...{ 'M/uL': '10*6/uL', 'M/ul': '10*6/uL', 'M/UL': '10*6/uL', 'M/mm3': '10*6/uL', 'M/mm^3': '10*6/uL' },
  ...{ 'M/mcL': '10*6/uL', 'G/L': '10*9/L', 'G/l': '10*9/L', 'T/L': '10*12/L', 'T/l': '10*12/L' },
  // "mil" is a thousand in Spanish and a million in English
  ...{ 'mil/mm3': null, 'mil/uL': null, 'mil/ul': null, 'mil/mm^3': null },
  // megagrams: nobody means them, but which prefix was meant is a guess
  ...{ 'Mg/dL': null, 'Mg/dl': null, 'Mg/L': null, 'Mg/l': null },
  // temperatures: C is coulomb, F farad
  ...{ C: 'Cel', F: '[degF]' },
  // a bare letter that reports use as a flag (high, low, normal, abnormal)
  ...{ H: null, HH: null, LL: null, N: null, A: null, L: 'L' },
  '1': '1',
};

const ANY_CASE: Readonly<Record<string, readonly string[]>> = {
  '10*3/uL': [
    ...['Tsd/ul', 'Tsd./ul', 'Tausend/ul', 'thou/ul', 'thou/mm3', 'thousand/ul', 'thousands/ul', 'thous/ul'],
    ...['thousand/mm3', 'miles/mm3', 'miles/ul', 'x10(3)/ul', 'x10(3)/mm3', '10^3/mm3', '10^3/mm^3', '10*3/mm3'],
    ...['x10^3/mm3', 'x10^3/mm^3', '10e3/mm3', '10^3/ul', 'thou/mcl', 'thousand/mcl', '10^3cells/ul'],
  ],
  '10*6/uL': [
    ...['Mio/ul', 'Mio./ul', 'million/ul', 'millions/ul', 'mill/mm3', 'mill/ul', 'million/mm3', 'millones/mm3'],
    ...['millones/ul', '10^6/mm3', '10^6/mm^3', '10*6/mm3', 'x10^6/mm3', 'million/mcl', 'Mio/mm3'],
  ],
  '10*9/L': ['Gpt/l', 'Giga/l', 'Mrd/l', 'G.l-1', 'Gpart/l', 'x10*9/l'],
  '10*12/L': ['Tpt/l', 'Tera/l', 'Tpart/l', 'x10*12/l'],
  '/uL': ['/mm3', '/mm^3', '/cmm', '/cumm', '/cu mm', 'cells/mm3', 'cells/mm^3', 'cells/ul', 'cells/cumm', 'cells/mcl'],
  '/L': ['cells/l'],
  'mg/dL': ['mg%', 'mg/100ml', 'mg/100 ml', 'mgs/dl'],
  'g/dL': ['g%', 'gm%', 'g/100ml', 'g/100 ml', 'gr%'],
  'ug/dL': ['ug%', 'mcg%', 'ug/100ml'],
  'mm[Hg]': ['mmHg', 'mm Hg', 'mm of Hg', 'Torr'],
  'cm[H2O]': ['cmH2O', 'cm H2O'],
  Cel: ['°C', '° C', 'degC', 'deg C', 'Celsius', 'degrees Celsius', 'Grad Celsius', 'grad C', 'oC', 'º C', 'ºC'],
  '[degF]': ['°F', '° F', 'degF', 'deg F', 'Fahrenheit', 'degrees Fahrenheit', 'ºF'],
  '/min': [
    ...['1/min', 'bpm', 'beats/min', 'beats/minute', 'beats per minute', 'b/min', 'Schläge/min', 'min-1', 'min^-1'],
    ...['lat/min', 'lpm', 'battements/min', 'latidos/min', 'puls/min', '/minute', 'breaths/min', 'breaths/minute'],
    ...['resp/min', 'breaths per minute', 'Atemzüge/min', 'rpm'],
  ],
  'mL/min/{1.73_m2}': [
    ...['ml/min/1.73m2', 'ml/min/1.73m^2', 'ml/min/1,73m2', 'ml/min/1,73m^2', 'ml/min/1.73qm', 'ml/min/1.73sqm'],
    ...[
      'ml/min per 1.73m2',
      'ml/min per 1.73m^2',
      'ml/min/(1.73m2)',
      'ml/min/(1.73m^2)',
      'ml/min/1.73',
      'ml/min/1.73*m2',
    ],
    ...['ml/min/{1.73m2}', 'ml/min/1.73mE2', 'ml/min/1.73 m**2'],
  ],
  'kg/m2': ['kg/m^2', 'kg/qm', 'kg/sqm', 'kg/m**2', 'kg/m²', 'kgm2', 'kg m-2', 'kg.m-2'],
  m2: ['m^2', 'sqm', 'qm', 'm**2', 'sq m', 'square metres', 'square meters'],
  '[lb_av]': ['lb', 'lbs', 'pound', 'pounds'],
  '[in_i]': ['in', 'inch', 'inches', 'zoll'],
  '[ft_i]': ['ft', 'feet', 'foot'],
  a: ['years', 'year', 'yrs', 'yr', 'y', 'Jahre', 'Jahr', 'ans', 'an', 'année', 'années', 'años', 'año', 'yo', 'y/o'],
  mo: ['months', 'month', 'mos', 'mths', 'Monate', 'Monat', 'mois', 'meses', 'mes'],
  wk: ['weeks', 'week', 'wks', 'Wochen', 'Woche', 'semaines', 'semanas'],
  d: ['days', 'day', 'Tage', 'Tag', 'jours', 'jour', 'días', 'día', 'dias'],
  h: ['hours', 'hour', 'hrs', 'hr', 'Stunden', 'Std', 'heures', 'horas'],
  min: ['minutes', 'minute', 'mins', 'Minuten', 'minutos'],
  s: ['seconds', 'second', 'secs', 'sec', 'Sekunden', 'Sek', 'secondes', 'segundos', 'seg'],
  '%': [
    'percent',
    'pct',
    'per cent',
    'Prozent',
    'pour cent',
    'por ciento',
    '%NGSP',
    '%(NGSP)',
    '%DCCT',
    '%A1c',
    '%HbA1c',
  ],
  '[ppth]': ['‰'],
  '1': [
    'INR',
    '(INR)',
    '{INR}',
    '{score}',
    '{ratio}',
    'score',
    'points',
    'pts',
    'Punkte',
    'puntos',
    'ratio',
    'index',
    'unitless',
    'dimensionless',
    'no unit',
    'ohne',
    'o.E.',
  ],
  '{mutations}/{megabase}': [
    ...['mut/Mb', 'muts/Mb', 'mutations/Mb', 'mutation/Mb', 'mut/Mbp', 'mutations/megabase', 'mutations per megabase'],
    ...['mut per Mb', 'mt/Mb', 'mutations per Mb', 'variants/Mb', 'Mutationen/Mb', 'mutaciones/Mb', '/Mb', '1/Mb'],
  ],
  '{pack_years}': [
    'pack-years',
    'pack years',
    'packyears',
    'pack-year',
    'pack year',
    'py',
    'paquets-années',
    'Packungsjahre',
  ],
  'mmol/mol': ['mmol/mol Hb', 'mmol/mol{Hb}', 'mmol/molHb', 'mmol/mol(IFCC)', 'mmol/mol IFCC'],
  'mg/g': [
    'mg/g creat',
    'mg/g creatinine',
    'mg/g crea',
    'mg/g Krea',
    'mg/g Kreatinin',
    'mg/g{creat}',
    'mg/gCr',
    'mg/g cr',
  ],
  'mg/mmol': ['mg/mmol creat', 'mg/mmol creatinine', 'mg/mmol crea', 'mg/mmol{creat}', 'mg/mmol Kreatinin'],
  'ug/g': ['ug/g stool', 'ug/g Stuhl', 'ug/g{stool}', 'mcg/g stool', 'ug/g feces', 'ug/g faeces'],
  'U/g{Hb}': ['U/g Hb', 'U/gHb', 'IU/g Hb', 'IU/gHb', 'U/g hgb', 'U/g haemoglobin', 'U/g hemoglobin', '[iU]/g{Hb}'],
  'nmol/h/mg{protein}': [
    'nmol/h/mg protein',
    'nmol/hr/mg protein',
    'nmol/h/mg prot',
    'nmol/hr/mg',
    'nmol/h/mg',
    'nmol/h/mg{prot}',
    'nmol/mg/h',
    'nmol/mg protein/h',
  ],
  'ng/mL{FEU}': [
    'ng/ml FEU',
    'ng FEU/ml',
    'ng/ml{FEU}',
    'ng{FEU}/ml',
    'ug/L FEU',
    'ug FEU/L',
    'ug/L{FEU}',
    'mcg/L FEU',
  ],
  'ug/mL{FEU}': [
    'ug/ml FEU',
    'ug FEU/ml',
    'mcg/ml FEU',
    'mg/L FEU',
    'mg FEU/L',
    'mg/L{FEU}',
    'ug/ml{FEU}',
    'ug{FEU}/ml',
  ],
  'ng/mL{DDU}': ['ng/ml DDU', 'ng DDU/ml', 'ng/ml D-DU', 'ug/L DDU', 'ng/ml{DDU}'],
  'mm/h': ['mm/hr', 'mm/1h', 'mm/1hr', 'mm/1 h', 'mm/Std', 'mm/hour', 'mm n.W.', 'mm 1h'],
  '{steps}/d': ['steps', 'steps/day', 'steps/d', 'steps per day', 'Schritte', 'Schritte/Tag', 'pasos', 'pas/jour'],
  '{copies}/mL': ['copies/ml', 'cp/ml', 'cps/ml', 'Kopien/ml', 'copias/ml'],
  '{titer}': ['titer', 'titre'],
  pg: ['pg/cell', 'pg/{cell}'],
  'U/mL': ['units/ml', 'E/ml'],
  'mL/kg/min': ['ml/kg/min', 'ml/min/kg'],
  '[MET]': ['MET', 'METs'],
};

/** Key of the spellings whose case and spaces do not matter. */
function fold(text: string): string {
  return `~${text.toLowerCase().replace(/ /g, '')}`;
}

const ALIASES: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ...Object.entries(ANY_CASE).flatMap(([ucum, texts]) =>
    [ucum, ...texts].map((text) => [fold(text.replace(/²/g, '^2')), ucum] as const),
  ),
  ...Object.entries(EXACT),
]);

/** UCUM of a whole unit; null: a spelling with several meanings; undefined: not in the table. */
export function wholeUnit(text: string): string | null | undefined {
  const exact = ALIASES.get(text);
  return exact !== undefined ? exact : ALIASES.get(fold(text));
}
