import type { Concept } from '../../domain/concepts/concept.ts';
import { type QuantityReading, quantityReader } from '../../domain/import/understand/quantity.ts';
import { BoundColumn, type Cells, type ColumnGroup, type DeriveContext, type RowProblems } from './deriver.ts';

/** The units that matter to the limits of one value. UCUM codes; '' for none. */
export interface LimitUnits {
  /** Of the value as kept. */
  value: string;
  /** Of the row or column, which limits without a unit of their own are in. */
  column: string;
  /** What is measured, for conversions between mass and amount. */
  analyte: Concept['analyte'];
}

/** The limits of normal that came with a value, in the value's unit; NaN for none, and for one in a unit that does not fit. */
export interface ReferenceLimits {
  readonly columns: readonly BoundColumn<QuantityReading>[];
  read(cells: Cells, problems: RowProblems, units: LimitUnits): { low: number; high: number };
}

/** Binds the columns `refLow`, `refHigh` and `range` of a group; null when there are none. */
export function referenceLimits(group: ColumnGroup, context: DeriveContext): ReferenceLimits | null {
  const main = group.fields.get('value');
  const bind = (field: string) => {
    const mapping = group.fields.get(field);
    if (!mapping) return null;
    const rules = {
      decimal: mapping.decimal ?? main?.decimal ?? null,
      missing: context.missing(mapping),
      unit: mapping.unit ?? '',
      units: context.units,
      concept: null,
      values: mapping.values,
    };
    return new BoundColumn(mapping, quantityReader(rules));
  };
  const [low, high, range] = [bind('refLow'), bind('refHigh'), bind('range')];
  if (!low && !high && !range) return null;
  return {
    columns: [low, high, range].filter((column) => column !== null),
    read(cells, problems, units) {
      const limits = { low: Number.NaN, high: Number.NaN };
      const inUnitOfValue = (limit: number, unit: string): number => {
        const own = unit || units.column;
        if (own === units.value || own === '') return limit;
        if (units.value === '') return Number.NaN;
        return context.units.convert(limit, own, units.value, units.analyte) ?? Number.NaN;
      };
      const whole = range?.read(cells, problems);
      // `<5` is an upper limit of 5, `>60` a lower limit of 60.
      if (whole && Number.isFinite(whole.low)) limits.low = inUnitOfValue(whole.low, whole.unit);
      if (whole && Number.isFinite(whole.high)) limits.high = inUnitOfValue(whole.high, whole.unit);
      const lower = low?.read(cells, problems);
      if (lower && lower.low === lower.high) limits.low = inUnitOfValue(lower.low, lower.unit);
      const upper = high?.read(cells, problems);
      if (upper && upper.low === upper.high) limits.high = inUnitOfValue(upper.low, upper.unit);
      return limits;
    },
  };
}
