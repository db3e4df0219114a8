import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../runner/command.ts';
import { asOneTest, closingLine, honest, NONE, playwrightCounts, sum, vitestCounts } from '../../runner/counts.ts';

describe('the counts of a run', () => {
  test('are added over all kinds of test and told in one line', () => {
    const all = [
      { passed: 3, failed: 1, skipped: 0 },
      asOneTest(0),
      asOneTest(1),
      { passed: 0, failed: 0, skipped: 2 },
    ];
    expect(closingLine(sum(all))).toBe('4 passed, 2 failed, 2 skipped');
  });

  test('of Vitest take each test by its status, and a file that could not be loaded as a failure', () => {
    const test = (status: string) => ({ status });
    const report = {
      testResults: [
        { status: 'passed', assertionResults: [test('passed'), test('passed'), test('pending'), test('todo')] },
        { status: 'failed', assertionResults: [test('failed'), test('passed')] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [test('skipped')] },
      ],
    };
    expect(vitestCounts(report)).toEqual({ passed: 3, failed: 2, skipped: 3 });
  });

  test('of Playwright count a flaky test, and an error outside any test, as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightCounts({ stats, errors: [] })).toEqual({ passed: 5, failed: 2, skipped: 2 });
    const clean = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };
    expect(playwrightCounts({ stats: clean, errors: [{}, {}] })).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  test('are never a success when the program crashed or tested nothing', () => {
    expect(honest({ passed: 9, failed: 0, skipped: 0 }, 1).failed).toBe(1);
    expect(honest(NONE, 0).failed).toBe(1);
    expect(honest({ passed: 9, failed: 2, skipped: 0 }, 1).failed).toBe(2);
    expect(honest({ passed: 9, failed: 0, skipped: 1 }, 0)).toEqual({ passed: 9, failed: 0, skipped: 1 });
  });
});

describe('a program that is run', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stratum-run-'));
  const node = (script: string) => run(process.execPath, ['-e', script], folder);

  test('gives its exit code and all it said', async () => {
    const { exitCode, output } = await node("console.log('out'); console.error('err'); process.exitCode = 3");
    expect(exitCode).toBe(3);
    expect(output).toContain('out');
    expect(output).toContain('err');
  });

  test('killed by a signal, or never started, has failed', async () => {
    expect((await node("process.kill(process.pid, 'SIGKILL')")).exitCode).not.toBe(0);
    const { exitCode, output } = await run('no-such-program-here', [], folder);
    expect(exitCode).not.toBe(0);
    expect(output).toContain('could not be started');
    rmSync(folder, { recursive: true });
  });
});
