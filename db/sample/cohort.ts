import type { Day } from '../domain/time/day.ts';
import { Dice } from './dice.ts';
import { type Driver, driverOf, type Histology } from './drivers.ts';

/** One made-up person, before any file says anything about them. */
export interface SyntheticSubject {
  id: string;
  site: string;
  sex: 'female' | 'male';
  born: Day;
  histology: Histology;
  stage: string;
  diagnosed: Day;
  smoking: 'never' | 'former' | 'current';
  packYears: number;
  ecog: number;
  brainMetastases: boolean;
  /** Percent of tumour cells. */
  tps: number;
  driver: Driver | null;
  /** A stream of randomness of this subject for one topic. */
  dice(topic: string): Dice;
}

const SITES: readonly (readonly [string, number])[] = [
  ['North', 45],
  ['Harbour', 30],
  ['Lakeside', 25],
];
/** Non-small-cell histologies: Travis et al., J Thorac Oncol 2015;10:1243. A few small-cell cancers were referred in error. */
const HISTOLOGIES: readonly (readonly [Histology, number])[] = [
  ['LUAD', 74],
  ['LUSC', 18],
  ['NSCLC', 5],
  ['LUAS', 2],
  ['SCLC', 1],
];
const STAGES: readonly (readonly [string, number])[] = [
  ['IIIA', 7],
  ['IIIB', 9],
  ['IIIC', 5],
  ['IVA', 34],
  ['IVB', 33],
  ['IV', 12],
];
/** About a third have a performance status of 2 or worse: Lilenbaum et al., J Thorac Oncol 2008;3:125. */
const ECOG: readonly (readonly [number, number])[] = [
  [0, 27],
  [1, 43],
  [2, 20],
  [3, 8],
  [4, 2],
];
/** Drivers that are found mostly in people who never smoked: Sun et al., Nat Rev Cancer 2007;7:778. */
const OF_NEVER_SMOKERS = new Set(['EGFR', 'ALK', 'ROS1', 'RET', 'ERBB2']);
/** About one in five has brain metastases: Barnholtz-Sloan et al., J Clin Oncol 2004;22:2865. */
const BRAIN = 0.2;

/** `count` subjects of an umbrella trial for non-small-cell lung cancer, as known on the day `today`. */
export function syntheticCohort(seed: string, count: number, today: Day): SyntheticSubject[] {
  return Array.from({ length: count }, (_, i) => {
    const id = `UMB-${String(i + 1).padStart(4, '0')}`;
    const dice = (topic: string) => new Dice(`${seed}/${id}/${topic}`);
    return syntheticSubject(id, dice, today);
  });
}

function syntheticSubject(id: string, dice: (topic: string) => Dice, today: Day): SyntheticSubject {
  const person = dice('person');
  const histology = person.weighted(HISTOLOGIES);
  const driver = driverOf(histology, dice('driver'));
  const never = driver && OF_NEVER_SMOKERS.has(driver.gene) ? 0.5 : histology === 'LUAD' ? 0.12 : 0.04;
  const smoking = person.chance(never) ? 'never' : person.chance(0.62) ? 'former' : 'current';
  // Median age at diagnosis about 68 to 70 years (SEER Cancer Stat Facts: Lung and Bronchus).
  const age = Math.min(93, Math.max(31, person.normal(never > 0.4 ? 63 : 68, 10)));
  const stage = person.weighted(STAGES);
  return {
    id,
    site: person.weighted(SITES),
    sex: person.chance(driver?.gene === 'EGFR' ? 0.62 : 0.46) ? 'female' : 'male',
    born: today - Math.round(age * 365.25) - person.between(0, 364),
    histology,
    stage,
    diagnosed: today - person.between(40, 900),
    smoking,
    packYears: smoking === 'never' ? 0 : Math.max(1, Math.round(person.normal(36, 16))),
    ecog: person.weighted(ECOG),
    brainMetastases: person.chance(stage.startsWith('IV') ? BRAIN * 1.2 : BRAIN * 0.2),
    tps: tpsOf(dice('pd-l1'), driver),
    driver,
    dice,
  };
}

/**
 * PD-L1 TPS: ≥ 50 % in 23 %, 1–49 % in 38 %, < 1 % in 39 % (Garon et al., N Engl J Med 2015;372:2018); lower with EGFR
 * and ALK (Gainor et al., Clin Cancer Res 2016;22:4585).
 */
function tpsOf(dice: Dice, driver: Driver | null): number {
  const low = driver?.gene === 'EGFR' || driver?.gene === 'ALK';
  const group = dice.weighted(
    low
      ? [
          ['none', 52],
          ['some', 36],
          ['high', 12],
        ]
      : [
          ['none', 38],
          ['some', 38],
          ['high', 24],
        ],
  );
  if (group === 'none') return 0;
  return group === 'some'
    ? dice.one([1, 1, 2, 3, 5, 5, 10, 10, 15, 20, 20, 25, 30, 40, 45])
    : dice.one([50, 50, 55, 60, 60, 70, 75, 80, 80, 90, 90, 95, 100]);
}
