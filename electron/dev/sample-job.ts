/** The main job without a window: sample study → run → eligibility list as CSV, XLSX and PDF, and a picture. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contract, type Input, type MethodName, type Output } from '../../db/contract.ts';
import { createEngineClient } from '../engine-client.ts';
import { ROOT } from './build.ts';
import { chromiumPath } from './debian.mjs';
import { forkEngine } from './forked-engine.ts';
import { resultsPicture } from './results-picture.ts';

const OUT = path.join(ROOT, 'out');
/** The sample holds nothing that needs a secret. */
const PASSPHRASE = 'stratum-sample';
const OWNER = 'Sample coordinator';

type Say = (sentence: string) => void;
type Call = <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>;

/** @returns the exit code */
export async function sampleJob(say: Say): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stratum-sample-'));
  const study = path.join(folder, 'sample.stratum');
  try {
    // The sample's dates end with the day on which it is made, so that day is its as-of date.
    const asOf = new Date().toISOString().slice(0, 10);
    await withEngine((call) => writeLists(call, study, asOf, say));
    await draw(study, say);
    say('To open the window, start it where there is a display: DISPLAY=:0 npm start, or xvfb-run -a npm start.');
    return 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withEngine(work: (call: Call) => Promise<void>): Promise<void> {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const engine = createEngineClient({
    start: () => forkEngine(path.join(OUT, 'engine.cjs'), [`--app-version=${version}`]),
    onEvent: () => {},
    onState: () => {},
    now: () => performance.now(),
  });
  const call: Call = async (method, input) =>
    contract[method].output.parse(await engine.call(method, input)) as Output<typeof method>;
  try {
    await work(call);
  } finally {
    await engine.end();
  }
}

async function writeLists(call: Call, study: string, asOf: string, say: Say): Promise<void> {
  const info = await call('study.createSample', { path: study, owner: OWNER, passphrase: PASSPHRASE });
  const { protocols } = await call('study.overview', {});
  const protocol = protocols[0];
  if (protocol === undefined) throw new Error('The sample study has no protocol.');
  const run = await call('run.start', { protocol: protocol.id, asOf });
  const { eligible, undetermined, ineligible, withheld } = run.counts;
  say(`${info.title}: ${info.subjects} subjects, protocol "${protocol.title}", as of ${asOf}.`);
  say(`${eligible} eligible, ${undetermined} undetermined, ${ineligible} ineligible, ${withheld} withheld.`);
  for (const arm of run.arms) {
    say(`  ${arm.title}: ${arm.counts.eligible} eligible, ${arm.counts.undetermined} undetermined`);
  }
  const columns = (await call('export.columns', { run: run.id }))
    .filter((column) => column.default)
    .map(({ id }) => id);
  for (const format of ['csv', 'xlsx', 'pdf'] as const) {
    const file = path.join(OUT, `eligibility-list.${format}`);
    rmSync(file, { force: true });
    const statuses: Input<'export.write'>['statuses'] = ['eligible', 'undetermined'];
    const list = { run: run.id, statuses, columns, identity: 'identified' as const, path: file, format };
    const { bytes } = await call('export.write', list);
    say(`Wrote ${path.relative(ROOT, file)} (${Math.ceil(bytes / 1024)} KB)`);
  }
}

async function draw(study: string, say: Say): Promise<void> {
  const picture = path.join(OUT, 'results.png');
  if (chromiumPath() === null) {
    say('No picture of the results screen: there is no Chromium here to draw it with (install "chromium").');
    return;
  }
  await resultsPicture({ study, passphrase: PASSPHRASE, picture });
  say(`Wrote ${path.relative(ROOT, picture)}`);
}
