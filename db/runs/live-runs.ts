import { createVerdictCache } from '../domain/criteria/cache.ts';
import { createEvaluator, type Evaluator } from '../domain/criteria/evaluate.ts';
import { StratumError } from '../domain/errors.ts';
import { criteriaOf, type Protocol } from '../domain/protocol/document.ts';
import { nearMisses } from '../domain/run/near-misses.ts';
import type { NearMisses, RunResult } from '../domain/run/result.ts';
import { GridPages } from '../grid/pages.ts';
import type { Session } from '../handlers/session.ts';
import { versionsOf } from '../protocols/versions.ts';
import { RunColumns } from './run-columns.ts';
import { type StoredRun, storedRun, storedVerdicts } from './store.ts';

/** A run as screens work with it. */
export interface LiveRun {
  stored: StoredRun;
  result: RunResult;
  columns: RunColumns;
  pages: GridPages;
  near: NearMisses;
  subjectId(subject: number): string;
  subjectOf(id: string): number | null;
  /** Null when the data has changed since: evidence can then not be shown, only the verdicts as they were. */
  evaluator: Evaluator | null;
}

const KEPT = 3;

/** The runs looked at last, ready to page, explain and export. One per session. */
export class LiveRuns {
  readonly #session: Session;
  readonly #kept = new Map<number, LiveRun>();
  readonly #cache = createVerdictCache();

  constructor(session: Session) {
    this.#session = session;
    session.onClose(() => this.#kept.clear());
  }

  /** An evaluator over the present data; verdicts of parts are kept between calls. */
  evaluator(asOf: number): Evaluator {
    const { facts, units, names } = this.#session;
    return createEvaluator({ facts, asOf, units, names }, this.#cache);
  }

  /** Takes a result just computed, so that it need not be read again. */
  remember(stored: StoredRun, result: RunResult): LiveRun {
    const { facts } = this.#session;
    return this.#keep(
      stored,
      result,
      (subject) => facts.subjectId(subject),
      (id) => facts.subjectOf(id),
    );
  }

  /** @throws StratumError not-found */
  get(id: number): LiveRun {
    const known = this.#kept.get(id);
    const stored = known?.stored ?? storedRun(this.#session.study.read, id);
    if (!stored)
      throw new StratumError('not-found', `There is no run ${id} in this study. List the runs to see their numbers.`, {
        id,
      });
    const current = this.dataIsCurrent(stored);
    if (known && (known.evaluator !== null) === current) return known;
    const { result, subjectIds } = storedVerdicts(this.#session.study.read, stored);
    const ordinals = new Map(subjectIds.map((subject, i) => [subject, i]));
    return this.#keep(
      stored,
      result,
      (subject) => subjectIds[subject]!,
      (subject) => ordinals.get(subject) ?? null,
    );
  }

  dataIsCurrent(run: StoredRun): boolean {
    return run.revision === this.#session.facts.revision;
  }

  /** Whether the same run today would use the same data and the same protocol text. */
  isCurrent(run: StoredRun): boolean {
    if (!this.dataIsCurrent(run)) return false;
    if (!run.draft) return true;
    const versions = versionsOf(this.#session.study.read, run.protocol);
    return versions.some((v) => v.hash === run.protocolHash && v.version === run.version);
  }

  #keep(
    stored: StoredRun,
    result: RunResult,
    subjectId: LiveRun['subjectId'],
    subjectOf: LiveRun['subjectOf'],
  ): LiveRun {
    const current = this.dataIsCurrent(stored);
    const columns = new RunColumns(result, subjectId, current ? this.#session.lists.columns : null);
    const near = nearMisses(result);
    const live: LiveRun = {
      stored,
      result,
      columns,
      near,
      subjectId,
      subjectOf,
      pages: new GridPages({
        revision: String(stored.id),
        subjects: (key) => subjectsOf(result, near, key),
        columns: columns.column,
        subjectId,
      }),
      evaluator: current ? this.evaluator(result.asOf) : null,
    };
    this.#kept.delete(stored.id);
    this.#kept.set(stored.id, live);
    while (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value as number);
    return live;
  }
}

const TABS: Readonly<Record<string, number>> = { ineligible: 0, eligible: 1, undetermined: 2, withheld: 3 };

/** Which subjects a tab shows. `key`: a tab, or `lostAt:CRITERION`. */
function subjectsOf(run: RunResult, near: NearMisses, key: string): Uint32Array {
  if (key === 'nearMisses') return near.subjects.slice().sort();
  const status = TABS[key];
  if (status !== undefined) return where(run.subjects, (subject) => run.status[subject] === status);
  if (key.startsWith('lostAt:')) return lostAt(run, key.slice('lostAt:'.length));
  return where(run.subjects, () => true);
}

/** Subjects who certainly fail this step of the funnel and no step before it. */
function lostAt(run: RunResult, criterion: string): Uint32Array {
  const placed = criteriaOf(run.protocol as Protocol);
  const common = run.criteria.filter((_, i) => placed[i]!.arm === null);
  const at = common.findIndex((c) => c.criterion.id === criterion);
  const fails = (c: (typeof common)[number], subject: number) =>
    c.verdicts[subject] === (c.type === 'inclusion' ? 0 : 1);
  const before = at < 0 ? common : common.slice(0, at);
  return where(run.subjects, (subject) => {
    if (run.status[subject] === TABS.withheld || before.some((c) => fails(c, subject))) return false;
    return at < 0 ? run.status[subject] === TABS.ineligible : fails(common[at]!, subject);
  });
}

function where(subjects: number, test: (subject: number) => boolean): Uint32Array {
  const found = new Uint32Array(subjects);
  let n = 0;
  for (let subject = 0; subject < subjects; subject++) if (test(subject)) found[n++] = subject;
  return found.subarray(0, n);
}
