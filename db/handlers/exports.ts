import path from 'node:path';
import type * as z from 'zod';
import type { exportMethods, exportOptions, Manifest } from '../contract/exports.ts';
import { StratumError } from '../domain/errors.ts';
import { STATUSES } from '../domain/run/result.ts';
import { isoOf } from '../domain/time/day.ts';
import { pseudonymiser } from '../export/pseudonyms.ts';
import { type EligibilityList, writeList } from '../export/write-list.ts';
import type { ColumnData } from '../grid/column.ts';
import type { LiveRun, LiveRuns } from '../runs/live-runs.ts';
import { statusCounts } from '../runs/summary.ts';
import type { Handlers } from './handler.ts';
import type { Session } from './session.ts';

type Options = z.output<typeof exportOptions>;

const PREVIEW_ROWS = 50;

/** Columns a list has unless the person chooses otherwise; criteria one by one are for those who want them. */
const DEFAULT_COLUMNS = /^(id|status|assigned|arm:.*|factor:.*|notMet|unknown)$/;

export function exportHandlers(session: Session, runs: LiveRuns): Handlers<keyof typeof exportMethods> {
  function listOf(options: Options): EligibilityList {
    const live = runs.get(options.run);
    const columns = options.columns.map((id) => {
      const column = live.columns.column(id);
      if (!column)
        throw new StratumError(
          'not-found',
          `Run ${options.run} has no column "${id}". Columns of values are there only while the run is of the present data.`,
        );
      return column;
    });
    const subjects = chosen(live, options);
    const nameOf = options.identity === 'pseudonymised' ? pseudonymiser(session.study) : (id: string) => id;
    return {
      columns: columns.map((column) => column.about),
      rows: subjects.length,
      *values() {
        for (const subject of subjects) yield columns.map((column) => cellOf(column, subject, live, nameOf));
      },
      manifest: manifestOf(session, live, options, subjects.length),
    };
  }

  return {
    'export.columns': ({ run }) =>
      runs
        .get(run)
        .columns.list()
        .map((column) => ({ ...column, default: DEFAULT_COLUMNS.test(column.id) })),

    'export.preview': (options) => {
      const list = listOf(options);
      const rows: string[][] = [];
      for (const values of list.values()) {
        if (rows.length >= PREVIEW_ROWS) break;
        rows.push(values.map((value) => (value === null ? '' : String(value))));
      }
      return {
        header: list.columns.map((column) => (column.unit ? `${column.title} (${column.unit})` : column.title)),
        rows,
        total: list.rows,
        manifest: list.manifest,
        notices: noticesOf(list.manifest, runs.isCurrent(runs.get(options.run).stored)),
      };
    },

    'export.write': async ({ path: file, format, ...options }, call) => {
      if (path.resolve(file) === session.study.path)
        throw new StratumError('exists', 'That is the study itself. Give the list another name.', { path: file });
      const list = listOf(options);
      const written = await writeList(list, format, file, call);
      if (!session.study.readOnly)
        session.study.change({ person: session.person, action: 'export.write', object: `run ${options.run}` }, () => ({
          after: {
            file: path.basename(file),
            format,
            ...written.manifest,
            arms: options.arms,
            columns: options.columns,
          },
          result: null,
        }));
      session.changed('activity');
      return {
        file: path.basename(file),
        manifestFile: written.manifestFile,
        bytes: written.bytes,
        manifest: written.manifest,
      };
    },
  };
}

/** Subjects in the order of the study: those of the wanted statuses, overall or, where arms are chosen, for one of them. */
function chosen(live: LiveRun, { statuses, arms }: Options): number[] {
  const wanted = new Set<number>(statuses.map((status) => STATUSES.indexOf(status)));
  const { result } = live;
  const chosenArms = arms.map((id) => {
    const arm = result.arms.find((a) => a.arm?.id === id);
    if (!arm) throw new StratumError('not-found', `The protocol of this run has no arm "${id}".`, { id });
    return arm;
  });
  const found: number[] = [];
  for (let subject = 0; subject < result.subjects; subject++) {
    const fits = chosenArms.length
      ? chosenArms.some((arm) => wanted.has(arm.status[subject]!))
      : wanted.has(result.status[subject]!);
    if (fits) found.push(subject);
  }
  return found;
}

function cellOf(column: ColumnData, subject: number, live: LiveRun, nameOf: (id: string) => string) {
  return column.about.id === 'id' ? nameOf(live.subjectId(subject)) : column.show(subject);
}

function manifestOf(session: Session, live: LiveRun, options: Options, rows: number): Manifest {
  const { stored, result } = live;
  const info = session.study.info();
  return {
    study: info.title,
    protocol: stored.protocol,
    protocolTitle: result.protocol.title,
    version: stored.draft ? 'draft' : stored.version,
    draft: stored.draft,
    protocolHash: stored.protocolHash,
    revision: stored.revision,
    asOf: isoOf(stored.asOf),
    runHash: stored.hash,
    appVersion: stored.appVersion,
    identity: options.identity,
    statuses: options.statuses,
    counts: statusCounts(result.counts),
    rows,
    person: session.person,
    at: session.env.now().toISOString(),
    synthetic: info.synthetic,
  };
}

function noticesOf(manifest: Manifest, current: boolean): string[] {
  return [
    ...(manifest.draft ? ['This is a run of a draft: the list is marked DRAFT.'] : []),
    ...(manifest.synthetic ? ['The study is synthetic: the list is marked so.'] : []),
    ...(current
      ? []
      : ['The data or the protocol has changed since this run. Run again for a list of the present state.']),
    ...(manifest.rows === 0 ? ['No subject has the chosen statuses: the list would be empty.'] : []),
    ...(manifest.identity === 'identified'
      ? ['The list names subjects by their identifiers. Keep it where only those may read it who may know them.']
      : []),
  ];
}
