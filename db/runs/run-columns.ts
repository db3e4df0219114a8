import type { GridColumn } from '../contract/cohort.ts';
import { type RunResult, STATUSES, WITHHELD } from '../domain/run/result.ts';
import { MET, NOT_MET, REASON_TEXT, reasonOf } from '../domain/verdict.ts';
import {
  type ColumnData,
  type ColumnSource,
  identifierColumn,
  withShow,
  wordColumn,
  wordColumnOf,
} from '../grid/column.ts';

/** One word per verdict byte, as lists and exports show it. */
export function verdictText(verdict: number): string {
  if (verdict === MET) return 'met';
  if (verdict === NOT_MET) return 'not met';
  const reason = reasonOf(verdict);
  return reason ? `unknown: ${REASON_TEXT[reason]}` : 'unknown';
}

/**
 * Columns of a run's lists: status, assigned arm, status per arm, stratification factors, verdict per criterion, and
 * (`cohort`, only while the run is of the present data) the subject's values. Withheld subjects show nothing but
 * identifier and status.
 */
export class RunColumns {
  readonly #run: RunResult;
  readonly #idOf: (subject: number) => string;
  readonly #cohort: { column: ColumnSource; list(): GridColumn[] } | null;
  readonly #made = new Map<string, ColumnData | null>();

  constructor(
    run: RunResult,
    idOf: (subject: number) => string,
    cohort: { column: ColumnSource; list(): GridColumn[] } | null,
  ) {
    this.#run = run;
    this.#idOf = idOf;
    this.#cohort = cohort;
  }

  readonly column: ColumnSource = (id) => {
    let made = this.#made.get(id);
    if (made === undefined) {
      made = this.#make(id);
      this.#made.set(id, made);
    }
    return made;
  };

  list(): GridColumn[] {
    const { protocol, arms, criteria, implicitArm } = this.#run;
    const own = [
      'id',
      'status',
      ...(this.#run.assigned ? ['assigned'] : []),
      ...(implicitArm ? [] : arms.map((a) => `arm:${a.arm!.id}`)),
      ...protocol.factors.map((f) => `factor:${f.id}`),
      'notMet',
      'unknown',
      ...criteria.map((c) => `criterion:${c.criterion.id}`),
    ];
    const values = this.#cohort?.list().filter((column) => column.id !== 'id') ?? [];
    return [...own.flatMap((id) => this.column(id)?.about ?? []), ...values];
  }

  #make(id: string): ColumnData | null {
    if (id === 'id') return identifierColumn(this.#run.subjects, this.#idOf);
    if (id === 'status') {
      const codes = Uint32Array.from(this.#run.status, (status) => status + 1);
      return wordColumn(about('status', 'Status', 'result', 'category', this.#run.subjects, STATUSES), codes, [
        '',
        ...STATUSES,
      ]);
    }
    const made = this.#result(id) ?? this.#cohort?.column(id) ?? null;
    return made && this.#withholding(made);
  }

  #result(id: string): ColumnData | null {
    const at = id.indexOf(':');
    const [kind, name] = at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
    const { arms, assigned, factors, criteria, subjects } = this.#run;
    switch (kind) {
      case 'assigned': {
        if (!assigned) return null;
        const titles = ['', ...arms.map((a) => a.arm?.title ?? '')];
        const codes = Uint32Array.from(assigned, (arm) => arm + 1);
        return wordColumn(
          about(id, 'Assigned arm', 'result', 'category', count(codes), titles.slice(1)),
          codes,
          titles,
        );
      }
      case 'arm': {
        const arm = arms.find((a) => a.arm?.id === name);
        if (!arm) return null;
        const codes = Uint32Array.from(arm.status, (status) => status + 1);
        return wordColumn(about(id, arm.arm!.title, 'arms', 'category', subjects, STATUSES), codes, ['', ...STATUSES]);
      }
      case 'factor': {
        const found = factors.find((f) => f.factor.id === name);
        if (!found) return null;
        const words = ['', ...found.factor.levels.map((level) => level.title), 'unknown', 'not in exactly one level'];
        const codes = Uint32Array.from(found.level, (level) =>
          level >= 0 ? level + 1 : found.factor.levels.length + (level === -1 ? 1 : 2),
        );
        return wordColumn(about(id, found.factor.title, 'strata', 'category', subjects, words.slice(1)), codes, words);
      }
      case 'criterion': {
        const found = criteria.find((c) => c.criterion.id === name);
        return found ? verdictColumn(id, found.criterion.title || found.criterion.id, found.verdicts) : null;
      }
      case 'notMet':
        return this.#failing(
          id,
          'Criteria failed',
          (verdict, type) => verdict === (type === 'inclusion' ? NOT_MET : MET),
        );
      case 'unknown':
        return this.#failing(id, 'Criteria unknown', (verdict) => verdict > MET);
      default:
        return null;
    }
  }

  #failing(
    id: string,
    title: string,
    fails: (verdict: number, type: 'inclusion' | 'exclusion') => boolean,
  ): ColumnData {
    const { criteria, subjects } = this.#run;
    const column = wordColumnOf(about(id, title, 'result', 'category', 0), subjects, (subject) => {
      let text = '';
      for (const { criterion, type, verdicts } of criteria)
        if (fails(verdicts[subject]!, type)) text = text === '' ? criterion.id : `${text}, ${criterion.id}`;
      return text;
    });
    if (column.kind === 'words') column.about.have = count(column.codes);
    return column;
  }

  #withholding(column: ColumnData): ColumnData {
    const { status } = this.#run;
    return withShow(column, (subject) => (status[subject] === WITHHELD ? null : column.show(subject)));
  }
}

function verdictColumn(id: string, title: string, verdicts: Uint8Array): ColumnData {
  const words: string[] = [''];
  const codeOf = new Uint32Array(256);
  const codes = new Uint32Array(verdicts.length);
  for (let subject = 0; subject < verdicts.length; subject++) {
    const verdict = verdicts[subject]!;
    if (codeOf[verdict] === 0) codeOf[verdict] = words.push(verdictText(verdict)) - 1;
    codes[subject] = codeOf[verdict]!;
  }
  return wordColumn(about(id, title, 'criteria', 'category', verdicts.length, words.slice(1)), codes, words);
}

function about(
  id: string,
  title: string,
  group: string,
  kind: GridColumn['kind'],
  have: number,
  levels?: readonly string[],
): GridColumn {
  return { id, title, group, kind, unit: null, have, ...(levels ? { levels: [...levels] } : {}) };
}

function count(codes: Uint32Array): number {
  let n = 0;
  for (const code of codes) if (code !== 0) n++;
  return n;
}
