import { StratumError } from '../domain/errors.ts';

/** Turns what SQLite and the file system throw into a sentence for a person; anything else comes back as it is. */
export function explainFailure(error: unknown, path: string): unknown {
  if (error instanceof StratumError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const say = SENTENCES.find(([pattern]) => pattern.test(code));
  if (!say) return error;
  const [, kind, sentence] = say;
  return new StratumError(kind, sentence(path), { path, cause: code });
}

type Sentence = readonly [RegExp, StratumError['code'], (path: string) => string];

/** First match wins. Codes of the file system (libuv) and extended result codes of SQLite. */
const SENTENCES: readonly Sentence[] = [
  [
    /^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)$/,
    'disk-full',
    (path) =>
      `There is not enough room on the disk to write ${path}. Nothing was changed; free some space and try again.`,
  ],
  [
    /^(ENOENT|ENOTDIR|SQLITE_CANTOPEN_ISDIR)$/,
    'not-found',
    (path) => `There is no file or folder ${path}. Check the name, or whether its disk is connected.`,
  ],
  [
    /^(EACCES|EPERM|EROFS|SQLITE_READONLY.*|SQLITE_PERM|SQLITE_AUTH)$/,
    'no-permission',
    (path) => `You have no permission to write ${path} or its folder. Choose another folder, or ask who manages it.`,
  ],
  [/^EISDIR$/, 'not-a-study', (path) => `${path} is a folder, not a Stratum study.`],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'locked',
    (path) => `The study ${path} is in use by another copy of Stratum. Close it there, or open it here read-only.`,
  ],
  [
    /^SQLITE_(CORRUPT|NOTADB|FORMAT)/,
    'damaged',
    (path) => `The study file ${path} is damaged: a part of it could not be verified. Restore it from a backup.`,
  ],
  [
    /^(EIO|ENXIO|ENODEV|ESTALE|SQLITE_IOERR.*|SQLITE_CANTOPEN.*)$/,
    'io',
    (path) =>
      `The disk failed while Stratum used ${path}. Check that it is still connected, then open the study again.`,
  ],
];
