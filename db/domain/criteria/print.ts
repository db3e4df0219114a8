import { type Expression, isGroup } from './expression.ts';
import type { Names } from './leaf-kind.ts';
import { leafKind } from './leaves/index.ts';

/** A plain-English sentence for any expression, without a full stop. */
export function printExpression(expression: Expression, names: Names): string {
  return print(expression, names, false);
}

function print(node: Expression, names: Names, nested: boolean): string {
  if (!isGroup(node)) return leafKind(node.kind).print(node, names);
  switch (node.kind) {
    case 'not': {
      const { of } = node;
      if (isGroup(of)) return `not (${print(of, names, false)})`;
      const kind = leafKind(of.kind);
      return kind.printNot?.(of, names) ?? `not (${kind.print(of, names)})`;
    }
    case 'atLeast':
      return `at least ${node.n} of: ${node.of.map((child) => `(${print(child, names, false)})`).join(', ')}`;
    default: {
      if (node.of.length === 0) return node.kind === 'all' ? 'anyone (an empty group)' : 'nobody (an empty group)';
      const word = node.kind === 'all' ? ' and ' : ' or ';
      const text = node.of.map((child) => print(child, names, node.of.length > 1)).join(word);
      return nested && node.of.length > 1 ? `(${text})` : text;
    }
  }
}
