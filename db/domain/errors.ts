/**
 * A problem that a person can cause and can solve: wrong passphrase, unreadable file, unknown protocol.
 * Everything else that is thrown is a fault of the program. Crosses processes as `{code, message, data}`.
 */
export class StratumError extends Error {
  readonly code: ErrorCode;
  readonly data: Readonly<Record<string, unknown>>;

  /**
   * @param code what happened, for programs
   * @param message one sentence for a person: what, where, what to do next
   * @param data what a screen needs to show it well (file, row, column, ...)
   */
  constructor(code: ErrorCode, message: string, data: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'StratumError';
    this.code = code;
    this.data = data;
  }
}

export const ERROR_CODES = [
  'usage', // the call itself is wrong
  'no-study', // no study is open
  'locked', // the study is locked, or in use by another copy
  'read-only',
  'wrong-passphrase',
  'not-a-study', // a file of another program
  'damaged',
  'newer-version', // written by a newer Stratum
  'exists', // would overwrite
  'not-found',
  'bad-file', // an input file that cannot be read as what it claims to be
  'changed-file', // an input file that changed while it was read
  'bad-mapping',
  'bad-protocol',
  'immutable', // a released version cannot change
  'bad-value',
  'disk-full',
  'no-permission',
  'io',
  'cancelled',
  'fault',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
