export type DecimalSign = '.' | ',';

/**
 * A number as received: the interval from `low` to `high`, an exact number when they are equal. An open end is not
 * itself part of the interval; `<5` is (-Infinity, 5). `unit` is the text after the number, '' if there is none.
 */
export interface Quantity {
  kind: 'number';
  low: number;
  high: number;
  lowOpen: boolean;
  highOpen: boolean;
  unit: string;
}
export type ParsedQuantity =
  | Quantity
  | { kind: 'missing' }
  /** `1,234` where nobody said what the comma means: both readings. */
  | { kind: 'ambiguous'; point: Quantity; comma: Quantity }
  | { kind: 'not-a-number' };

export interface QuantityRules {
  /** The column's decimal sign; null: not known. */
  decimal: DecimalSign | null;
  /** Texts that mean "no value" in this column besides the default ones. */
  missing?: ReadonlySet<string>;
}
export declare function parseQuantity(text: string, rules: QuantityRules): ParsedQuantity;
