export interface GeneEntry {
  symbol: string;
  /** Alias and previous symbols. */
  aliases: readonly string[];
}

/** Reads `EGFR=ERBB,ERBB1,HER1 KRAS=KRAS2 …`: approved symbols separated by space, aliases behind `=`. */
export function readSymbols(table: string): GeneEntry[] {
  return table
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [symbol = '', aliases = ''] = entry.split('=');
      return { symbol, aliases: aliases === '' ? [] : aliases.split(',') };
    });
}
