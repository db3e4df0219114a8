import { savePanel } from '../columns/panels.ts';
import { SegmentWriter } from '../columns/segment.ts';
import type { SourceReport } from '../contract/imports.ts';
import type { JsonValue } from '../domain/canonical-json.ts';
import type { WriteConnection } from '../study/connection.ts';
import { saveCustomConcept } from '../study/custom-concepts.ts';
import { addImport } from '../study/imports.ts';
import { addSource, addSourceChunk } from '../study/sources.ts';
import type { Study } from '../study/study.ts';
import { addSubjects, type SubjectBook } from '../study/subjects.ts';
import type { StagedDraft } from './derive/deriver.ts';
import { countsAsJson, type ImportCounts } from './import-counts.ts';
import { addQuarantined } from './quarantine.ts';
import type { StagedDelivery } from './stage/stage-delivery.ts';

export interface NewDelivery {
  readonly name: string;
  readonly reason?: string | undefined;
  readonly person: string;
  readonly now: Date;
  /** The plan, with files named by name. */
  readonly mapping: JsonValue;
  readonly reports: readonly SourceReport[];
}

/**
 * Writes a staged delivery in one change: all of it, or nothing.
 * @returns id of the import
 * @throws StratumError read-only, disk-full, no-permission, io
 */
export function commitDelivery(study: Study, book: SubjectBook, delivery: StagedDelivery, about: NewDelivery): number {
  const { person, name, reason } = about;
  const counts = countsOf(delivery, about.reports);
  const deed = { person, action: 'import.commit', object: name, ...(reason === undefined ? {} : { reason }) };
  return study.change(deed, (tx) => {
    const first = addSubjects(tx, book, delivery.roll.added);
    if (first !== delivery.roll.first)
      throw new TypeError(`New subjects begin at ${first}, not at ${delivery.roll.first}.`);
    const id = addImport(tx, {
      kind: 'file',
      name,
      mapping: about.mapping,
      dialect: delivery.files.map(({ file }) => ({ file: file.name, ...file.dialect })),
      counts: countsAsJson(counts),
      createdAt: about.now,
      person,
      ...(reason === undefined ? {} : { reason }),
      subjects: delivery.roll.subjects(),
    });
    for (const concept of delivery.concepts) saveCustomConcept(tx, concept);
    for (const panel of delivery.panels) savePanel(tx, panel);
    writeFiles(tx, id, delivery);
    const { subjects, facts, rejected } = counts;
    return {
      after: { import: id, files: counts.sources.map(({ file }) => file), subjects, facts, rejected },
      result: id,
    };
  });
}

function writeFiles(tx: WriteConnection, importId: number, delivery: StagedDelivery): void {
  const segments = new SegmentWriter(tx, importId);
  for (const { file, summary, names, chunks, drafts, ledger } of delivery.files) {
    const sourceId = addSource(tx, {
      importId,
      fileName: file.name,
      sha256: summary.sha256,
      bytes: summary.bytes,
      format: file.format,
      dialect: { ...file.dialect },
      header: names,
      preamble: summary.preamble,
    });
    for (const chunk of chunks) addSourceChunk(tx, sourceId, chunk);
    for (const draft of drafts) segments.write({ ...draft, sourceId });
    addQuarantined(tx, importId, sourceId, ledger.rejects);
  }
}

function countsOf({ files, roll, panels, concepts }: StagedDelivery, reports: readonly SourceReport[]): ImportCounts {
  return {
    sources: reports.map(({ rejects: _, flags: __, understood: ___, ...counts }) => counts),
    subjects: roll.added.length + roll.existing,
    facts: files.reduce((sum, { drafts }) => sum + drafts.reduce((n, { facts }) => n + facts, 0), 0),
    rejected: reports.reduce((sum, { rejected }) => sum + rejected, 0),
    madePanels: panels.map(({ id }) => id),
    madeConcepts: concepts.map(({ id }) => id),
    usedPanels: panelsIn(files.flatMap(({ drafts }) => drafts)),
  };
}

/** Ids of all panels that assays name. */
export function panelsIn(drafts: readonly StagedDraft[]): string[] {
  const ids = new Set<string>();
  for (const { table, columns } of drafts) {
    const panel = table === 'assay' ? columns.panel : undefined;
    if (typeof panel === 'string') ids.add(panel);
    else if (typeof panel === 'object' && 'words' in panel) for (const word of panel.words) ids.add(word);
  }
  ids.delete('');
  return [...ids].sort();
}
