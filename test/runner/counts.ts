/** How one kind of test went. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    NONE,
  );
}

/** The line every run closes with. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A check that either holds or does not: formatting, types, boundaries. */
export function asOneTest(exitCode: number): Counts {
  return exitCode === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}

/**
 * Counts of a test program, from what it wrote and how it ended. A program that ended badly without naming a failed test,
 * or that tested nothing at all, has failed once: otherwise a crash would look like success.
 */
export function honest(counts: Counts, exitCode: number): Counts {
  const tested = counts.passed + counts.failed + counts.skipped > 0;
  return counts.failed === 0 && (exitCode !== 0 || !tested) ? { ...counts, failed: 1 } : counts;
}

/** Vitest's JSON report. */
export function vitestCounts(report: unknown): Counts {
  const { testResults } = report as { testResults: { assertionResults: { status: string }[]; status: string }[] };
  const statuses = testResults.flatMap((file) => {
    // A file that could not be loaded has no tests to count, and is a failure.
    if (file.assertionResults.length === 0) return file.status === 'failed' ? ['failed'] : [];
    return file.assertionResults.map(({ status }) => status);
  });
  return tally(statuses, { passed: 'passed', failed: 'failed' });
}

/** Playwright's JSON report. A test that passed only when tried again is a failure: it cannot be relied on. */
export function playwrightCounts(report: unknown): Counts {
  const { stats, errors } = report as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  };
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed === 0 ? Math.min(errors.length, 1) : failed, skipped: stats.skipped };
}

function tally(statuses: readonly string[], names: { passed: string; failed: string }): Counts {
  const passed = statuses.filter((status) => status === names.passed).length;
  const failed = statuses.filter((status) => status === names.failed).length;
  return { passed, failed, skipped: statuses.length - passed - failed };
}
