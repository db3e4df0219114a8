import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import * as z from 'zod';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { KeyCost, StudyEnvironment } from './environment.ts';

/**
 * The random key of a study, wrapped by passphrases: one slot for each person who may open it (at present one). Opening
 * a slot is authenticated, so a wrong passphrase is known before anything else is touched.
 */
export interface KeyEnvelope {
  /** Layout of this envelope. */
  readonly format: number;
  readonly studyId: string;
  readonly slots: readonly KeySlot[];
}
export interface KeySlot {
  readonly cost: KeyCost;
  /** Base64: salt of Argon2id 16 bytes, nonce 12 bytes, study key 32 bytes encrypted and its tag 16 bytes. */
  readonly salt: string;
  readonly nonce: string;
  readonly wrapped: string;
}

export const ENVELOPE_FORMAT = 1;
const KEY_BYTES = 32;
const TAG_BYTES = 16;

/** Bounds keep a damaged or hostile file from asking for all memory. */
export const keyEnvelope = z.object({
  format: z.literal(ENVELOPE_FORMAT),
  studyId: z.string(),
  slots: z
    .array(
      z.object({
        cost: z.object({ memoryKiB: z.int().min(8).max(1_048_576), passes: z.int().min(1).max(64) }),
        salt: z.base64().length(24),
        nonce: z.base64().length(16),
        wrapped: z.base64().length(64),
      }),
    )
    .min(1)
    .max(64),
});

/** Wraps `studyKey` (32 bytes) so that `passphrase` opens it: Argon2id (RFC 9106), then AES-256-GCM. */
export async function wrapKey(
  studyKey: Uint8Array,
  studyId: string,
  passphrase: string,
  cost: KeyCost,
  env: Pick<StudyEnvironment, 'randomBytes'>,
): Promise<KeySlot> {
  const salt = env.randomBytes(16);
  const nonce = env.randomBytes(12);
  const wrappingKey = await keyOf(passphrase, salt, cost);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce);
  cipher.setAAD(boundTo(studyId, cost));
  const wrapped = Buffer.concat([cipher.update(studyKey), cipher.final(), cipher.getAuthTag()]);
  wrappingKey.fill(0);
  return { cost, salt: base64(salt), nonce: base64(nonce), wrapped: base64(wrapped) };
}

/** The study key; null if no slot opens with this passphrase. */
export async function unwrapKey(envelope: KeyEnvelope, passphrase: string): Promise<Uint8Array | null> {
  for (const slot of envelope.slots) {
    const wrappingKey = await keyOf(passphrase, Buffer.from(slot.salt, 'base64'), slot.cost);
    const wrapped = Buffer.from(slot.wrapped, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(slot.nonce, 'base64'));
    decipher.setAAD(boundTo(envelope.studyId, slot.cost));
    decipher.setAuthTag(wrapped.subarray(KEY_BYTES, KEY_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(wrapped.subarray(0, KEY_BYTES)), decipher.final()]);
    } catch {
      // Not this slot's passphrase.
    } finally {
      wrappingKey.fill(0);
    }
  }
  return null;
}

/** Key of the database, so that the study key itself can serve further purposes: HKDF-SHA-256 (RFC 5869), 32 bytes. */
export function databaseKey(studyKey: Uint8Array, studyId: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', studyKey, Buffer.from(studyId), 'stratum database', KEY_BYTES));
}

/** Passphrases are compared as people see them: NFKC, so that one typed on another keyboard is the same. */
async function keyOf(passphrase: string, salt: Uint8Array, cost: KeyCost): Promise<Uint8Array> {
  return await argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    parallelism: 1,
    iterations: cost.passes,
    memorySize: cost.memoryKiB,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
}

function boundTo(studyId: string, cost: KeyCost): Buffer {
  return Buffer.from(canonicalJson({ format: ENVELOPE_FORMAT, studyId, cost: { ...cost } }));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
