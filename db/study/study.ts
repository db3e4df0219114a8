import type { JsonValue } from '../domain/canonical-json.ts';
import type { ScreeningBasis } from '../domain/facts/view.ts';
import type { ReadConnection, WriteConnection } from './connection.ts';

/** An open study file. One process holds at most one writable `Study` per file. */
export interface Study {
  readonly path: string;
  readonly read: ReadConnection;
  /** Null: may be changed. Else why not. */
  readonly readOnly: ReadOnly | null;
  /** How many changes were made through this object: what caches are keyed by. */
  readonly changes: number;
  /** True while the function given to `change` runs. */
  readonly changing: boolean;
  info(): StudyInfo;
  /**
   * The one door for changes: runs `work` in one transaction and writes the hash-chained audit entry in the same one.
   * If `work` throws, nothing happened. `work` must be synchronous.
   * @throws StratumError read-only | locked | disk-full | no-permission | io | damaged
   */
  change<T>(deed: Deed, work: (tx: WriteConnection) => Outcome<T>): T;
  /** Writes everything into the one file and lets go of it and of its keys. May be called twice. */
  close(): void;
}

/** Who does what to what, and why. */
export interface Deed {
  /** Name of a person of the study. */
  readonly person: string;
  /** What is done, as `noun.verb`: `import.commit`, `protocol.release`. */
  readonly action: string;
  /** What it is done to: `import 3`, `protocol LUNG-1`. */
  readonly object: string;
  readonly reason?: string;
}

/** What a change did: the state before and after as far as the audit trail should show it, and what the caller gets. */
export interface Outcome<T> {
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  readonly result: T;
}

export type ReadOnly =
  /** The person asked for it. */
  | { readonly why: 'asked' }
  /** The file or its folder cannot be written. */
  | { readonly why: 'media' }
  /** Another copy of Stratum has it open. */
  | { readonly why: 'in-use'; readonly holder: Holder | null };

/** Who has a study open, as far as the note beside the file tells. */
export interface Holder {
  readonly computer: string;
  readonly account: string;
  readonly process: number;
  /** ISO instant. */
  readonly since: string;
  readonly appVersion: string;
}

export interface StudyInfo {
  readonly path: string;
  /** Random, made at creation; the same in every copy of the file. */
  readonly studyId: string;
  readonly title: string;
  /** Name of the person whose passphrase opens the study. */
  readonly owner: string;
  readonly basis: ScreeningBasis;
  /** Made-up data: said on every screen and export. */
  readonly synthetic: boolean;
  /** ISO instant. */
  readonly createdAt: string;
  /** Number of the newest migration the file has been through. */
  readonly schema: number;
  readonly readOnly: ReadOnly | null;
  /** Subjects of active imports. */
  readonly subjects: number;
}
