/**
 * Three truths, never two. A verdict is one byte: 0 not met, 1 met, 2 and up unknown, where the number names the
 * reason. With that encoding Kleene's strong connectives are: all = 0 if any is 0, else the maximum; any = 1 if any
 * is 1, else the maximum; not = swap 0 and 1 (Kleene, Introduction to Metamathematics, 1952, section 64).
 */
export type Verdict = number;
export const NOT_MET = 0;
export const MET = 1;

/** Why a verdict is unknown. The order is only a stable tie-break when several parts of a group are unknown. */
export const REASONS = [
  'no-value',
  'undated',
  'outside-window',
  'not-tested',
  'not-covered',
  'assay-failed',
  'history-incomplete',
  'date-imprecise',
  'censored',
  'unit',
  'no-reference-range',
  'implausible',
  'conflict',
  'code',
  'not-attested',
  'no-consent',
] as const;
export type Reason = (typeof REASONS)[number];

export const REASON_TEXT: Readonly<Record<Reason, string>> = {
  'no-value': 'no value',
  undated: 'undated value',
  'outside-window': 'value outside the window',
  'not-tested': 'not tested',
  'not-covered': 'region or gene not covered',
  'assay-failed': 'assay failed',
  'history-incomplete': 'history not complete',
  'date-imprecise': 'date too imprecise',
  censored: 'value censored across the threshold',
  unit: 'unit unknown or not convertible',
  'no-reference-range': 'no reference range',
  implausible: 'implausible value',
  conflict: 'conflicting values',
  code: 'code not recognised or ambiguous',
  'not-attested': 'not attested',
  'no-consent': 'consent does not cover it',
};

const FIRST_REASON = 2;

export function unknown(reason: Reason): Verdict {
  return FIRST_REASON + REASONS.indexOf(reason);
}

/** The reason of an unknown verdict; null for met and not met. */
export function reasonOf(verdict: Verdict): Reason | null {
  return REASONS[verdict - FIRST_REASON] ?? null;
}

export type Truth = 'met' | 'not met' | 'unknown';
export function truthOf(verdict: Verdict): Truth {
  return verdict === NOT_MET ? 'not met' : verdict === MET ? 'met' : 'unknown';
}

export function not(verdict: Verdict): Verdict {
  return verdict > MET ? verdict : verdict ^ 1;
}

export function all(verdicts: readonly Verdict[]): Verdict {
  let result = MET;
  for (const verdict of verdicts) {
    if (verdict === NOT_MET) return NOT_MET;
    if (verdict > result) result = verdict;
  }
  return result;
}

export function any(verdicts: readonly Verdict[]): Verdict {
  let result = NOT_MET;
  for (const verdict of verdicts) {
    if (verdict === MET) return MET;
    if (verdict > result) result = verdict;
  }
  return result;
}

/** Met when at least `n` are met; not met when even all unknowns could not reach `n`; else unknown. */
export function atLeast(n: number, verdicts: readonly Verdict[]): Verdict {
  let met = 0;
  let open = 0;
  let reason = NOT_MET;
  for (const verdict of verdicts) {
    if (verdict === MET) met++;
    else if (verdict > MET) {
      open++;
      if (verdict > reason) reason = verdict;
    }
  }
  if (met >= n) return MET;
  return met + open < n ? NOT_MET : reason;
}
