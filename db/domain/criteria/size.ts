import { StratumError } from '../errors.ts';

/** More than any protocol has; beyond it a document is refused before it is looked at. */
export const MOST_NODES = 10_000;
export const DEEPEST = 100;

/** @throws StratumError bad-protocol for a document with too many nodes, or nested too deeply */
export function checkSize(input: unknown): void {
  let nodes = 0;
  const open: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    const isNode = 'kind' in value;
    if (isNode && ++nodes > MOST_NODES)
      throw new StratumError('bad-protocol', `There are more than ${MOST_NODES} conditions; split the protocol.`);
    if (depth > DEEPEST)
      throw new StratumError('bad-protocol', `Groups are nested more than ${DEEPEST} deep; write it flatter.`);
    for (const item of Object.values(value)) open.push({ value: item, depth: isNode ? depth + 1 : depth });
  }
}
