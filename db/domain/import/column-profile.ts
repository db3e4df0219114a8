/** What one column of a delimited file seems to hold, from a sample of its values. Nothing here is applied by itself. */
export interface ColumnProfile {
  /** 0-based position. */
  index: number;
  /** As received. */
  header: string;
  /** Unique in the file: see `nameColumns`. */
  name: string;
  /** Records sampled. */
  sampled: number;
  /** Of these, with anything in the cell. */
  nonEmpty: number;
  /** Non-empty and not a word for "missing". All shares below are of these. */
  values: number;
  /** 0 to 1: plain numbers, in any decimal notation. */
  numericShare: number;
  /** 0 to 1: numbers with a limit sign or a range (`<5`, `1-3`). */
  censoredShare: number;
  /** 0 to 1: numbers, limits and ranges with a unit behind them (`13.2 g/dL`). */
  unitShare: number;
  /** 0 to 1: texts with the form of a date. */
  dateShare: number;
  decimal: { sign: '.' | ',' | null; reason: string | null };
  /** One order for the whole column, from all sampled values; ambiguous means a person must say. */
  dateOrder: { order: 'iso' | 'ymd' | 'dmy' | 'mdy' | 'ambiguous' | null; reason: string | null };
  /** Words found that usually mean "no value", as written, most frequent first. */
  missing: { text: string; count: number }[];
  /** Values such as 999 or `none` that may mean "no value": shown, never assumed. */
  suspects: { text: string; count: number; reason: string }[];
  /** Values such as `007`: an identifier or a code that must stay text. */
  leadingZeros: number;
  distinct: { count: number /** Most frequent first, at most 50. */; top: { text: string; count: number }[] };
  /** At most 5 different values, first met first. */
  examples: string[];
}
