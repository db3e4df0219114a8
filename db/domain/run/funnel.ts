import { MET } from '../verdict.ts';
import type { CriterionResult, FunnelStep, RunResult } from './result.ts';
import { ELIGIBLE, INELIGIBLE, WITHHELD } from './result.ts';
import { failingVerdict } from './tally.ts';

const KEPT = 0;
const OPEN = 1;
const LOST = 2;

/**
 * Attrition in protocol order: the common criteria one after the other, and then those of one arm, or (arm null, in a
 * protocol with arms) a last step for whether any open arm remains. Each subject is lost at the first criterion that
 * it certainly fails; a different order would lose the same subjects at other steps. Withheld subjects are not in it.
 */
export function funnelOf(run: Omit<RunResult, 'funnel'>, arm: number | null): FunnelStep[] {
  const state = new Uint8Array(run.subjects);
  let entering = 0;
  for (let i = 0; i < state.length; i++) {
    if (run.status[i] === WITHHELD) state[i] = LOST;
    else entering++;
  }
  const steps: FunnelStep[] = [];
  for (const result of run.criteria) {
    if (result.arm !== null && result.arm !== arm) continue;
    const step = stepOf(result, state, entering);
    steps.push(step);
    entering = step.kept + step.open;
  }
  if (arm === null && !run.implicitArm) steps.push(armsStep(run, state, entering));
  return steps;
}

function stepOf({ criterion, type, verdicts }: CriterionResult, state: Uint8Array, entering: number): FunnelStep {
  const failing = failingVerdict(type);
  let lost = 0;
  let open = 0;
  let unknown = 0;
  for (let i = 0; i < state.length; i++) {
    if (state[i] === LOST) continue;
    const verdict = verdicts[i]!;
    if (verdict === failing) {
      state[i] = LOST;
      lost++;
      continue;
    }
    if (verdict > MET) {
      unknown++;
      state[i] = OPEN;
    }
    if (state[i] === OPEN) open++;
  }
  const title = criterion.title === undefined || criterion.title === '' ? criterion.id : criterion.title;
  return { criterion: criterion.id, title, type, entering, kept: entering - lost - open, lost, open, unknown };
}

/** Whether any open arm remains for those whom the common criteria let through. */
function armsStep(run: Omit<RunResult, 'funnel'>, state: Uint8Array, entering: number): FunnelStep {
  let lost = 0;
  let kept = 0;
  let unknown = 0;
  for (let i = 0; i < state.length; i++) {
    if (state[i] === LOST) continue;
    if (run.status[i] === INELIGIBLE) lost++;
    else if (run.status[i] === ELIGIBLE) kept++;
    else if (state[i] === KEPT) unknown++;
  }
  const open = entering - lost - kept;
  return { criterion: 'arms', title: 'Any open arm', type: 'arms', entering, kept, lost, open, unknown };
}
