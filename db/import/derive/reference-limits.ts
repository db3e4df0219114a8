import { type QuantityReading, quantityReader } from '../../domain/import/understand/quantity.ts';
import { BoundColumn, type Cells, type ColumnGroup, type DeriveContext, type RowProblems } from './deriver.ts';

/** The limits of normal that came with a value, in the value's unit; NaN for none. */
export interface ReferenceLimits {
  readonly columns: readonly BoundColumn<QuantityReading>[];
  read(cells: Cells, problems: RowProblems): { low: number; high: number };
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
      unit: '',
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
    read(cells, problems) {
      const limits = { low: Number.NaN, high: Number.NaN };
      const whole = range?.read(cells, problems);
      // `<5` is an upper limit of 5, `>60` a lower limit of 60.
      if (whole && Number.isFinite(whole.low)) limits.low = whole.low;
      if (whole && Number.isFinite(whole.high)) limits.high = whole.high;
      const lower = low?.read(cells, problems);
      if (lower && lower.low === lower.high) limits.low = lower.low;
      const upper = high?.read(cells, problems);
      if (upper && upper.low === upper.high) limits.high = upper.low;
      return limits;
    },
  };
}
