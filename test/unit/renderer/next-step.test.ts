import { describe, expect, it } from 'vitest';
import type { Output } from '../../../db/contract.ts';
import { nextStep } from '../../../renderer/features/overview/next-step.ts';

type Overview = Output<'study.overview'>;
const run = (change: Partial<NonNullable<Overview['lastRun']>>): Overview['lastRun'] => ({
  id: 1,
  protocol: 'P',
  version: 1,
  asOf: '2026-01-31',
  current: true,
  counts: { eligible: 10, ineligible: 80, undetermined: 5, withheld: 5 },
  ...change,
});

const study = (subjects: number, protocols: number, lastRun: Overview['lastRun']): Overview => ({
  info: {
    title: 'T',
    file: 'T.stratum',
    owner: 'O',
    basis: { kind: 'consent' },
    readOnly: null,
    subjects,
    revision: '',
    createdAt: '',
    bytes: 0,
    synthetic: false,
  },
  lastImport: null,
  protocols: Array.from({ length: protocols }, (_, i) => ({ id: `P${i}`, title: 'P', released: null, draft: true })),
  lastRun,
  attention: [],
  facts: [],
});

describe('the next step of a study', () => {
  it('follows the order of the work: import, protocol, run, export', () => {
    expect(nextStep(study(0, 0, null)).screen).toBe('import');
    expect(nextStep(study(100, 0, null)).screen).toBe('protocol');
    expect(nextStep(study(100, 1, null)).screen).toBe('results');
    expect(nextStep(study(100, 1, run({}))).screen).toBe('export');
  });

  it('never sends an out-of-date run to export', () => {
    const step = nextStep(study(100, 1, run({ current: false })));
    expect([step.screen, step.title]).toEqual(['results', 'Run again']);
  });

  it('has a draft released before its lists are used', () => {
    expect(nextStep(study(100, 1, run({ version: 'draft' }))).screen).toBe('protocol');
  });

  it('points to the data gaps when more are undetermined than eligible', () => {
    const counts = { eligible: 10, ineligible: 50, undetermined: 35, withheld: 5 };
    expect(nextStep(study(100, 1, run({ counts }))).title).toBe('Close the data gaps');
  });
});
