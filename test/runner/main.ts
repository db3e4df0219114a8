/** Everything `npm test` runs, in order; closes with one line over all kinds of tests together. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Counts, closingLine, sum } from './counts.ts';
import { checks, inTheWindow, type Step, windowless } from './steps.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const results = path.join(root, 'test/results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const all: Counts[] = [];
const say = (text: string) => void process.stdout.write(text);

async function perform(step: Step): Promise<void> {
  const { counts, seconds, output } = await step.run();
  all.push(counts);
  say(`${counts.failed === 0 ? '✓' : '✗'} ${step.name}: ${closingLine(counts)} (${seconds.toFixed(1)} s)\n`);
  if (counts.failed > 0) say(`${output.trimEnd()}\n\n`);
}

/** Two at a time: as many as the smallest machine has cores. */
async function performTogether(steps: Step[]): Promise<void> {
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await perform(step);
  };
  await Promise.all([worker(), worker()]);
}

await performTogether(checks(root));
for (const step of [windowless(root), inTheWindow(root)]) {
  // These take minutes: whoever watches should know what is going on.
  say(`… ${step.name}\n`);
  await perform(step);
}

const total = sum(all);
if (total.failed > 0) say('Traces and screenshots of failures are in test/results.\n');
say(`${closingLine(total)}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
