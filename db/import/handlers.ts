import { createHash } from 'node:crypto';
import { factViewOf } from '../columns/fact-view.ts';
import { listPanels } from '../columns/panels.ts';
import type { importMethods, SourceReport } from '../contract/imports.ts';
import { StratumError } from '../domain/errors.ts';
import type { DeliveryPlan } from '../domain/import/mapping.ts';
import type { Call, Handlers } from '../handlers/handler.ts';
import type { Session } from '../handlers/session.ts';
import { customConcepts } from '../study/custom-concepts.ts';
import { subjectsOf } from '../study/subjects.ts';
import { type ByHandMethod, byHandHandlers } from './by-hand-handlers.ts';
import { commitDelivery } from './commit.ts';
import { chosenFiles, Deliveries, type Delivery, type DeliveryFile } from './delivery.ts';
import { refuseChangedFile } from './file-stamp.ts';
import { completePlans, type Inspection, inspectFile, rereadFile } from './inspect.ts';
import { previewRows } from './preview.ts';
import { quarantinePage, saveQuarantine } from './quarantine.ts';
import { type PlannedFile, resolvePlan } from './resolve-plan.ts';
import { importList, importOf, revertImport } from './revert.ts';
import { ImportVocabulary } from './stage/file-context.ts';
import { dryRunOf, reportsOf, type StagedDelivery, stageDelivery } from './stage/stage-delivery.ts';
import { deleteTemplate, listTemplates, saveTemplate, templateFor } from './templates.ts';
import { openFile } from './text/source.ts';

type ImportMethod = keyof typeof importMethods;

/** The calls about imports, and about facts typed in. */
export function importHandlers(session: Session): Handlers<ImportMethod | ByHandMethod> {
  return { ...fileHandlers(session), ...byHandHandlers(session) };
}

