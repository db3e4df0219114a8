import type { CheckContext, Warning } from '../../criteria/leaf-kind.ts';
import { proveLevels } from '../../strata/prove-levels.ts';
import type { Protocol } from '../document.ts';

/** Levels must be exclusive and exhaustive, or a subject could be in two strata, or in none. */
export function checkFactors({ factors }: Protocol, { names }: CheckContext): Warning[] {
  return factors.flatMap((factor, f): Warning[] => {
    const path = `/factors/${f}`;
    if (factor.levels.length < 2)
      return [
        {
          path: `${path}/levels`,
          severity: 'error',
          code: 'too-few-levels',
          sentence: `Stratification factor "${factor.title}" needs at least two levels.`,
        },
      ];
    const proof = proveLevels(factor, names);
    if (proof.kind === 'proved') return [];
    if (proof.kind === 'refuted')
      return [
        {
          path: `${path}/levels`,
          severity: 'error',
          code: 'levels-not-a-partition',
          sentence: `The levels of "${factor.title}" are not exclusive and exhaustive: ${proof.sentence}.`,
        },
      ];
    if (proof.kind === 'incomplete')
      return [
        {
          path: `${path}/levels`,
          severity: 'warning',
          code: 'levels-not-exhaustive',
          sentence: `In "${factor.title}" ${proof.sentence}: such subjects would be in no stratum.`,
        },
      ];
    return [
      {
        path: `${path}/levels`,
        severity: 'info',
        code: 'levels-not-proved',
        sentence: `It cannot be proved from the text that the levels of "${factor.title}" are exclusive and exhaustive; a run names a subject that breaks it.`,
      },
    ];
  });
}
