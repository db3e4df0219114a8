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
  // Who is left, in study order, and whether something was unknown for them before.
  let left = indicesWhere(withheld, (byte) => byte === 0);
  const open = new Uint8Array(withheld.length);
  return stages.map(({ criterion, title, type, pass }) => {
    const step: FunnelStep = { criterion, title, type, entering: left.length, kept: 0, lost: 0, open: 0, unknown: 0 };
    let next = 0;
    for (let i = 0; i < left.length; i++) {
      const subject = left[i]!;
      const verdict = pass[subject]!;
      if (verdict === NOT_MET) continue;
      if (verdict > MET) {
        step.unknown++;
        open[subject] = 1;
      }
      step.open += open[subject]!;
      left[next++] = subject;
    }
    step.lost = left.length - next;
    step.kept = next - step.open;
    left = left.subarray(0, next);
    return step;
  });
}

function indicesWhere(bytes: Uint8Array, test: (byte: number) => boolean): Uint32Array {
  const found = new Uint32Array(bytes.length);
  let n = 0;
  for (let i = 0; i < bytes.length; i++) if (test(bytes[i]!)) found[n++] = i;
  return found.subarray(0, n);
}
