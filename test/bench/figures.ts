/** One line of the benchmark's table. */
export interface Figure {
  what: string;
  unit: 'ms' | 'MB';
  stratum: number;
  duckdb: number | null;
  /** Largest ratio to DuckDB, or largest value, that is good enough. */
  target: { ratio: number } | { value: number };
}

export function ratioOf({ stratum, duckdb }: Figure): number | null {
  return duckdb === null || duckdb === 0 ? null : stratum / duckdb;
}

export function isMet(figure: Figure): boolean {
  return 'ratio' in figure.target
    ? (ratioOf(figure) ?? Number.POSITIVE_INFINITY) <= figure.target.ratio
    : figure.stratum <= figure.target.value;
}

/** The table for people. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { what, unit, stratum, duckdb, target } = figure;
    const ratio = ratioOf(figure);
    const wanted = 'ratio' in target ? `≤ ${target.ratio} × DuckDB` : `≤ ${target.value} ${unit}`;
    return [
      what,
      `${rounded(stratum)} ${unit}`,
      duckdb === null ? '–' : `${rounded(duckdb)} ${unit}`,
      ratio === null ? '–' : `${ratio.toPrecision(3)} ×`,
      wanted,
      isMet(figure) ? 'met' : 'MISSED',
    ];
  });
  const cells = [['figure', 'Stratum', 'DuckDB', 'ratio', 'target', ''], ...rows];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return `${cells.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')).join('\n')}\n`;
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}
