import type { Warning } from '../../criteria/leaf-kind.ts';
import { criteriaOf, type Protocol } from '../document.ts';

/** Ids name criteria in results and amendments, so each must be the only one of its sort. */
export function checkIds(protocol: Protocol): Warning[] {
  return [
    ...repeated(
      'criterion',
      criteriaOf(protocol).map(({ criterion, path }) => ({ id: criterion.id, path })),
    ),
    ...repeated(
      'arm',
      protocol.arms.map(({ id }, i) => ({ id, path: `/arms/${i}` })),
    ),
    ...repeated(
      'factor',
      protocol.factors.map(({ id }, i) => ({ id, path: `/factors/${i}` })),
    ),
    ...protocol.factors.flatMap((factor, f) =>
      repeated(
        `level of "${factor.title}"`,
        factor.levels.map(({ id }, i) => ({ id, path: `/factors/${f}/levels/${i}` })),
      ),
    ),
  ];
}

function repeated(what: string, items: readonly { id: string; path: string }[]): Warning[] {
  const seen = new Set<string>();
  return items.flatMap(({ id, path }): Warning[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const sentence = `Another ${what} already has the id "${id}"; give this one an id of its own.`;
    return [{ path: `${path}/id`, severity: 'error', code: 'duplicate-id', sentence }];
  });
}
