import { parseQuantity } from '../values/number.ts';
import { plainWord } from '../values/words.ts';

/** -2 deep deletion, -1 shallow loss, 0 neutral, 1 gain, 2 amplification (the discrete scale of cBioPortal and GISTIC). */
export type CopyNumberState = -2 | -1 | 0 | 1 | 2;

/**
 * Words for copy-number states: cBioPortal (AMP, GAIN, DIPLOID, HETLOSS, HOMDEL), MSK-IMPACT (DeepDel), Foundation
 * Medicine, MatchMiner's CNV_CALL. Deliberately absent: `loss`-like words that do not tell deep from shallow other than
 * `loss` itself (shallow loss in every source we know), and a bare `deletion`, which some use for either.
 */
const WORDS: Readonly<Record<CopyNumberState, readonly string[]>> = {
  [-2]: [
    ...['deepdel', 'deep deletion', 'deep del', 'deep loss', 'homdel', 'homozygous deletion', 'homozygous del'],
    ...['homozygous loss', 'homdeletion', 'biallelic loss', 'biallelic deletion', 'two copy loss', 'complete loss'],
    ...['homozygote deletion', 'délétion homozygote', 'deleción homocigota', 'hom del', 'cn0'],
  ],
  [-1]: [
    ...[
      'hetloss',
      'shallow deletion',
      'shallow del',
      'shallow loss',
      'loss',
      'heterozygous deletion',
      'heterozygous loss',
    ],
    ...[
      'hemizygous deletion',
      'hemizygous loss',
      'hetdel',
      'single copy deletion',
      'single copy loss',
      'one copy loss',
    ],
    ...['partial loss', 'verlust', 'heterozygote deletion', 'perte', 'pérdida', 'het loss', 'het del'],
  ],
  0: [
    'neutral',
    'diploid',
    'normal',
    'no change',
    'no alteration',
    'copy neutral',
    'wt',
    'none',
    'no cna',
    'neutre',
    'neutro',
  ],
  1: [
    'gain',
    'low amplification',
    'low level amplification',
    'low level gain',
    'single copy gain',
    'duplication',
    'zugewinn',
    'ganancia',
  ],
  2: [
    ...[
      'amp',
      'amplification',
      'amplified',
      'high amplification',
      'high level amplification',
      'high level gain',
      'highamp',
    ],
    ...['amplifikation', 'amplifiziert', 'amplifié', 'amplificado', 'amplificación', 'focal amplification'],
  ],
};

const STATES: readonly CopyNumberState[] = [-2, -1, 0, 1, 2];
const BY_WORD: ReadonlyMap<string, CopyNumberState> = new Map(
  STATES.flatMap((state) => WORDS[state].map((word) => [plain(word), state] as const)),
);

function plain(text: string): string {
  return plainWord(text.replace(/[-_]+/g, ' '));
}

/**
 * A stated copy-number state, in words or on the discrete scale (-2, -1, 0, 1, 2). MSK-IMPACT's -1.5, a deletion called
 * with less certainty, is a deep deletion. Other numbers are not states (they may be log ratios or copies): null.
 */
export function understandCopyNumber(text: string): CopyNumberState | null {
  const word = BY_WORD.get(plain(text));
  if (word !== undefined) return word;
  const number = parseQuantity(text, { decimal: '.' });
  if (number.kind !== 'number' || number.low !== number.high || number.unit !== '') return null;
  if (number.low === -1.5) return -2;
  return STATES.find((state) => state === number.low) ?? null;
}

/** Absolute copies of a gene: a number ≥ 0, exact; null for anything else. */
export function understandCopies(text: string): number | null {
  const number = parseQuantity(text.replace(/\s*(?:copies|kopien|x)$/i, ''), { decimal: '.' });
  return number.kind === 'number' && number.low === number.high && number.unit === '' && number.low >= 0
    ? number.low
    : null;
}
