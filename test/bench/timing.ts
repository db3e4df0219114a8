/** Milliseconds that `work` takes, and what it gives. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Nearest rank: `percentile(v, 0.95)` is a value that 95 % of them do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Largest memory this process has held, in MB. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** Ends a measuring process: its figures are the one line of its output. */
export function report(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
