const LONGEST = 48;

/** A label that fits beside its bar; the table has it whole. */
export function shortLabel(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
