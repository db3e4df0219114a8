import { createHmac } from 'node:crypto';
import { sql } from '../study/sql.ts';
import type { Study } from '../study/study.ts';

/** Hexadecimal digits of a pseudonym: 64 bits, so that two of a million subjects share one with odds of 1 to 37 million. */
const DIGITS = 16;

/**
 * Gives each subject identifier its pseudonym: HMAC-SHA-256 (RFC 2104) under a key that only this study file holds, so
 * the same subject has the same pseudonym in every list of the study, and nobody without the open study can work it
 * out or test a guess, even if they know all identifiers.
 */
export function pseudonymiser(study: Study): (id: string) => string {
  const key = study.read.value<Uint8Array>(sql`SELECT key FROM pseudonym_key WHERE id = 1`);
  if (!key) throw new Error('The study has no key for pseudonyms.');
  return (id) => {
    const code = createHmac('sha256', key).update(`subject\0${id}`).digest('hex');
    return `P-${code.slice(0, DIGITS)}`;
  };
}
