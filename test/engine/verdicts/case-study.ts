import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { savePanel } from '../../../db/columns/panels.ts';
import type { Explanation, RunSummary } from '../../../db/contract/runs.ts';
import type { PanelDefinition, ScreeningBasis } from '../../../db/domain/facts/view.ts';
import type { DeliveryPlan, FilePlan } from '../../../db/domain/import/mapping.ts';
import { REASON_TEXT } from '../../../db/domain/verdict.ts';
import { protocolHandlers } from '../../../db/handlers/protocols.ts';
import { runHandlers } from '../../../db/handlers/runs.ts';
import { LiveRuns } from '../../../db/runs/live-runs.ts';
import { commit, type Done, quiet, type Rig, rig } from '../import/rig.ts';

/** A file as a site sends it, and what a person changes in the plan that is suggested for it. */
export interface SentFile {
  name: string;
  text: string;
  edit?: (plan: FilePlan) => void;
}

export interface CaseStudy {
  basis?: ScreeningBasis;
  panels?: readonly PanelDefinition[];
  /** Each a delivery of files that came together. */
  deliveries: readonly (readonly SentFile[])[];
}

/** `met`, `not met`, `withheld`, or the reason why it is unknown (as in REASONS). */
export type Expected = Readonly<Record<string, string>>;

type SubjectResult = Awaited<ReturnType<ReturnType<typeof runHandlers>['run.subjects']>>['subjects'][number];

export interface Judging {
  on: Rig;
  done: Done[];
  run(protocol: object, asOf?: string): Promise<{ summary: RunSummary; subjects: SubjectResult[] }>;
  explain(run: number, subject: string): Promise<Explanation>;
  warnings(protocol: object): Promise<{ code: string; severity: string }[]>;
  verdicts(criterion: unknown, asOf?: string): Promise<Record<string, string>>;
}

export const AS_OF = '2026-03-01';

/** The study of the case, reached as the command line and the window reach it: files, plan, protocol, run, explanation. */
export async function opened(study: CaseStudy): Promise<Judging> {
  const on = await rig(study.basis);
  for (const panel of study.panels ?? [])
    on.session.study.change({ person: 'Ada Young', action: 'panel.define', object: panel.id }, (tx) => ({
      result: savePanel(tx, panel),
    }));
  const done: Done[] = [];
  for (const files of study.deliveries) done.push(await sent(on, files));
  const live = new LiveRuns(on.session);
  const protocols = protocolHandlers(on.session, live);
  const runs = runHandlers(on.session, live);

  async function keep(protocol: object) {
    const document = { stratum: 1, id: 'P', title: 'P', ...protocol };
    const known = await protocols['protocol.list']({}, quiet);
    if (known.length === 0) await protocols['protocol.create']({ id: 'P', title: 'P' }, quiet);
    return protocols['protocol.saveDraft'](
      { id: 'P', document: JSON.parse(JSON.stringify(document)), label: 'edit' },
      quiet,
    );
  }

  const judging: Judging = {
    on,
    done,
    async run(protocol, asOf = AS_OF) {
      await keep(protocol);
      const summary = await runs['run.start']({ protocol: 'P', version: 'draft', asOf }, quiet);
      const { subjects } = await runs['run.subjects']({ run: summary.id, start: 0, count: 1000 }, quiet);
      return { summary, subjects };
    },
    explain: async (run, subject) => runs['run.explain']({ run, subject }, quiet),
    warnings: async (protocol) => (await keep(protocol)).warnings,
    async verdicts(criterion, asOf) {
      const { summary, subjects } = await judging.run({ inclusion: [{ id: 'I', when: criterion }] }, asOf);
      const found: Record<string, string> = {};
      for (const subject of subjects) {
        const verdict = verdictOf(subject);
        found[subject.id] = verdict;
        const told = await judging.explain(summary.id, subject.id);
        const node = told.criteria[0]?.node;
        const said =
          told.status === 'withheld' ? 'withheld' : node?.verdict === 'unknown' ? node.reason : node?.verdict;
        const same = verdict in REASON_TEXT ? REASON_TEXT[verdict as keyof typeof REASON_TEXT] : verdict;
        expect(said, `the explanation of ${subject.id}`).toBe(same);
      }
      return found;
    },
  };
  return judging;
}

export async function sent(on: Rig, files: readonly SentFile[]): Promise<Done> {
  const looked = await on.look(...files.map(({ name, text }) => on.file(name, text)));
  if (looked.refused.length > 0) throw new Error(looked.refused[0]!.reason);
  const edits = Object.fromEntries(files.map(({ name, edit }) => [name, edit ?? (() => {})]));
  const plan: DeliveryPlan = looked.plan(edits);
  return commit(on, looked, plan);
}

function verdictOf({ status, notMet, unknown }: SubjectResult): string {
  if (status === 'withheld') return 'withheld';
  if (notMet.length > 0) return 'not met';
  return unknown[0]?.reason ?? 'met';
}

/** One study, and statements about it: what is asked, and what each subject must get. */
export function caseStudy(title: string, study: CaseStudy, statements: readonly Statement[]): void {
  describe(title, () => {
    let judging: Judging;
    beforeAll(async () => {
      judging = await opened(study);
    });
    afterAll(() => judging.on.close());
    for (const { says, asks, asOf, expected } of statements)
      it(says, async () => {
        expect(await judging.verdicts(asks, asOf)).toEqual(expected);
      });
  });
}

export interface Statement {
  says: string;
  asks: unknown;
  asOf?: string;
  expected: Expected;
}

/** `a,b` lines from a template, without its indentation. */
export function csv(...lines: string[]): string {
  return `${lines.join('\n')}\n`;
}

export function mapped(plan: FilePlan, header: string): FilePlan['columns'][number] {
  const found = plan.columns.find((one) => one.header === header);
  if (!found) throw new Error(`There is no column ${header}.`);
  return found;
}
