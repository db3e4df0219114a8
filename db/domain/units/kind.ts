/**
 * Which kind of quantity a UCUM unit counts, beyond its physical dimension. UCUM treats moles over moles, percentages,
 * international units and everything in braces as plain numbers; a clinician does not. mmol/mol and %, mL/min and
 * mL/min/{1.73_m2}, mutations per megabase and % are different kinds, and only a published formula links them.
 */

/** Annotations that name what was counted without changing the quantity. All others are part of the kind. */
const PLAIN_ANNOTATIONS = new Set([
  ...['cells', 'beats', 'breaths', 'RBC', 'WBC', 'platelets', 'particles', 'events', 'serum', 'plasma', 'blood'],
  ...['total', 'creat', 'ratio', 'cell'],
]);

const COUNTED = /^(?:da|[YZEPTGMkhdcmunpfazy])?(mol|eq|osm|\[iU\]|\[IU\]|\[arb'U\]|U|kat)(\d*)$/;
const NAMES: Readonly<Record<string, string>> = { '[IU]': '[iU]', U: 'mol', kat: 'mol' };

/** `mol`, `[iU]`, `mol/mol`, `/{1.73_m2}`, '' …: units of one kind convert by UCUM alone. */
export function kindOf(ucum: string): string {
  const above: string[] = [];
  const below: string[] = [];
  for (const [, slash, term] of ucum.matchAll(/([/.]?)((?:[^/.{[]|\{[^}]*\}|\[[^\]]*\])+)/g)) {
    const list = slash === '/' ? below : above;
    for (const [, annotation] of term!.matchAll(/\{([^}]*)\}/g))
      if (!PLAIN_ANNOTATIONS.has(annotation!)) list.push(`{${annotation}}`);
    const counted = COUNTED.exec(term!.replace(/\{[^}]*\}/g, ''));
    if (counted) list.push((NAMES[counted[1]!] ?? counted[1]!) + counted[2]!);
  }
  const numerator = above.sort().join('.');
  return below.length === 0 ? numerator : `${numerator}/${below.sort().join('.')}`;
}
