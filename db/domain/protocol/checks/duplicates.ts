import type { Warning } from '../../criteria/leaf-kind.ts';
import { meaningKey } from '../../criteria/meaning.ts';
import { criteriaOf, type PlacedCriterion, type Protocol } from '../document.ts';

/** The same condition as inclusion and exclusion, or stated twice. */
export function checkDuplicates(protocol: Protocol): Warning[] {
  const placed = criteriaOf(protocol);
  return placed.flatMap((criterion, i): Warning[] => {
    const earlier = placed.slice(0, i).filter((other) => meetsSameSubjects(other, criterion));
    const opposite = earlier.find((other) => other.type !== criterion.type && sameMeaning(other, criterion));
    if (opposite !== undefined)
      return [
        {
          path: criterion.path,
          severity: 'error',
          code: 'inclusion-is-exclusion',
          sentence: `"${criterion.criterion.id}" excludes exactly those whom "${opposite.criterion.id}" requires: nobody can be eligible.`,
        },
      ];
    const same = earlier.find((other) => other.type === criterion.type && sameMeaning(other, criterion));
    if (same === undefined) return [];
    return [
      {
        path: criterion.path,
        severity: 'warning',
        code: 'repeated-criterion',
        sentence: `"${criterion.criterion.id}" says the same as "${same.criterion.id}".`,
      },
    ];
  });
}

/** Both apply to some arm together. */
function meetsSameSubjects(a: PlacedCriterion, b: PlacedCriterion): boolean {
  return a.arm === null || b.arm === null || a.arm === b.arm;
}

function sameMeaning(a: PlacedCriterion, b: PlacedCriterion): boolean {
  return meaningKey(a.criterion.when) === meaningKey(b.criterion.when);
}
