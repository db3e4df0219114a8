import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { InspectedFile } from '../contract/imports.ts';
import { StratumError } from '../domain/errors.ts';
import type { Dialect } from '../domain/import/dialect.ts';
import type { FileStamp } from './file-stamp.ts';
import type { StagedDelivery } from './stage/stage-delivery.ts';
import type { RecordSample } from './text/sample.ts';

/** One file of a delivery, as it was looked at. */
export interface DeliveryFile {
  readonly id: string;
  readonly path: string;
  /** Unique in the delivery: the base name, numbered where two files share it. */
  readonly name: string;
  readonly stamp: FileStamp;
  readonly dialect: Dialect;
  readonly sample: RecordSample;
  readonly inspected: InspectedFile;
}

/** Files that come together. Kept in memory between looking at them and importing them. */
export interface Delivery {
  readonly id: string;
  readonly files: Map<string, DeliveryFile>;
  /** What the last dry run read, for this plan and this state of the study. */
  staged: { key: string; delivery: StagedDelivery } | null;
}

/** The deliveries that are being looked at. */
export class Deliveries {
  readonly #deliveries = new Map<string, Delivery>();
  #count = 0;

  add(files: readonly DeliveryFile[]): Delivery {
    const id = `delivery-${++this.#count}`;
    const delivery = { id, files: new Map(files.map((file) => [file.id, file])), staged: null };
    this.#deliveries.set(id, delivery);
    return delivery;
  }

  /** @throws StratumError not-found */
  get(id: string): Delivery {
    const delivery = this.#deliveries.get(id);
    if (delivery) return delivery;
    throw new StratumError('not-found', 'These files are no longer being looked at. Choose them again.', {
      delivery: id,
    });
  }

  /** @throws StratumError not-found */
  file(delivery: string, id: string): DeliveryFile {
    const file = this.get(delivery).files.get(id);
    if (file) return file;
    throw new StratumError('not-found', `The delivery has no file "${id}". Choose the files again.`, {
      delivery,
      file: id,
    });
  }

  discard(id: string): void {
    this.#deliveries.delete(id);
  }

  clear(): void {
    this.#deliveries.clear();
  }
}

/** What a delimited text is usually called; of a folder only these are taken. */
const TABLE_ENDINGS = new Set(['.csv', '.tsv', '.txt', '.tab', '.maf']);
const MOST_FILES = 200;

/** The files that the chosen paths mean: folders are opened one level deep. Names are made unique. */
export function chosenFiles(paths: readonly string[]): { files: { path: string; name: string }[]; refused: Refused[] } {
  const refused: Refused[] = [];
  const found: string[] = [];
  for (const chosen of paths) {
    const stat = statSync(chosen, { throwIfNoEntry: false });
    if (!stat) refused.push({ file: path.basename(chosen), reason: `"${path.basename(chosen)}" is not there.` });
    else if (!stat.isDirectory()) found.push(chosen);
    else found.push(...filesIn(chosen, refused));
  }
  if (found.length > MOST_FILES)
    throw new StratumError('usage', `${found.length} files at once are too many; choose at most ${MOST_FILES}.`);
  const taken = new Set<string>();
  const files = [...new Set(found.map((file) => path.resolve(file)))].map((file) => {
    const base = path.basename(file);
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base} (${n})`;
    taken.add(name);
    return { path: file, name };
  });
  return { files, refused };
}

export interface Refused {
  file: string;
  reason: string;
}

function filesIn(folder: string, refused: Refused[]): string[] {
  const tables: string[] = [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.isDirectory()) continue;
    if (TABLE_ENDINGS.has(path.extname(entry.name).toLowerCase())) tables.push(path.join(folder, entry.name));
    else
      refused.push({
        file: entry.name,
        reason: `"${entry.name}" is not called like a table (${[...TABLE_ENDINGS].join(', ')}).`,
      });
  }
  if (tables.length === 0)
    refused.push({ file: path.basename(folder), reason: `The folder "${path.basename(folder)}" holds no table.` });
  return tables;
}
