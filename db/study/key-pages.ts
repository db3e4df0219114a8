import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { StratumError } from '../domain/errors.ts';
import { KEY_PAGE_MAGIC, KEY_PAGE_OFFSETS, MAGIC, PAGE_SIZE, PLAIN_HEADER } from './file-layout.ts';
import { ENVELOPE_FORMAT, type KeyEnvelope, keyEnvelope } from './key-envelope.ts';

const LENGTH_AT = KEY_PAGE_MAGIC.length;
const BODY_AT = LENGTH_AT + 4;
const HASH_AT = PAGE_SIZE - 32;
/** What every layout of study files begins with; its number follows. */
const FAMILY = 'Stratum study ';
const VERSION_AT = FAMILY.length;

/** A key page: 16 bytes magic, 4 bytes length of the JSON (little-endian), the JSON, zeros, SHA-256 of all before. */
export function encodeKeyPage(envelope: KeyEnvelope): Buffer {
  const page = Buffer.alloc(PAGE_SIZE);
  const body = Buffer.from(JSON.stringify(envelope));
  KEY_PAGE_MAGIC.copy(page);
  page.writeUInt32LE(body.length, LENGTH_AT);
  body.copy(page, BODY_AT);
  hashOf(page).copy(page, HASH_AT);
  return page;
}

type ReadPage = { envelope: KeyEnvelope } | { newer: true } | null;

/** Null: damaged, or not a key page. */
export function decodeKeyPage(page: Buffer): ReadPage {
  if (page.length !== PAGE_SIZE || !page.subarray(0, LENGTH_AT).equals(KEY_PAGE_MAGIC)) return null;
  if (!page.subarray(HASH_AT).equals(hashOf(page))) return null;
  try {
    const body: unknown = JSON.parse(page.toString('utf8', BODY_AT, BODY_AT + page.readUInt32LE(LENGTH_AT)));
    const parsed = keyEnvelope.safeParse(body);
    if (parsed.success) return { envelope: parsed.data };
    const isNewer =
      body !== null && typeof body === 'object' && 'format' in body && Number(body.format) > ENVELOPE_FORMAT;
    return isNewer ? { newer: true } : null;
  } catch {
    return null;
  }
}

function hashOf(page: Buffer): Buffer {
  return createHash('sha256').update(page.subarray(0, HASH_AT)).digest();
}

/**
 * Reads the wrapped keys of the file at `path`. Must not be called for a file this process has open: closing it here
 * would drop SQLite's locks (POSIX advisory locks belong to the process).
 * @returns `damaged`: which of the two copies could not be read
 * @throws StratumError not-a-study | damaged | newer-version, or what the file system throws
 */
export function readKeyPages(path: string): { envelope: KeyEnvelope; damaged: readonly number[] } {
  const fd = openSync(path, 'r');
  try {
    const pages = KEY_PAGE_OFFSETS.map((offset) => decodeKeyPage(readAt(fd, offset, PAGE_SIZE)));
    const head = readAt(fd, 0, 24);
    if (pages.every((page) => page === null)) throw unreadable(path, head, fstatSync(fd).size);
    if (pages.some((page) => page && 'newer' in page)) throw newerVersion(path);
    if (!isPlainHeader(head)) throw damagedHead(path);
    const found = pages.find((page) => page && 'envelope' in page);
    if (!found || !('envelope' in found)) throw damagedHead(path);
    return { envelope: found.envelope, damaged: pages.flatMap((page, i) => (page === null ? [i] : [])) };
  } finally {
    closeSync(fd);
  }
}

/** Writes the chosen copies one after the other, each durable before the next. Same restriction as readKeyPages. */
export function writeKeyPages(path: string, envelope: KeyEnvelope, copies: readonly number[]): void {
  const fd = openSync(path, 'r+');
  try {
    const page = encodeKeyPage(envelope);
    for (const copy of copies) {
      const offset = KEY_PAGE_OFFSETS[copy];
      if (offset === undefined) continue;
      writeSync(fd, page, 0, PAGE_SIZE, offset);
      fsyncSync(fd);
    }
  } finally {
    closeSync(fd);
  }
}

function readAt(fd: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const count = readSync(fd, bytes, 0, length, offset);
  return bytes.subarray(0, count);
}

function isPlainHeader(head: Buffer): boolean {
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) return false;
  return PLAIN_HEADER.bytes.every((expected, i) => {
    const byte = head[PLAIN_HEADER.start + i];
    return expected === null ? byte === 1 || byte === 2 : byte === expected;
  });
}

function unreadable(path: string, head: Buffer, size: number): StratumError {
  const isStudy = head.subarray(0, FAMILY.length).toString('latin1') === FAMILY;
  if (isStudy && head[MAGIC.length - 1] === 0 && (head[VERSION_AT] ?? 0) > (MAGIC[VERSION_AT] ?? 0))
    return newerVersion(path);
  if (head.subarray(0, MAGIC.length).equals(MAGIC)) {
    const missing = size < (KEY_PAGE_OFFSETS.at(-1) ?? 0) + PAGE_SIZE;
    return new StratumError(
      'damaged',
      `The study file ${path} is damaged: ${missing ? 'it ends too early' : 'both copies of its keys are unreadable'}. Restore it from a backup.`,
      { path },
    );
  }
  const other =
    head.subarray(0, 15).toString('latin1') === 'SQLite format 3' ? ' It is an ordinary SQLite database.' : '';
  const empty = size === 0 ? ' It is empty.' : '';
  return new StratumError(
    'not-a-study',
    `${path} is not a Stratum study.${other}${empty} Choose a file that Stratum made (usually named .stratum).`,
    { path },
  );
}

function damagedHead(path: string): StratumError {
  return new StratumError('damaged', `The study file ${path} is damaged at its beginning. Restore it from a backup.`, {
    path,
  });
}

export function newerVersion(path: string): StratumError {
  return new StratumError(
    'newer-version',
    `The study ${path} was written by a newer version of Stratum. Open it with that version, or install it here.`,
    { path },
  );
}
