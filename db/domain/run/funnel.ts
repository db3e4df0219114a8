import { allInto } from '../criteria/kleene-arrays.ts';
import { MET, NOT_MET } from '../verdict.ts';
import type { FunnelStep } from './result.ts';

/** One step of the funnel: who passes it (verdict bytes), and what it is. */
export interface Stage {
  criterion: string;
  title: string;
  type: FunnelStep['type'];
  pass: Uint8Array;
}

/**
 * Attrition in protocol order over subjects that are not withheld. A subject is lost at the first step it certainly
 * fails; the order of the criteria therefore decides where it is counted.
 */
export function funnelOf(stages: readonly Stage[], withheld: Uint8Array): FunnelStep[] {
  const subjects = withheld.length;
  const before = new Uint8Array(subjects).fill(MET);
  return stages.map(({ criterion, title, type, pass }) => {
    const step: FunnelStep = { criterion, title, type, entering: 0, kept: 0, lost: 0, open: 0, unknown: 0 };
    for (let subject = 0; subject < subjects; subject++) {
      if (withheld[subject] || before[subject] === NOT_MET) continue;
      step.entering++;
      if (pass[subject] === NOT_MET) step.lost++;
      else {
        if (pass[subject]! > MET) step.unknown++;
        if (pass[subject] === MET && before[subject] === MET) step.kept++;
        else step.open++;
      }
    }
    allInto(before, pass);
    return step;
  });
}