function fileHandlers(session: Session): Handlers<ImportMethod> {
  const deliveries = new Deliveries();
  session.onClose(() => deliveries.clear());

  const inspection = (signal?: AbortSignal): Inspection => ({
    units: session.units,
    own: [...customConcepts(session.study).values()],
    template: (fingerprint) => templateFor(session.study.read, fingerprint),
    signal,
  });
  const vocabulary = () =>
    new ImportVocabulary({ units: session.units, concept: session.concept, panels: listPanels(session.study.read) });
  const typist = () => ({ person: session.person, now: session.env.now() });

  /** The dry run's reading is used again for the import, when plan, files and study are still the same. */
  async function staged(delivery: Delivery, plan: DeliveryPlan, call: Call): Promise<StagedDelivery> {
    takeDialects(delivery, plan);
    const planned = resolvePlan(delivery, plan);
    for (const { file } of planned) refuseChangedFile(file.name, file.path, file.stamp);
    const book = subjectsOf(session.study);
    const state = [
      session.facts.revision,
      book.count,
      planned.map(({ file, plan: own }) => [file.id, file.dialect, own]),
    ];
    const key = createHash('sha256').update(JSON.stringify(state)).digest('hex');
    if (delivery.staged?.key === key) return delivery.staged.delivery;
    delivery.staged = null;
    const { study } = session;
    const before = session.facts.revision;
    const result = await stageDelivery(
      planned.map(toStage),
      {
        book,
        facts: factViewOf(study),
        panels: listPanels(study.read),
        units: session.units,
        concept: session.concept,
      },
      call,
    );
    if (session.openStudy !== study)
      throw new StratumError('cancelled', 'The study was closed meanwhile; nothing was imported.');
    // A fact typed in meanwhile may have brought a subject: the files are read again with it.
    if (session.facts.revision !== before) return staged(delivery, plan, call);
    delivery.staged = { key, delivery: result };
    return result;
  }

  const tell = () => session.changed('study', 'imports', 'cohort', 'runs', 'activity');

  return {
    'import.inspect': async ({ paths }, { signal, progress }) => {
      const look = inspection(signal);
      const { files, refused } = chosenFiles(paths);
      const found: DeliveryFile[] = [];
      for (const [i, { path, name }] of files.entries()) {
        progress({ phase: `Looking at ${name}`, done: i, total: files.length });
        try {
          found.push(await inspectFile({ id: `file-${i + 1}`, path, name }, look));
        } catch (error) {
          if (!(error instanceof StratumError) || error.code === 'cancelled') throw error;
          refused.push({ file: name, reason: error.message });
        }
      }
      completePlans(found);
      const delivery = deliveries.add(found);
      return { delivery: delivery.id, files: found.map(({ inspected }) => inspected), refused };
    },

    'import.reread': ({ delivery, file, dialect }) => {
      const former = deliveries.file(delivery, file);
      const reread = rereadFile(former, dialect, inspection());
      const { files } = deliveries.get(delivery);
      files.set(file, reread);
      completePlans([...files.values()]);
      return reread.inspected;
    },

    'import.preview': ({ delivery, file, plan, count }) => {
      const found = deliveries.file(delivery, file);
      const planned = resolvePlan(deliveries.get(delivery), plan).find((one) => one.file === found);
      if (!planned || planned.plan.skip) return { rows: [] };
      return previewRows(planned, vocabulary(), count);
    },

    'import.dryRun': async ({ delivery: id, plan }, call) => {
      const delivery = deliveries.get(id);
      try {
        return dryRunOf(await staged(delivery, plan, call));
      } catch (error) {
        if (!(error instanceof StratumError) || error.code !== 'bad-mapping') throw error;
        return {
          sources: [],
          subjects: { new: 0, existing: 0 },
          facts: { new: 0, changed: 0, unchanged: 0 },
          notices: [],
          blocked: error.message,
        };
      }
    },

    'import.commit': async ({ delivery: id, plan, name, reason }, call) => {
      const delivery = deliveries.get(id);
      const { study } = session;
      if (study.readOnly)
        throw new StratumError('read-only', 'The study is open for reading only: nothing can be imported.');
      const ready = await staged(delivery, plan, call);
      const { blocked } = dryRunOf(ready);
      if (blocked !== null) throw new StratumError('bad-mapping', blocked);
      if (call.signal.aborted) throw new StratumError('cancelled', 'The import was cancelled; nothing was changed.');
      call.progress({ phase: 'Saving', done: 0, total: null });
      const reports: SourceReport[] = reportsOf(ready);
      const names = ready.files.map(({ file }) => file.name);
      const importId = commitDelivery(study, subjectsOf(study), ready, {
        name: name?.trim() || titleOf(names),
        reason,
        ...typist(),
        mapping: JSON.parse(
          JSON.stringify({ files: ready.files.map(({ file }) => ({ ...file.plan, file: file.name })) }),
        ),
        reports,
      });
      deliveries.discard(id);
      tell();
      return { import: importOf(study, importId), sources: reports };
    },

    'import.discard': ({ delivery }) => {
      deliveries.discard(delivery);
      return null;
    },

    'import.list': () => importList(session.study),

    'import.revert': ({ id, reason }) => {
      const summary = revertImport(session.study, id, { person: session.person, reason });
      tell();
      return summary;
    },

    'import.quarantine': ({ id, start, count }) => {
      importOf(session.study, id);
      return quarantinePage(session.study.read, id, start, count);
    },

    'import.saveQuarantine': ({ id, path }) => {
      importOf(session.study, id);
      return saveQuarantine(session.study.read, id, path);
    },

    'import.templates': () =>
      listTemplates(session.study.read).map(({ fingerprint, name, savedAt, plan }) => ({
        fingerprint,
        name,
        savedAt,
        columns: plan.columns.length,
      })),

    'import.saveTemplate': ({ delivery, plan, name }) => {
      const [planned] = resolvePlan(onlyFile(deliveries.get(delivery), plan.file), { files: [plan] });
      const { fingerprint } = planned!.file.inspected;
      saveTemplate(session.study, { fingerprint, name, plan: planned!.plan }, typist());
      session.changed('imports', 'activity');
      return { fingerprint };
    },

    'import.deleteTemplate': ({ fingerprint }) => {
      deleteTemplate(session.study, fingerprint, session.person);
      session.changed('imports', 'activity');
      return null;
    },
  };

  /** A saved mapping may say how a file is written: it is then read that way. */
  function takeDialects(delivery: Delivery, plan: DeliveryPlan): void {
    for (const { file, dialect } of plan.files) {
      const found = [...delivery.files.values()].find(({ id, name }) => id === file || name === file);
      if (found && dialect && JSON.stringify(dialect) !== JSON.stringify(found.dialect))
        delivery.files.set(found.id, rereadFile(found, dialect, inspection()));
    }
  }
}

function toStage({ file, plan }: PlannedFile) {
  return {
    id: file.id,
    name: file.name,
    format: file.inspected.format,
    dialect: file.dialect,
    plan,
    estimatedRows: file.sample.estimatedRows,
    open: () => openFile(file.path),
  };
}

function onlyFile(delivery: Delivery, name: string): Delivery {
  const files = [...delivery.files].filter(([id, file]) => id === name || file.name === name);
  return { ...delivery, files: new Map(files) };
}

function titleOf(names: readonly string[]): string {
  return names.length <= 2 ? names.join(', ') : `${names[0]} and ${names.length - 1} more`;
}
