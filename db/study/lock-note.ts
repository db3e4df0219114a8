import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import type { StudyEnvironment } from './environment.ts';
import { isRunning } from './process-alive.ts';
import type { Holder } from './study.ts';

/**
 * Beside an open study lies a small note of who has it open. It is only for telling people: whether the study is in use
 * is decided by the database's lock, which the system drops when a process dies. A note left behind by a crash is
 * replaced by the next one.
 */
const holder = z.object({
  computer: z.string(),
  account: z.string(),
  process: z.int(),
  since: z.string(),
  appVersion: z.string(),
});

export function noteOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.open`);
}

export function writeNote(path: string, env: StudyEnvironment): void {
  const note: Holder = {
    computer: hostname(),
    account: account(),
    process: process.pid,
    since: env.now().toISOString(),
    appVersion: env.appVersion ?? '',
  };
  try {
    writeFileSync(noteOf(path), `${JSON.stringify(note)}\n`);
  } catch {
    // The study is just as safe without the note.
  }
}

export function removeNote(path: string): void {
  try {
    rmSync(noteOf(path), { force: true });
  } catch {
    // Whoever opens the study next replaces it.
  }
}

/** Null: no note, or its process is known to be gone. */
export function readHolder(path: string): Holder | null {
  try {
    const note = holder.parse(JSON.parse(readFileSync(noteOf(path), 'utf8')));
    return note.computer === hostname() && !isRunning(note.process) ? null : note;
  } catch {
    return null;
  }
}

/** `anna on ward-3, since 2026-03-01 08:12 UTC`. */
export function describeHolder({ account: who, computer, since }: Holder): string {
  return `${who || 'someone'} on ${computer}, since ${since.slice(0, 16).replace('T', ' ')} UTC`;
}

function account(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
