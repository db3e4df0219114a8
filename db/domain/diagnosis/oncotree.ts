import { ONCOTREE_LIQUID_TABLE, ONCOTREE_TABLE } from './tables/oncotree.ts';

export interface OncoTreeNode {
  code: string;
  name: string;
  synonyms: readonly string[];
  /** Null for a tissue (top level). */
  parent: string | null;
}

/** Every node of the start version, parents before children. */
export const ONCOTREE: readonly OncoTreeNode[] = [...nodesOf(ONCOTREE_TABLE), ...nodesOf(ONCOTREE_LIQUID_TABLE)];

const byCode = new Map(ONCOTREE.map((node) => [node.code, node]));

export function oncoTreeNode(code: string): OncoTreeNode | null {
  return byCode.get(code.trim().toUpperCase()) ?? null;
}

/** True for the code itself and all its descendants; false when either is not in the tree. */
export function descends(code: string, ancestor: string): boolean {
  const wanted = oncoTreeNode(ancestor);
  if (!wanted) return false;
  for (let node = oncoTreeNode(code); node; node = node.parent === null ? null : oncoTreeNode(node.parent))
    if (node === wanted) return true;
  return false;
}

/** The tissue (top level) of a code; null when it is not in the tree. */
export function tissueOf(code: string): string | null {
  let node = oncoTreeNode(code);
  while (node?.parent) node = oncoTreeNode(node.parent);
  return node?.code ?? null;
}

/** Two spaces of indentation are one level; a line with only a code stands for a node of an earlier table. */
function nodesOf(table: string): OncoTreeNode[] {
  const above: string[] = [];
  return table.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const level = (line.length - line.trimStart().length) / 2;
    const [code, name, synonyms] = line.split('|').map((cell) => cell.trim());
    above.length = level;
    const parent = above.at(-1) ?? null;
    above.push(code!);
    if (!name) return [];
    return [
      {
        code: code!,
        name,
        synonyms: (synonyms ?? '')
          .split(',')
          .map((s) => s.trim())
          .filter((s) => s !== ''),
        parent,
      },
    ];
  });
}
