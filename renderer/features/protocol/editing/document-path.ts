import type { Protocol } from '../../../../db/domain/protocol/document.ts';

/** Steps of a JSON pointer; ids of the format never hold `/` or `~`, so nothing is escaped. */
export function stepsOf(path: string): string[] {
  return path.split('/').slice(1);
}

/** What is at a place of the document; undefined where nothing is. */
export function partAt(document: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>((value, step) => childOf(value, step), document);
}

function childOf(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined;
}

/** The document with another value at a place; undefined takes the key away. What is not on the way stays the same object. */
export function withPart(document: Protocol, path: string, value: unknown): Protocol {
  return replaced(document, stepsOf(path), value) as Protocol;
}

function replaced(node: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const inner = replaced(childOf(node, step), rest, value);
  if (Array.isArray(node)) return node.with(Number(step), inner);
  const copy = { ...(node as object), [step]: inner };
  if (inner === undefined) Reflect.deleteProperty(copy, step);
  return copy;
}

/** The list a part stands in, and its index there; null for a part that is not in a list. */
export function listOf(path: string): { list: string; index: number } | null {
  const steps = stepsOf(path);
  const last = steps.at(-1);
  if (last === undefined || !/^\d+$/.test(last)) return null;
  return { list: `/${steps.slice(0, -1).join('/')}`, index: Number(last) };
}

/** The nearest place on the way to `path` that still exists, so that the selection survives undo and deletion. */
export function nearestPart(document: Protocol, path: string): string {
  const steps = stepsOf(path);
  while (steps.length > 0 && partAt(document, `/${steps.join('/')}`) === undefined) steps.pop();
  return steps.length === 0 ? '' : `/${steps.join('/')}`;
}

const OWNERS = [
  /^(?:\/arms\/\d+)?\/(?:inclusion|exclusion)\/\d+/,
  /^\/factors\/\d+\/levels\/\d+/,
  /^\/arms\/\d+/,
  /^\/factors\/\d+/,
  /^\/assignment/,
];

/** The line of the outline that a place belongs to: a criterion, a level, an arm, a factor, the assignment, or ''. */
export function ownerOf(path: string): string {
  for (const pattern of OWNERS) {
    const found = pattern.exec(path)?.[0];
    if (found !== undefined && (path.length === found.length || path[found.length] === '/')) return found;
  }
  return '';
}
