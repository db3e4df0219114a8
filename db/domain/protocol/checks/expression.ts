import { type Expression, type Group, isGroup, walk } from '../../criteria/expression.ts';
import type { CheckContext, Warning } from '../../criteria/leaf-kind.ts';
import { leafKind } from '../../criteria/leaves/index.ts';
import { meaningKey } from '../../criteria/meaning.ts';

/** Problems of one expression: of its groups, and of each leaf by its own kind. Paths start with `base`. */
export function checkExpression(expression: Expression, context: CheckContext, base = ''): Warning[] {
  const warnings: Warning[] = [];
  walk(
    expression,
    (node, path) => {
      if (isGroup(node)) warnings.push(...checkGroup(node, path));
      else
        for (const warning of leafKind(node.kind).check(node, context))
          warnings.push({ ...warning, path: path + warning.path });
    },
    base,
  );
  return warnings;
}

function checkGroup(group: Group, path: string): Warning[] {
  if (group.kind === 'not') {
    if (group.of.kind !== 'not') return [];
    return [{ path, severity: 'info', code: 'double-negation', sentence: 'Not of a not: write what is meant.' }];
  }
  if (group.of.length === 0) {
    const meaning = group.kind === 'all' ? 'everyone meets it' : 'nobody meets it';
    const sentence = `This group is empty, so ${meaning}; add a condition or remove the group.`;
    return [{ path, severity: 'error', code: 'empty-group', sentence }];
  }
  const warnings = [...repeatedParts(group.of, path), ...opposites(group, path)];
  if (group.kind === 'atLeast' && group.n > group.of.length)
    warnings.push({
      path: `${path}/n`,
      severity: 'error',
      code: 'at-least-too-many',
      sentence: `At least ${group.n} of ${group.of.length} conditions can never be met.`,
    });
  if (group.of.length === 1)
    warnings.push({
      path,
      severity: 'info',
      code: 'group-of-one',
      sentence: 'A group of one condition is the condition itself.',
    });
  return warnings;
}

function repeatedParts(parts: readonly Expression[], path: string): Warning[] {
  const first = new Map<string, number>();
  return parts.flatMap((part, i): Warning[] => {
    const key = meaningKey(part);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, i);
      return [];
    }
    const sentence = `Part ${i + 1} says the same as part ${earlier + 1}.`;
    return [{ path: `${path}/of/${i}`, severity: 'warning', code: 'repeated-condition', sentence }];
  });
}

/** `X and not X` is never met, `X or not X` always (or unknown). */
function opposites(group: Exclude<Group, { kind: 'not' }>, path: string): Warning[] {
  if (group.kind === 'atLeast') return [];
  const plain = new Set(group.of.map(meaningKey));
  return group.of.flatMap((part, i): Warning[] => {
    if (part.kind !== 'not' || !plain.has(meaningKey(part.of))) return [];
    const always = group.kind === 'any';
    return [
      {
        path: `${path}/of/${i}`,
        severity: always ? 'warning' : 'error',
        code: always ? 'always-met' : 'contradiction',
        sentence: always
          ? 'A condition or its opposite: nobody can fail this.'
          : 'A condition and its opposite: nobody can meet this.',
      },
    ];
  });
}
