import path from 'node:path';
import type { Method } from '../db/contract.ts';
import type { CallError } from './channels.ts';
import type { FileTokens, FileUse } from './file-tokens.ts';

export interface PathInput {
  /** The input with a path in place of each token. */
  input: unknown;
  paths: string[];
}

/** Puts the chosen files' paths in place of their tokens, in the input keys that the contract names as files. */
export function withPaths(files: Method['files'], input: unknown, tokens: FileTokens): PathInput {
  if (files === undefined || typeof input !== 'object' || input === null) return { input, paths: [] };
  const filled: Record<string, unknown> = { ...input };
  const paths: string[] = [];
  const fill = (use: FileUse, token: unknown): unknown => {
    if (typeof token !== 'string') return token;
    const file = tokens.path(token, use);
    paths.push(file);
    return file;
  };
  for (const use of ['open', 'save'] as const) {
    for (const key of files[use] ?? []) {
      const value = filled[key];
      filled[key] = Array.isArray(value) ? value.map((token) => fill(use, token)) : fill(use, value);
    }
  }
  return { input: filled, paths };
}

/** The same error with base names where it named whole paths: a window never learns where files lie. */
export function withoutPaths(error: CallError, paths: readonly string[]): CallError {
  const folders = [...new Set(paths.map((file) => path.dirname(file)))]
    .filter((folder) => folder !== path.parse(folder).root)
    .sort((a, b) => b.length - a.length);
  const strip = (value: unknown): unknown => {
    if (typeof value === 'string')
      return folders.reduce((text, f) => text.replaceAll(f + path.sep, '').replaceAll(f, '…'), value);
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strip(inner)]));
    }
    return value;
  };
  return { code: error.code, message: String(strip(error.message)), data: strip(error.data) as CallError['data'] };
}
