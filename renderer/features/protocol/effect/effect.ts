import type { Expression } from '../../../../db/domain/criteria/expression.ts';
import type { Criterion, CriterionType, Protocol } from '../../../../db/domain/protocol/document.ts';

/** One step of the funnel: a criterion, and what must hold to be kept up to and including it. */
export interface EffectStep {
  path: string;
  id: string;
  title: string | undefined;
  type: CriterionType;
  when: Expression;
  kept: Expression;
}

export interface EffectArm {
  path: string;
  id: string;
  title: string;
  open: boolean;
  /** The arm's own criteria, after the common ones. */
  steps: EffectStep[];
  /** Everything that makes a subject eligible for this arm. */
  eligible: Expression;
}

export interface Effect {
  common: EffectStep[];
  arms: EffectArm[];
  /** Eligible for at least one open arm; without arms, by the common criteria. */
  eligible: Expression;
}

/** The whole protocol as expressions whose counts show what each part does (Kleene's logic, SEMANTICS of status). */
export function effectOf(protocol: Protocol): Effect {
  const required: Expression[] = [];
  const common = stepsOf(protocol, '', required);
  const arms = protocol.arms.map((arm, a): EffectArm => {
    const own = [...required];
    const steps = stepsOf(arm, `/arms/${a}`, own);
    const { id, title, status } = arm;
    return { path: `/arms/${a}`, id, title, open: status === 'open', steps, eligible: { kind: 'all', of: own } };
  });
  const open = arms.filter((arm) => arm.open).map((arm) => arm.eligible);
  return {
    common,
    arms,
    eligible: arms.length === 0 ? { kind: 'all', of: required } : { kind: 'any', of: open },
  };
}

function stepsOf(
  owner: Readonly<Record<CriterionType, readonly Criterion[]>>,
  base: string,
  required: Expression[],
): EffectStep[] {
  return (['inclusion', 'exclusion'] as const).flatMap((type) =>
    owner[type].map(({ id, title, when }, i): EffectStep => {
      required.push(type === 'inclusion' ? when : { kind: 'not', of: when });
      return { path: `${base}/${type}/${i}`, id, title, type, when, kept: { kind: 'all', of: [...required] } };
    }),
  );
}

/** Every expression whose count the effect shows. */
export function expressionsOf(effect: Effect): Expression[] {
  const steps = [...effect.common, ...effect.arms.flatMap((arm) => arm.steps)];
  return [
    ...steps.flatMap((step) => [step.when, step.kept]),
    ...effect.arms.map((arm) => arm.eligible),
    effect.eligible,
  ];
}
