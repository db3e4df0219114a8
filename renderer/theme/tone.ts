/** What a colour means. `neutral` carries none. */
export type Tone = 'met' | 'not-met' | 'unknown' | 'withheld' | 'flagged' | 'neutral';

/** CSS colours of a meaning, right in every scheme; see tokens.css. */
export function ink(tone: Tone): string {
  return `var(--st-${tone})`;
}
export function softGround(tone: Tone): string {
  return `var(--st-${tone}-soft)`;
}
