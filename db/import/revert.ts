import { forgetPanel } from '../columns/panels.ts';
import type { ImportSummary } from '../contract/imports.ts';
import { StratumError } from '../domain/errors.ts';
import type { WriteConnection } from '../study/connection.ts';
import { listImports, type ImportSummary as StoredImport, setImportStatus } from '../study/imports.ts';
import { sql } from '../study/sql.ts';
import type { Study } from '../study/study.ts';
import { importCounts } from './import-counts.ts';

/** Newest first. */
export function importList(study: Study): ImportSummary[] {
  return listImports(study.read).map(summaryOf).reverse();
}

/** @throws StratumError not-found */
export function importOf(study: Study, id: number): ImportSummary {
  return summaryOf(storedImport(study, id));
}

function storedImport(study: Study, id: number): StoredImport {
  const found = listImports(study.read).find((one) => one.id === id);
  if (found) return found;
  throw new StratumError('not-found', `This study has no import ${id}.`, { import: id });
}

function summaryOf(stored: StoredImport): ImportSummary {
  const { id, name, kind, status, createdAt, person, reason } = stored;
  const { sources, subjects, facts, rejected } = importCounts.parse(stored.counts);
  return { id, name, kind, status, at: createdAt, person, reason, sources, subjects, facts, rejected };
}

/**
 * Takes back one import as a whole: its facts leave the cohort, and subjects that no other import names. Files, facts
 * and quarantine stay in the study file, out of sight. Panels and concepts go that only it has used.
 * @throws StratumError not-found, usage (already taken back), read-only
 */
export function revertImport(study: Study, id: number, who: { person: string; reason: string }): ImportSummary {
  const stored = storedImport(study, id);
  if (stored.status === 'reverted')
    throw new StratumError('usage', `The import "${stored.name}" has been taken back already.`, { import: id });
  const counts = importCounts.parse(stored.counts);
  const all = listImports(study.read).map((one) => ({ ...one, made: importCounts.parse(one.counts) }));
  const stillUsed = new Set(
    all.flatMap((one) => (one.status === 'active' && one.id !== id ? one.made.usedPanels : [])),
  );
  // Also what an import taken back earlier had made and this one still used.
  const panels = new Set(all.flatMap(({ made }) => made.madePanels)).difference(stillUsed);
  const concepts = new Set(all.flatMap(({ made }) => made.madeConcepts));
  study.change({ ...who, action: 'import.revert', object: `import ${id} (${stored.name})` }, (tx) => {
    setImportStatus(tx, id, 'reverted');
    for (const panel of panels) forgetPanel(tx, panel);
    for (const concept of concepts) forgetConcept(tx, concept);
    const { subjects, facts } = counts;
    return { before: { status: 'active', subjects, facts }, after: { status: 'reverted' }, result: null };
  });
  return importOf(study, id);
}

/** Unless facts of another active import are about it. */
function forgetConcept(tx: WriteConnection, id: string): void {
  tx.run(sql`DELETE FROM custom_concept WHERE id = ${id} AND NOT EXISTS (
    SELECT 1 FROM segment JOIN import ON import.id = import_id AND import.status = 'active' WHERE concept = ${id})`);
}
