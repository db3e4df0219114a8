import { describe, expect, it } from 'vitest';
import { contract } from '../../../db/contract.ts';
import { isStale, type Topic } from '../../../renderer/app/changed.ts';

describe('what must be asked again after a change', () => {
  it('a run is asked again when data or protocol change, because it says whether it is still current', () => {
    for (const what of ['cohort', 'imports', 'protocol', 'runs'] satisfies Topic[]) {
      expect(isStale('run.get', [what]), what).toBe(true);
    }
  });

  it('the overview and the audit trail follow every change', () => {
    for (const what of ['study', 'imports', 'cohort', 'protocol', 'runs', 'activity'] satisfies Topic[]) {
      expect(isStale('study.overview', [what]), what).toBe(true);
      expect(isStale('activity.page', [what]), what).toBe(true);
    }
  });

  it('the cohort is left alone by a change of the protocol', () => {
    expect(isStale('cohort.page', ['protocol'])).toBe(false);
    expect(isStale('cohort.page', ['imports'])).toBe(true);
  });

  it('no answer about a study survives another study', () => {
    for (const name of Object.keys(contract) as (keyof typeof contract)[]) {
      expect(isStale(name, ['study']), name).toBe(true);
    }
  });

  it('what is not about a study is never asked again', () => {
    expect(isStale('app.info', ['study', 'imports', 'cohort', 'protocol', 'runs', 'activity'])).toBe(false);
  });
});
