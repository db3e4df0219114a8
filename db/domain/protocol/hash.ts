import { canonicalJson } from '../canonical-json.ts';
import type { Protocol } from './document.ts';

/** The text that identifies a protocol version: equal documents give equal texts, whatever the order of their keys. */
export function canonicalProtocol(protocol: Protocol): string {
  return canonicalJson(JSON.parse(JSON.stringify(protocol)));
}

/** @param sha256 of UTF-8 text, as lower-case hexadecimal */
export function protocolHash(protocol: Protocol, sha256: (text: string) => string): string {
  return sha256(canonicalProtocol(protocol));
}
