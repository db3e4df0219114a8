/**
 * The conversions between units of different kinds that are published for one substance, and for it alone.
 *
 * Molar masses: IUPAC Commission on Isotopic Abundances and Atomic Weights, abridged standard atomic weights 2021,
 * summed over the molecular formula; checked in tests against the SI conversion factors of the AMA Manual of Style,
 * 11th edition (2020), section 17.5. Checked 2026-01.
 */
export interface Analyte {
  name: string;
  /** g/mol of the entity that laboratories count. */
  molarMass?: number;
  /** Equivalents per mole. */
  valence?: number;
  /** 1 U is 1 [iU]: true for enzymes, whose international unit is the enzyme unit (IUB 1964). */
  enzyme?: boolean;
  /** b = a × scale + offset, between two UCUM units. */
  formulas?: readonly { a: string; b: string; scale: number; offset: number; source: string }[];
  note?: string;
}

const table = {
  ...substances(),
  ...salts(),
  ...proteins(),
  ...enzymes(),
} satisfies Record<string, Analyte>;

export type AnalyteId = keyof typeof table;
export const ANALYTES: ReadonlyMap<string, Analyte> = new Map<string, Analyte>(Object.entries(table));

function substances() {
  return {
    creatinine: { name: 'creatinine', molarMass: 113.12 }, // C4H7N3O
    bilirubin: { name: 'bilirubin', molarMass: 584.66 }, // C33H36N4O6
    glucose: { name: 'glucose', molarMass: 180.156 }, // C6H12O6
    urea: { name: 'urea', molarMass: 60.06, note: 'Not urea nitrogen.' }, // CH4N2O
    urea_nitrogen: {
      name: 'urea nitrogen',
      molarMass: 28.014,
      note: 'Two nitrogen atoms per urea molecule: mmol are those of urea. Not urea.',
    },
    urate: { name: 'urate', molarMass: 168.11 }, // C5H4N4O3
    cholesterol: { name: 'cholesterol', molarMass: 386.65 }, // C27H46O
    triglycerides: { name: 'triglycerides', molarMass: 885.4, note: 'As triolein, C57H104O6, by convention.' },
    lactate: { name: 'lactate', molarMass: 90.08 }, // as lactic acid, C3H6O3
    ammonia: { name: 'ammonia', molarMass: 17.031 }, // NH3
    iron: { name: 'iron', molarMass: 55.845 },
    copper: { name: 'copper', molarMass: 63.546 },
    zinc: { name: 'zinc', molarMass: 65.38 },
    cortisol: { name: 'cortisol', molarMass: 362.46 }, // C21H30O5
    testosterone: { name: 'testosterone', molarMass: 288.42 }, // C19H28O2
    estradiol: { name: 'estradiol', molarMass: 272.38 }, // C18H24O2
    thyroxine: { name: 'thyroxine (T4)', molarMass: 776.87 }, // C15H11I4NO4
    triiodothyronine: { name: 'triiodothyronine (T3)', molarMass: 650.97 }, // C15H12I3NO4
    vitamin_d: {
      name: '25-hydroxyvitamin D',
      molarMass: 400.64, // 25-hydroxyvitamin D3, C27H44O2
      note: 'Reported as 25-hydroxyvitamin D3. International units measure vitamin D itself and do not apply.',
    },
    vitamin_b12: { name: 'vitamin B12', molarMass: 1355.37 }, // cyanocobalamin, C63H88CoN14O14P
    folate: { name: 'folate', molarMass: 441.4 }, // folic acid, C19H19N7O6
    phenylalanine: { name: 'phenylalanine', molarMass: 165.19 }, // C9H11NO2
    homocysteine: { name: 'homocysteine', molarMass: 135.18 }, // C4H9NO2S
  } satisfies Record<string, Analyte>;
}

function salts() {
  return {
    sodium: { name: 'sodium', molarMass: 22.99, valence: 1 },
    potassium: { name: 'potassium', molarMass: 39.098, valence: 1 },
    chloride: { name: 'chloride', molarMass: 35.45, valence: 1 },
    bicarbonate: { name: 'bicarbonate', molarMass: 61.017, valence: 1 },
    calcium: { name: 'calcium', molarMass: 40.078, valence: 2 },
    magnesium: { name: 'magnesium', molarMass: 24.305, valence: 2 },
    phosphate: { name: 'phosphate', molarMass: 30.974, note: 'Mass is that of phosphorus, as laboratories report it.' },
  } satisfies Record<string, Analyte>;
}

function proteins() {
  return {
    haemoglobin: {
      name: 'haemoglobin',
      molarMass: 16114,
      note: 'mmol of the monomer, Hb(Fe), as European laboratories report it; the tetramer is four times heavier.',
    },
    hba1c: {
      name: 'haemoglobin A1c',
      formulas: [
        {
          a: 'mmol/mol',
          b: '%',
          scale: 0.09148,
          offset: 2.152,
          source: 'NGSP = 0.09148 × IFCC + 2.152: Hoelzel et al., Clin Chem 2004;50:166; IFCC/NGSP master equation',
        },
      ],
    },
    albumin_creatinine_ratio: {
      name: 'albumin/creatinine ratio',
      formulas: [
        {
          a: 'mg/mmol',
          b: 'mg/g',
          scale: 1000 / 113.12,
          offset: 0,
          source:
            'molar mass of creatinine 113.12 g/mol; KDIGO 2012 CKD guideline, chapter 1, Table 7 (3 mg/mmol ≈ 30 mg/g)',
        },
      ],
    },
    bnp: { name: 'BNP', molarMass: 3464 }, // 32 amino acids; 1 pmol/L = 3.46 pg/mL (Mair, Clin Chem 2008)
    nt_probnp: { name: 'NT-proBNP', molarMass: 8457 }, // 76 amino acids; 1 pmol/L = 8.457 pg/mL (Roche Elecsys insert)
  } satisfies Record<string, Analyte>;
}

function enzymes() {
  return {
    enzyme: {
      name: 'enzyme activity',
      enzyme: true,
      note: '1 U = 1 µmol/min = 1/60 µkat (IUB 1964; UCUM).',
    },
  } satisfies Record<string, Analyte>;
}
