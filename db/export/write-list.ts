import { basename, extname } from 'node:path';
import type { Cell, GridColumn } from '../contract/cohort.ts';
import type { Manifest } from '../contract/exports.ts';
import { StratumError } from '../domain/errors.ts';
import type { Call } from '../handlers/handler.ts';
import { writeCsv } from './csv-list.ts';
import { writeJson } from './json-list.ts';
import { type ListFile, writeWholeFile } from './list-file.ts';
import { writePdf } from './pdf-list.ts';
import { writeXlsx } from './xlsx-list.ts';

/** The eligibility list of one run: chosen columns of chosen subjects, and what it is a list of. */
export interface EligibilityList {
  columns: GridColumn[];
  /** How many rows `values` gives. */
  rows: number;
  /** One array per subject, one cell per column. */
  values(): Iterable<Cell[]>;
  manifest: Manifest;
}

export type ListFormat = 'csv' | 'xlsx' | 'pdf' | 'json';

type Writer = (list: EligibilityList, file: ListFile, call: Call) => Promise<void>;

const WRITERS: Readonly<Record<ListFormat, Writer>> = {
  csv: writeCsv,
  xlsx: writeXlsx,
  pdf: writePdf,
  json: writeJson,
};

/**
 * Writes the list to `path`; what was there before is replaced only when the new file is whole. A CSV file has no place
 * for its manifest, so it gets a file beside it: `LIST.csv.manifest.json`.
 * @returns size in bytes; the manifest with the SHA-256 of the file's bytes; base name of the manifest's own file
 * @throws StratumError exists (a study would be overwritten) | not-found | no-permission | disk-full | io | cancelled
 */
export async function writeList(
  list: EligibilityList,
  format: ListFormat,
  path: string,
  call: Call,
): Promise<{ bytes: number; manifest: Manifest; manifestFile: string | null }> {
  if (extname(path).toLowerCase() === '.stratum')
    throw new StratumError('exists', `${basename(path)} is the name of a study. Give the list another name.`, { path });
  const { bytes, sha256 } = await writeWholeFile(path, (file) => WRITERS[format](list, file, call));
  const manifest = { ...list.manifest, sha256 };
  if (format !== 'csv') return { bytes, manifest, manifestFile: null };
  const beside = `${path}.manifest.json`;
  await writeWholeFile(beside, async (file) => file.write(`${JSON.stringify(manifest, null, 2)}\n`));
  return { bytes, manifest, manifestFile: basename(beside) };
}
