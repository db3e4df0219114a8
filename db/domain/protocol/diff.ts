import type { Names } from '../criteria/leaf-kind.ts';
import { meaningKey } from '../criteria/meaning.ts';
import { printExpression } from '../criteria/print.ts';
import type { Arm, Criterion, CriterionType, Factor, Protocol } from './document.ts';

export interface Difference {
  /** JSON pointer into the later document; for what was removed, into the earlier one. */
  path: string;
  kind: 'added' | 'removed' | 'changed';
  sentence: string;
}

/** What an amendment changes, in words, in protocol order. Things are the same when their ids are. */
export function diffProtocols(before: Protocol, after: Protocol, names: Names): Difference[] {
  const differences: Difference[] = [];
  const text = (path: string, what: string, from: string | undefined, to: string | undefined) => {
    if ((from ?? '') !== (to ?? ''))
      differences.push({ path, kind: 'changed', sentence: `${what} changed from ${show(from)} to ${show(to)}.` });
  };
  text('/title', 'The title', before.title, after.title);
  text('/description', 'The description', before.description, after.description);
  differences.push(...diffCriteria(before, after, '', 'the protocol', names));
  differences.push(...diffArms(before.arms, after.arms, names));
  text('/assignment/policy', 'The assignment policy', before.assignment.policy, after.assignment.policy);
  differences.push(...diffFactors(before.factors, after.factors, names));
  return differences;
}

function show(value: string | undefined): string {
  return value === undefined || value === '' ? 'nothing' : `"${value}"`;
}

interface Paired<T> {
  before: T | null;
  after: T | null;
  path: string;
}

function pair<T extends { id: string }>(before: readonly T[], after: readonly T[], base: string): Paired<T>[] {
  const kept = after.map(
    (item, i): Paired<T> => ({
      before: before.find((other) => other.id === item.id) ?? null,
      after: item,
      path: `${base}/${i}`,
    }),
  );
  const removed = before.flatMap((item, i): Paired<T>[] =>
    after.some((other) => other.id === item.id) ? [] : [{ before: item, after: null, path: `${base}/${i}` }],
  );
  return [...kept, ...removed];
}

type Holder = Pick<Protocol, CriterionType>;

function diffCriteria(before: Holder, after: Holder, base: string, of: string, names: Names): Difference[] {
  const differences: Difference[] = [];
  for (const type of ['inclusion', 'exclusion'] as const) {
    for (const { before: from, after: to, path } of pair(before[type], after[type], `${base}/${type}`)) {
      const named = `${type === 'inclusion' ? 'Inclusion' : 'Exclusion'} criterion ${label(to ?? from!)} of ${of}`;
      if (from === null)
        differences.push({ path, kind: 'added', sentence: `${named} was added: ${printExpression(to!.when, names)}.` });
      else if (to === null)
        differences.push({
          path,
          kind: 'removed',
          sentence: `${named} was removed: ${printExpression(from.when, names)}.`,
        });
      else differences.push(...diffCriterion(from, to, path, named, names));
    }
    if (reordered(before[type], after[type]))
      differences.push({
        path: `${base}/${type}`,
        kind: 'changed',
        sentence: `The order of the ${type} criteria of ${of} changed.`,
      });
  }
  return differences;
}

function diffCriterion(from: Criterion, to: Criterion, path: string, named: string, names: Names): Difference[] {
  const differences: Difference[] = [];
  if (meaningKey(from.when) !== meaningKey(to.when))
    differences.push({
      path: `${path}/when`,
      kind: 'changed',
      sentence: `${named} changed from "${printExpression(from.when, names)}" to "${printExpression(to.when, names)}".`,
    });
  if ((from.title ?? '') !== (to.title ?? ''))
    differences.push({
      path: `${path}/title`,
      kind: 'changed',
      sentence: `${named} is now titled ${show(to.title)}, before ${show(from.title)}.`,
    });
  if ((from.comment ?? '') !== (to.comment ?? ''))
    differences.push({
      path: `${path}/comment`,
      kind: 'changed',
      sentence: `The comment of ${named.toLowerCase()} changed.`,
    });
  return differences;
}

function label(item: { id: string; title?: string | undefined }): string {
  return item.title === undefined || item.title === '' ? item.id : `${item.id} (${item.title})`;
}

function reordered(before: readonly { id: string }[], after: readonly { id: string }[]): boolean {
  const common = before.filter((item) => after.some((other) => other.id === item.id)).map((item) => item.id);
  const now = after.filter((item) => before.some((other) => other.id === item.id)).map((item) => item.id);
  return common.join('\n') !== now.join('\n');
}

function diffArms(before: readonly Arm[], after: readonly Arm[], names: Names): Difference[] {
  const differences: Difference[] = [];
  for (const { before: from, after: to, path } of pair(before, after, '/arms')) {
    const named = `arm ${label(to ?? from!)}`;
    if (from === null || to === null) {
      const verb = from === null ? 'added' : 'removed';
      differences.push({ path, kind: verb, sentence: `${named[0]!.toUpperCase()}${named.slice(1)} was ${verb}.` });
      continue;
    }
    for (const key of ['title', 'status', 'capacity', 'enrolled'] as const)
      if (from[key] !== to[key])
        differences.push({
          path: `${path}/${key}`,
          kind: 'changed',
          sentence: `The ${key} of ${named} changed from ${show(textOf(from[key]))} to ${show(textOf(to[key]))}.`,
        });
    differences.push(...diffCriteria(from, to, path, named, names));
  }
  if (reordered(before, after))
    differences.push({ path: '/arms', kind: 'changed', sentence: 'The order of the arms changed.' });
  return differences;
}

function diffFactors(before: readonly Factor[], after: readonly Factor[], names: Names): Difference[] {
  const differences: Difference[] = [];
  for (const { before: from, after: to, path } of pair(before, after, '/factors')) {
    const named = `Stratification factor ${label(to ?? from!)}`;
    if (from === null || to === null) {
      const verb = from === null ? 'added' : 'removed';
      differences.push({ path, kind: verb, sentence: `${named} was ${verb}.` });
      continue;
    }
    for (const level of pair(from.levels, to.levels, `${path}/levels`)) {
      const what = `level ${label(level.after ?? level.before!)}`;
      if (level.before === null || level.after === null)
        differences.push({
          path: level.path,
          kind: level.before === null ? 'added' : 'removed',
          sentence: `${named}: ${what} was ${level.before === null ? 'added' : 'removed'}.`,
        });
      else if (meaningKey(level.before.when) !== meaningKey(level.after.when))
        differences.push({
          path: `${level.path}/when`,
          kind: 'changed',
          sentence: `${named}: ${what} changed from "${printExpression(level.before.when, names)}" to "${printExpression(level.after.when, names)}".`,
        });
    }
  }
  return differences;
}

function textOf(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
