import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DryRun, InspectedFile, SourceReport } from '../../../db/contract/imports.ts';
import type { ScreeningBasis } from '../../../db/domain/facts/view.ts';
import type { DeliveryPlan, FilePlan } from '../../../db/domain/import/mapping.ts';
import type { Call } from '../../../db/handlers/handler.ts';
import { Session } from '../../../db/handlers/session.ts';
import { importHandlers } from '../../../db/import/handlers.ts';
import { planFor } from '../../../db/import/plan-for.ts';
import { createStudy } from '../../../db/study/create.ts';
import type { StudyEnvironment } from '../../../db/study/environment.ts';

export const CLOCK = new Date('2026-03-03T09:00:00Z');
export const PASSPHRASE = 'correct horse battery';
export const OWNER = 'Ada Young';

export const environment = (): StudyEnvironment => ({
  now: () => CLOCK,
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  keyCost: { memoryKiB: 64, passes: 1 },
});

export const quiet: Call = { signal: new AbortController().signal, progress: () => {} };

/** A folder, a study in it, and the calls of import over it. */
export interface Rig {
  folder: string;
  session: Session;
  imports: ReturnType<typeof importHandlers>;
  events: unknown[];
  /** Writes a file into the folder and returns its path. */
  file(name: string, content: string | Uint8Array): string;
  look(...paths: string[]): Promise<Looked>;
  close(): void;
}

export interface Looked {
  delivery: string;
  files: InspectedFile[];
  refused: { file: string; reason: string }[];
  /** The suggested plan; `edit` may change the plan of single files by name. */
  plan(edit?: Record<string, (plan: FilePlan) => void>): DeliveryPlan;
}

export async function rig(basis: ScreeningBasis = { kind: 'approved', reference: 'EC 1/26' }): Promise<Rig> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stratum-import-'));
  const events: unknown[] = [];
  const env = { ...environment(), appVersion: '0.0.0', emit: (event: unknown) => events.push(event) };
  const session = new Session(env);
  const title = 'Test';
  session.take(
    await createStudy(path.join(folder, 's.stratum'), { title, owner: OWNER, passphrase: PASSPHRASE, basis }, env),
  );
  const imports = importHandlers(session);
  return {
    folder,
    session,
    imports,
    events,
    file(name, content) {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    async look(...paths) {
      const looked = await imports['import.inspect']({ paths }, quiet);
      return {
        ...looked,
        plan(edit = {}) {
          const plan = structuredClone(planFor(looked.files));
          for (const file of plan.files) edit[file.file]?.(file);
          return plan;
        },
      };
    },
    close() {
      session.take(null);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Done {
  id: number;
  sources: SourceReport[];
}

/** Writes a table, looks at it, and imports it under the suggested plan, changed by `edit`. */
export async function importText(
  on: Rig,
  name: string,
  content: string,
  edit: (plan: FilePlan) => void = () => {},
): Promise<Done> {
  const looked = await on.look(on.file(name, content));
  if (looked.refused.length > 0) throw new Error(looked.refused[0]!.reason);
  return commit(on, looked, looked.plan({ [name]: edit }));
}

export async function commit(on: Rig, { delivery }: Looked, plan: DeliveryPlan): Promise<Done> {
  const done = await on.imports['import.commit']({ delivery, plan }, quiet);
  return { id: done.import.id, sources: done.sources };
}

export async function dryRun(on: Rig, { delivery }: Looked, plan: DeliveryPlan): Promise<DryRun> {
  return on.imports['import.dryRun']({ delivery, plan }, quiet);
}

/** The column of a plan, by its header. */
export function column(plan: FilePlan, header: string): FilePlan['columns'][number] {
  const found = plan.columns.find((one) => one.header === header);
  if (!found) throw new Error(`There is no column ${header}.`);
  return found;
}
