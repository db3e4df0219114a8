/**
 * Texts that sources write where there is no value. Deliberately absent, because they are also answers: `none`, `0`,
 * `ND` (not done, not detected), `NE` (not evaluable), `NR` (not reported, not reached), `999`. A column that uses them
 * as missing codes says so in its mapping.
 */
const DEFAULT_CODES = [
  ...['', '.', '..', '-', '--', '---', '–', '—', '?', '??', '*'],
  ...['NA', 'N/A', 'N.A.', 'n. a.', '#N/A', '#NV', '<NA>', 'NaN', 'NULL', '(null)', 'nil', 'missing'],
  ...['unknown', 'unk', 'not available', 'not applicable', 'not recorded', 'not reported', 'not known'],
  ...['no data', 'not done', 'not performed', 'not assessed', 'not evaluated', 'no value'],
  // The Cancer Genome Atlas clinical data files
  ...['[Not Available]', '[Not Applicable]', '[Not Evaluated]', '[Unknown]', '[Discrepancy]', '[Pending]'],
  // German
  ...['unbekannt', 'k.A.', 'k. A.', 'keine Angabe', 'keine Daten', 'fehlt', 'fehlend', 'nicht bekannt'],
  ...['nicht verfügbar', 'nicht erhoben', 'nicht durchgeführt', 'nicht zutreffend', 'entfällt'],
  // French
  ...['inconnu', 'inconnue', 'non renseigné', 'non disponible', 'manquant', 'manquante', 'non applicable', 'non fait'],
  // Spanish
  ...['desconocido', 'desconocida', 'sin datos', 'sin dato', 'no disponible', 'no consta', 'no aplica', 'no realizado'],
];

/** Of these the ones that say that there is something which nobody knows, and not that there is nothing. */
const UNKNOWN_TO_SOURCE: ReadonlySet<string> = new Set(
  [
    ...[
      '?',
      '??',
      'missing',
      'unknown',
      'unk',
      'not available',
      'not recorded',
      'not reported',
      'not known',
      'no data',
    ],
    ...['[Not Available]', '[Unknown]', '[Discrepancy]', '[Pending]', 'unbekannt', 'k.A.', 'k. A.', 'keine Angabe'],
    ...['keine Daten', 'fehlt', 'fehlend', 'nicht bekannt', 'nicht verfügbar', 'nicht erhoben', 'inconnu', 'inconnue'],
    ...['non renseigné', 'non disponible', 'manquant', 'manquante', 'desconocido', 'desconocida', 'sin datos'],
    ...['sin dato', 'no disponible', 'no consta'],
  ].map(folded),
);

/** "unknown" in a list of events: there may be one. An empty cell, `-` or `NA` says no such thing. */
export function saysUnknown(text: string): boolean {
  return UNKNOWN_TO_SOURCE.has(folded(text));
}

export type MissingCodes = ReadonlySet<string>;

/** Missing codes compare without case and without surrounding space; otherwise exactly (`999` is not `999.0`). */
function folded(text: string): string {
  return text.trim().toLowerCase();
}

export const DEFAULT_MISSING: MissingCodes = new Set(DEFAULT_CODES.map(folded));

/** The default codes and a column's or file's own. */
export function missingCodes(own: readonly string[]): MissingCodes {
  return own.length === 0 ? DEFAULT_MISSING : new Set([...DEFAULT_MISSING, ...own.map(folded)]);
}

export function isMissing(text: string, codes: MissingCodes = DEFAULT_MISSING): boolean {
  // Most cells are longer than any code or start with a digit that no default code starts with: the set is cheap.
  return codes.has(folded(text));
}
