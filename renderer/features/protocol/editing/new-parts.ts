import type { Expression } from '../../../../db/domain/criteria/expression.ts';
import {
  type Arm,
  type Criterion,
  criteriaOf,
  type Factor,
  type Level,
  type Protocol,
} from '../../../../db/domain/protocol/document.ts';
import { partAt } from './document-path.ts';

/** `I3`: the prefix with the smallest number that no id of the list has. */
export function freeId(taken: readonly string[], prefix: string): string {
  for (let n = 1; ; n++) if (!taken.includes(`${prefix}${n}`)) return `${prefix}${n}`;
}

/** `A1-2`: a free id that still tells what it was copied from. */
export function copyId(taken: readonly string[], id: string): string {
  return freeId(taken, `${id.slice(0, 70).replace(/-\d+$/, '')}-`);
}

const criterionIds = (document: Protocol) => criteriaOf(document).map(({ criterion }) => criterion.id);

/** A criterion for a list: `/inclusion`, `/arms/0/exclusion`. */
export function newCriterion(document: Protocol, list: string, when: Expression): Criterion {
  return { id: freeId(criterionIds(document), list.endsWith('exclusion') ? 'X' : 'I'), when };
}

export function newArm(document: Protocol): Arm {
  const id = freeId(
    document.arms.map((arm) => arm.id),
    'arm-',
  );
  return { id, title: `Arm ${document.arms.length + 1}`, status: 'open', inclusion: [], exclusion: [] };
}

export function newFactor(document: Protocol): Factor {
  const id = freeId(
    document.factors.map((factor) => factor.id),
    'factor-',
  );
  return { id, title: `Factor ${document.factors.length + 1}`, levels: [] };
}

export function newLevel(factor: Factor, when: Expression): Level {
  const id = freeId(
    factor.levels.map((level) => level.id),
    'level-',
  );
  return { id, title: `Level ${factor.levels.length + 1}`, when };
}

/** A copy of what is at `path`, with ids of its own. */
export function copyOf(document: Protocol, path: string): unknown {
  const part = partAt(document, path);
  if (/^\/arms\/\d+$/.test(path)) return copyOfArm(document, part as Arm);
  if (/\/(inclusion|exclusion)\/\d+$/.test(path)) return copyOfCriterion(criterionIds(document), part as Criterion);
  if (/^\/factors\/\d+$/.test(path)) {
    const factor = part as Factor;
    return {
      ...factor,
      id: copyId(
        document.factors.map((f) => f.id),
        factor.id,
      ),
      title: `${factor.title} (copy)`,
    };
  }
  if (/^\/factors\/\d+\/levels\/\d+$/.test(path)) {
    const level = part as Level;
    const { levels } = partAt(document, path.replace(/\/levels\/\d+$/, '')) as Factor;
    return {
      ...level,
      id: copyId(
        levels.map((l) => l.id),
        level.id,
      ),
      title: `${level.title} (copy)`,
    };
  }
  return part;
}

function copyOfArm(document: Protocol, arm: Arm): Arm {
  const taken = criterionIds(document);
  const copies = (list: readonly Criterion[]) =>
    list.map((criterion) => {
      const copy = copyOfCriterion(taken, criterion);
      taken.push(copy.id);
      return copy;
    });
  return {
    ...arm,
    id: copyId(
      document.arms.map((a) => a.id),
      arm.id,
    ),
    title: `${arm.title} (copy)`,
    inclusion: copies(arm.inclusion),
    exclusion: copies(arm.exclusion),
  };
}

function copyOfCriterion(taken: readonly string[], criterion: Criterion): Criterion {
  const { title } = criterion;
  return {
    ...criterion,
    id: copyId(taken, criterion.id),
    ...(title === undefined ? {} : { title: `${title} (copy)` }),
  };
}
