import { type Expression, isGroup, walk } from '../../criteria/expression.ts';
import type { Warning } from '../../criteria/leaf-kind.ts';
import { numericLimit } from '../../criteria/numeric-limit.ts';
import { criteriaOf, type Protocol } from '../document.ts';

interface Required {
  leaf: Expression;
  path: string;
  /** What to call it: `inclusion I1`. */
  name: string;
}

/** Limits on the same number that cannot hold together: within `all`, and among the inclusions that one arm requires. */
export function checkContradictions(protocol: Protocol): Warning[] {
  const common = protocol.inclusion.flatMap(({ id, when }, i) => requiredBy(when, `/inclusion/${i}/when`, id));
  const warnings = contradictionsAmong(common);
  protocol.arms.forEach((arm, a) => {
    const own = arm.inclusion.flatMap(({ id, when }, i) => requiredBy(when, `/arms/${a}/inclusion/${i}/when`, id));
    const paths = new Set(own.map(({ path }) => path));
    warnings.push(...contradictionsAmong([...common, ...own]).filter(({ path }) => paths.has(path)));
  });
  return [...warnings, ...withinAlternatives(protocol)];
}

/** Leaves that must all be met for the expression to be met. */
function requiredBy(expression: Expression, path: string, name: string): Required[] {
  if (expression.kind === 'all') return expression.of.flatMap((part, i) => requiredBy(part, `${path}/of/${i}`, name));
  return isGroup(expression) ? [] : [{ leaf: expression, path, name }];
}

/** `all` groups that are not required as a whole (inside any, not, exclusions) are looked at on their own. */
function withinAlternatives(protocol: Protocol): Warning[] {
  const warnings = criteriaOf(protocol).flatMap(({ criterion, type, path: base }) => {
    const found: Warning[] = [];
    walk(
      criterion.when,
      (node, path) => {
        const counted = type === 'inclusion' && isRequired(path, `${base}/when`, criterion.when);
        if (node.kind === 'all' && !counted) found.push(...contradictionsAmong(requiredBy(node, path, 'this group')));
      },
      `${base}/when`,
    );
    return found;
  });
  const byPath = new Map(warnings.map((warning) => [warning.path, warning]));
  return [...byPath.values()];
}

/** Whether the node at `path` is reached from the root through `all` groups only. */
function isRequired(path: string, base: string, root: Expression): boolean {
  let node: Expression = root;
  for (const step of path.slice(base.length).split('/of/').slice(1)) {
    if (node.kind !== 'all') return false;
    node = node.of[Number(step)]!;
  }
  return true;
}

function contradictionsAmong(required: readonly Required[]): Warning[] {
  const limits = required.flatMap((one) => {
    const limit = numericLimit(one.leaf);
    return limit === null ? [] : [{ ...one, ...limit }];
  });
  return limits.flatMap((limit, i): Warning[] => {
    const other = limits
      .slice(0, i)
      .find(({ of, band }) => of === limit.of && (band.lo > limit.band.hi || band.hi < limit.band.lo));
    if (other === undefined) return [];
    const where = other.name === limit.name ? `another limit in ${limit.name}` : `the limit in ${other.name}`;
    return [
      {
        path: limit.path,
        severity: 'error',
        code: 'contradiction',
        sentence: `This limit and ${where} exclude each other: no value satisfies both.`,
      },
    ];
  });
}
