/**
 * Spellings of single terms of a unit (`mcg` in `mcg/dL`) → UCUM. Case matters, because m and M, g and G differ; keys
 * with `~` serve texts written wholly in capitals, as laboratory systems print them.
 * Sources: UCUM (Regenstrief Institute), table of examples; spellings met in laboratory reports. 2026-01.
 */
const TERMS: Readonly<Record<string, string>> = {
  // volumes: UCUM knows l and L; L is the form kept
  ...{ l: 'L', dl: 'dL', ml: 'mL', ul: 'uL', nl: 'nL', pl: 'pL', fl: 'fL', cl: 'cL', mcL: 'uL', mcl: 'uL', Ltr: 'L' },
  ...{ Liter: 'L', liter: 'L', litre: 'L', lt: 'L', cc: 'mL', mm3: 'uL', cmm: 'uL', cumm: 'uL' },
  // masses
  ...{ mcg: 'ug', gm: 'g', gms: 'g', gr: 'g', gram: 'g', grams: 'g', Kg: 'kg', KG: 'kg', kgs: 'kg', mgs: 'mg' },
  // amounts
  ...{ mEq: 'meq', mEQ: 'meq', Eq: 'eq', mval: 'meq', mcmol: 'umol', mMol: 'mmol', uMol: 'umol', nMol: 'nmol' },
  ...{ mOsm: 'mosm', mOsmol: 'mosm', mosmol: 'mosm', umole: 'umol', mmole: 'mmol', Mol: 'mol' },
  // activities: u alone is UCUM's atomic mass unit
  ...{ u: 'U', E: 'U', units: 'U', Units: 'U', unit: 'U', Unit: 'U' },
  ...{ IU: '[iU]', iU: '[iU]', UI: '[iU]', IE: '[iU]', iu: '[iU]' },
  ...{
    mIU: 'm[iU]',
    uIU: 'u[iU]',
    mcIU: 'u[iU]',
    kIU: 'k[iU]',
    mUI: 'm[iU]',
    uUI: 'u[iU]',
    kUI: 'k[iU]',
    mIE: 'm[iU]',
  },
  ...{ uIE: 'u[iU]', kIE: 'k[iU]', '[IU]': '[iU]', 'm[IU]': 'm[iU]', 'u[IU]': 'u[iU]', 'k[IU]': 'k[iU]' },
  ...{ AU: "[arb'U]", mcU: 'uU', mu: 'mU', ku: 'kU', uu: 'uU' },
  // times
  ...{
    sec: 's',
    secs: 's',
    Sek: 's',
    Sec: 's',
    msec: 'ms',
    msecs: 'ms',
    hr: 'h',
    hrs: 'h',
    hour: 'h',
    Std: 'h',
    H: 'h',
  },
  ...{ '24h': 'd', '24 h': 'd', '24hr': 'd', '24hrs': 'd', '24 hrs': 'd', day: 'd', days: 'd', Tag: 'd', die: 'd' },
  ...{ min: 'min', Min: 'min', minute: 'min', mins: 'min', week: 'wk', wk: 'wk', month: 'mo', year: 'a', yr: 'a' },
  // counts
  ...{
    cells: '{cells}',
    Zellen: '{cells}',
    cell: '{cell}',
    beats: '{beats}',
    breaths: '{breaths}',
    copies: '{copies}',
  },
  ...{ cps: '{copies}', cp: '{copies}', steps: '{steps}', Schritte: '{steps}', HPF: '[HPF]', hpf: '[HPF]' },
  // areas
  ...{ sqm: 'm2', qm: 'm2' },
};

/** In capitals: the prefix is lost, so only terms whose small-letter reading is the only clinical one. */
const CAPITALS = [
  ...['g', 'mg', 'ug', 'ng', 'pg', 'kg', 'mol', 'mmol', 'umol', 'nmol', 'pmol', 'meq', 'min', 'cm', 'mm'],
  ...['mcg', 'mosm', 'sec', 'msec', 'hr', 'cells', 'mval', 'day', 'ms'],
];
const CAPITAL_TERMS: Readonly<Record<string, string>> = {
  ...{ l: 'L', dl: 'dL', ml: 'mL', ul: 'uL', fl: 'fL', nl: 'nL', mcl: 'uL', u: 'U', iu: '[iU]', miu: 'm[iU]' },
  ...{ uiu: 'u[iU]', ui: '[iU]', kat: 'kat', ukat: 'ukat', cumm: 'uL', mm3: 'uL', hpf: '[HPF]' },
};

export const TERM_ALIASES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(TERMS),
  ...CAPITALS.map((term) => [`~${term}`, TERMS[term] ?? term] as const),
  ...Object.entries(CAPITAL_TERMS).map(([term, ucum]) => [`~${term}`, ucum] as const),
]);
