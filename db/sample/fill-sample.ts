import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { savePanel } from '../columns/panels.ts';
import { StratumError } from '../domain/errors.ts';
import type { ScreeningBasis } from '../domain/facts/view.ts';
import { type Day, dayOfIso } from '../domain/time/day.ts';
import type { Call } from '../handlers/handler.ts';
import type { Session } from '../handlers/session.ts';
import { importHandlers } from '../import/handlers.ts';
import { protocolFromText } from '../protocol-text.ts';
import { addProtocol, releaseDraft } from '../protocols/editing.ts';
import { sampleFiles } from './delivery.ts';
import { HOTSPOT_PANEL, LARGE_PANEL } from './panels.ts';
import { SAMPLE_PROTOCOL } from './protocol.ts';

/** How the sample study is created. */
export const SAMPLE_STUDY = {
  title: 'NSCLC umbrella (synthetic sample)',
  basis: { kind: 'consent' } satisfies ScreeningBasis,
  synthetic: true,
} as const;

/**
 * Fills a new, empty study with the sample: gene panels, a delivery of files imported like any other, and a released
 * protocol. The files are dated shortly before the engine's clock, so that windows of days before today have values.
 * Depends on nothing but that day.
 * @throws StratumError as import.commit does
 */
export async function fillSample(session: Session, call: Call): Promise<void> {
  definePanels(session);
  const folder = await mkdtemp(path.join(tmpdir(), 'stratum-sample-'));
  try {
    await importFiles(session, folder, call);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const { study, person, env } = session;
  const protocol = protocolFromText(SAMPLE_PROTOCOL, 'NSCLC-UMB-01.yaml');
  addProtocol(study, protocol, { person, now: env.now() });
  releaseDraft(study, protocol.id, { person, now: env.now() }, 'First version of the sample protocol');
}

/**
 * Two days before the clock's date: whatever the time zone, all facts are then in the past of a run "as of today".
 */
export function sampleDay(now: Date): Day {
  return dayOfIso(now.toISOString().slice(0, 10))! - 2;
}

function definePanels({ study, person }: Session): void {
  for (const panel of [HOTSPOT_PANEL, LARGE_PANEL])
    study.change({ person, action: 'panel.define', object: `panel ${panel.id}` }, (tx) => {
      savePanel(tx, panel);
      return { after: { id: panel.id, name: panel.name, classes: [...panel.classes] }, result: null };
    });
}

/** The files are synthetic: they may lie unencrypted in a private folder for the moment of the import. */
async function importFiles(session: Session, folder: string, call: Call): Promise<void> {
  const imports = importHandlers(session);
  call.progress({ phase: 'making up the cohort', done: 0, total: null });
  const files = sampleFiles(sampleDay(session.env.now()));
  for (const { name, text } of files) await writeFile(path.join(folder, name), text);
  const { delivery, refused } = await imports['import.inspect'](
    { paths: files.map(({ name }) => path.join(folder, name)) },
    call,
  );
  if (refused.length > 0) throw new StratumError('bad-file', refused[0]!.reason);
  await imports['import.commit'](
    {
      delivery,
      plan: { files: files.map(({ plan }) => plan) },
      name: 'Synthetic registry delivery',
      reason: 'Made-up data, to try Stratum with',
    },
    call,
  );
}
