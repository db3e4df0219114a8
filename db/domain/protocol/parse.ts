import { parsed } from '../criteria/parse.ts';
import { checkSize } from '../criteria/size.ts';
import type { Protocol } from './document.ts';
import { protocolSchema } from './schema.ts';

/**
 * Checks a protocol document, fills in what was left out, and freezes it.
 * @throws StratumError bad-protocol, naming the node and the field in words
 */
export function parseProtocol(input: unknown): Protocol {
  checkSize(input);
  return parsed(protocolSchema, input, 'The protocol');
}
