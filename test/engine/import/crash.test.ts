import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Session } from '../../../db/handlers/session.ts';
import { verifyAudit } from '../../../db/study/audit.ts';
import { openStudy } from '../../../db/study/open.ts';
import { environment, importText, PASSPHRASE, type Rig, rig } from './rig.ts';

let on: Rig;
beforeEach(async () => {
  on = await rig();
});
afterEach(() => on.close());

const ROWS = 60_000;

/** Starts an import in a process of its own and kills it, as a power cut would, `delay` ms after it began to save. */
async function killedWhileSaving(study: string, file: string, delay: number): Promise<void> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'crash-child.ts'), study, PASSPHRASE, file]);
  const gone = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) if (line === 'Saving') break;
  await sleep(delay);
  child.kill('SIGKILL');
  await gone;
}

describe('an import killed while it saves', () => {
  it('leaves the study as before or as after, never between', { timeout: 60_000 }, async () => {
    await importText(on, 'first.csv', 'subject,age\nA,50\n');
    const before = on.session.facts.revision;
    const study = path.join(on.folder, 's.stratum');
    on.session.take(null);
    const rows = Array.from({ length: ROWS }, (_, i) => `S${i},${20 + (i % 60)},${i / 7},${i / 9}`).join('\n');
    const file = on.file('big.csv', `subject,age,zink,zonk\n${rows}\n`);
    const outcomes: string[] = [];
    for (const delay of [0, 3, 8, 20, 45, 90]) {
      await killedWhileSaving(study, file, delay);
      const env = { ...environment(), appVersion: '0.0.0', emit: () => {} };
      const session = new Session(env);
      session.take(await openStudy(study, PASSPHRASE, env));
      const { facts } = session;
      expect(verifyAudit(session.study.read).broken).toBeNull();
      if (facts.revision === before) outcomes.push('before');
      else {
        outcomes.push('after');
        expect(facts.subjects).toBe(ROWS + 1);
        expect(facts.observation('x:zonk').length).toBeGreaterThanOrEqual(ROWS);
      }
      session.take(null);
      if (outcomes.includes('after')) break;
    }
    expect(outcomes.length).toBeGreaterThan(0);
  });
});
