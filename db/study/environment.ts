/** What a study needs from outside and never reads by itself: clock, randomness, and where it runs. */
export interface StudyEnvironment {
  now(): Date;
  /** Cryptographically secure random bytes. */
  randomBytes(count: number): Uint8Array;
  /** Shown in the note beside an open study and in the audit trail of migrations. */
  readonly appVersion?: string;
  /** Cost of turning a passphrase into a key. Default: DEFAULT_KEY_COST. Only new studies use it. */
  readonly keyCost?: KeyCost;
  /** Folder for private encrypted copies. Default: the system's temporary folder. */
  readonly temporaryFolder?: string;
}

/** Cost of Argon2id (RFC 9106): memory in KiB, number of passes. */
export interface KeyCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

/** RFC 9106, section 4, second recommended option: 64 MiB, three passes. */
export const DEFAULT_KEY_COST: KeyCost = { memoryKiB: 65536, passes: 3 };
