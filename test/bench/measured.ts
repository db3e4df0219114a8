/** The 30 numeric columns of the benchmark's cohort: what they are, how their values lie, and a limit that divides them. */
export interface MeasuredColumn {
  concept: string;
  header: string;
  /** Values are evenly spread from `low` to `high` with `digits` decimals. */
  low: number;
  high: number;
  digits: number;
  op: '>=' | '<=';
  limit: number;
}

const TABLE: readonly (readonly [string, string, number, number, number, '>=' | '<=', number])[] = [
  ['haemoglobin', 'Haemoglobin (g/dL)', 6, 18, 1, '>=', 9],
  ['white_cells', 'White blood cells (10^9/L)', 1, 20, 2, '>=', 3],
  ['neutrophils', 'Neutrophils (10^9/L)', 0.2, 14, 2, '>=', 1.5],
  ['lymphocytes', 'Lymphocytes (10^9/L)', 0.2, 6, 2, '>=', 0.8],
  ['monocytes', 'Monocytes (10^9/L)', 0.1, 2, 2, '<=', 1.2],
  ['eosinophils', 'Eosinophils (10^9/L)', 0, 1.5, 2, '<=', 1],
  ['basophils', 'Basophils (10^9/L)', 0, 0.3, 2, '<=', 0.2],
  ['platelets', 'Platelets (10^9/L)', 20, 600, 0, '>=', 100],
  ['mcv', 'MCV (fL)', 60, 120, 1, '<=', 105],
  ['mch', 'MCH (pg)', 18, 40, 1, '>=', 24],
  ['alt', 'ALT (U/L)', 5, 300, 0, '<=', 125],
  ['ast', 'AST (U/L)', 5, 300, 0, '<=', 100],
  ['alkaline_phosphatase', 'ALP (U/L)', 30, 800, 0, '<=', 325],
  ['ggt', 'GGT (U/L)', 5, 600, 0, '<=', 300],
  ['bilirubin', 'Bilirubin (mg/dL)', 0.1, 6, 2, '<=', 1.8],
  ['albumin', 'Albumin (g/dL)', 1.8, 5.5, 1, '>=', 3],
  ['total_protein', 'Total protein (g/dL)', 4, 9, 1, '>=', 5.5],
  ['ldh', 'LDH (U/L)', 100, 900, 0, '<=', 500],
  ['creatinine', 'Creatinine (mg/dL)', 0.3, 4, 2, '<=', 1.5],
  ['urea_nitrogen', 'BUN (mg/dL)', 5, 80, 0, '<=', 40],
  ['urate', 'Urate (mg/dL)', 2, 12, 1, '<=', 8],
  ['sodium', 'Sodium (mmol/L)', 120, 155, 0, '>=', 130],
  ['potassium', 'Potassium (mmol/L)', 2.5, 6.5, 1, '<=', 5.5],
  ['chloride', 'Chloride (mmol/L)', 85, 120, 0, '>=', 95],
  ['calcium', 'Calcium (mg/dL)', 6, 14, 1, '<=', 11.5],
  ['magnesium', 'Magnesium (mg/dL)', 1, 4, 2, '>=', 1.4],
  ['phosphate', 'Phosphate (mg/dL)', 1, 8, 1, '>=', 2],
  ['lvef', 'LVEF (%)', 20, 75, 0, '>=', 50],
  ['inr', 'INR', 0.8, 4, 2, '<=', 1.5],
  ['qtcf', 'QTcF (ms)', 350, 560, 0, '<=', 470],
];

export const MEASURED: readonly MeasuredColumn[] = TABLE.map(([concept, header, low, high, digits, op, limit]) => ({
  concept,
  header,
  low,
  high,
  digits,
  op,
  limit,
}));

/** The same thirty criteria with every limit moved a little: `step` 0 leaves them where they are. */
export function limits(step: number): { concept: string; header: string; op: '>=' | '<='; limit: number }[] {
  return MEASURED.map(({ concept, header, op, low, high, limit }) => ({
    concept,
    header,
    op,
    limit: Number((limit + (step * (high - low)) / 1000).toPrecision(10)),
  }));
}

/** As expressions of the criteria language, with the unit that the header names. */
export function expressionsOf(step: number): object[] {
  return limits(step).map(({ concept, header, op, limit }) => {
    const unit = /\((.+)\)/.exec(header)?.[1];
    return { kind: 'observation', concept, op, value: limit, ...(unit === undefined ? {} : { unit }) };
  });
}

/** As one SQL statement: met, not met, unknown for each criterion. */
export function countsSql(step: number, table: string): string {
  const parts = limits(step).flatMap(({ header, op, limit }) => {
    const test = `"${header}" ${op} ${limit}`;
    return [
      `count(*) FILTER (WHERE ${test})`,
      `count(*) FILTER (WHERE NOT (${test}))`,
      `count(*) FILTER (WHERE (${test}) IS NULL)`,
    ];
  });
  return `SELECT ${parts.join(', ')} FROM ${table}`;
}
