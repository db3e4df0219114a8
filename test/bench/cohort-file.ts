import { closeSync, openSync, writeSync } from 'node:fs';
import { Dice } from '../../db/sample/dice.ts';
import { MEASURED } from './measured.ts';

const MISSING = 0.05;
const GATHERED = 1 << 20;

/** Writes the cohort: one row per subject, 33 columns, one cell in twenty of the measured ones empty. */
export function writeCohort(path: string, subjects: number): void {
  const dice = new Dice('bench cohort');
  const fd = openSync(path, 'w');
  let text = `${['Subject ID', 'Sex', 'Sampled on', ...MEASURED.map(({ header }) => header)].join(',')}\n`;
  for (let subject = 0; subject < subjects; subject++) {
    const month = String(dice.between(1, 12)).padStart(2, '0');
    const day = String(dice.between(1, 28)).padStart(2, '0');
    text += `S${String(subject).padStart(7, '0')},${dice.chance(0.5) ? 'F' : 'M'},2025-${month}-${day}`;
    for (const { low, high, digits } of MEASURED)
      text += dice.chance(MISSING) ? ',' : `,${(low + dice.next() * (high - low)).toFixed(digits)}`;
    text += '\n';
    if (text.length >= GATHERED) {
      writeSync(fd, text);
      text = '';
    }
  }
  writeSync(fd, text);
  closeSync(fd);
}
