import { BLOOD } from './tree/blood.ts';
import { SOLID } from './tree/solid.ts';
import { SOLID_PELVIS } from './tree/solid-pelvis.ts';

export interface OncoTreeNode {
  code: string;
  name: string;
  /** Null for a tissue (top level). */
  parent: string | null;
  synonyms: readonly string[];
}

/** In the order of the table: parents before their children. */
export const ONCOTREE: readonly OncoTreeNode[] = [SOLID, SOLID_PELVIS, BLOOD].flatMap(readTree);
const NODES: ReadonlyMap<string, OncoTreeNode> = new Map(ONCOTREE.map((node) => [node.code, node]));

function readTree(table: string): OncoTreeNode[] {
  const above: string[] = [];
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, indent = '', code = '', name = '', synonyms = ''] = /^( *)(\S+) (.*?) \|(.*)$/.exec(line) ?? [];
      if (code === '') throw new Error(`Not a line of the tree: ${line}`);
      const depth = indent.length / 2;
      above.splice(depth, above.length, code);
      return {
        code,
        name,
        parent: depth === 0 ? null : (above[depth - 1] ?? null),
        synonyms: synonyms.trim() === '' ? [] : synonyms.split(';').map((word) => word.trim()),
      };
    });
}

/** Codes of earlier releases, of TCGA and of cBioPortal's studies, for the node that now says the same. */
const FORMER_CODES: ReadonlyMap<string, string> = new Map([
  ['GBM', 'GB'],
  ['MM', 'PCM'],
  ['CLL', 'CLLSLL'],
  ['DLBCL', 'DLBCLNOS'],
  ['APL', 'APLPMLRARA'],
]);

/** The node of a code, also of a former one; case does not matter. Null: not in the table. */
export function oncoTreeNode(code: string): OncoTreeNode | null {
  const key = code.trim().toUpperCase();
  return NODES.get(FORMER_CODES.get(key) ?? key) ?? null;
}

/** The code and its ancestors, from the code up to its tissue; empty for an unknown code. */
export function lineage(code: string): string[] {
  const result: string[] = [];
  for (let node = oncoTreeNode(code); node !== null; node = node.parent === null ? null : oncoTreeNode(node.parent))
    result.push(node.code);
  return result;
}

/** True for the code itself and all its descendants; false if either is unknown. */
export function descends(code: string, ancestor: string): boolean {
  const wanted = oncoTreeNode(ancestor);
  return wanted !== null && lineage(code).includes(wanted.code);
}

/** The tissue (top level) of a code; null for an unknown code. */
export function tissueOf(code: string): string | null {
  return lineage(code).at(-1) ?? null;
}
