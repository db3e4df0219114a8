import { ICD10_CATEGORIES } from './icd10-table.ts';

/** Letters in third place only where ICD-10-CM has them, so that `T2A` or `H1N1` are no codes. */
const CODE = /^([A-Z]\d\d|C4A|C7A|C7B|D3A|M1A|O9A|Z3A)(?:\.?([0-9A-Z]{1,4}))?$/;

/**
 * An ICD-10 code in its usual form `C34.1`, from `c341`, `ICD-10: C34.1`, `C34.1 G` (German certainty and side letters);
 * null if it is none. Chapters II (C00 to D48) are known by name; other codes are recognised by their shape only.
 */
export function icd10Code(text: string): string | null {
  const bare = text
    .trim()
    .toUpperCase()
    .replace(/^ICD-?10(?:-?(?:CM|GM|WHO))?\s*[:\s]\s*/, '')
    .replace(/[*†!+#]$/, '')
    .replace(/(?<=\d)[-–.]+$/, '')
    .replace(/(?<=.{2}\d)\s*[GVAZ]?[RLB]?$/, '');
  const match = CODE.exec(bare);
  if (!match) return null;
  return match[2] === undefined ? match[1]! : `${match[1]}.${match[2]}`;
}

/** `C34.1` → `C34`. */
export function icd10Category(code: string): string {
  return code.slice(0, 3);
}

/** Name of the code or, failing that, of its category; null outside the table. */
export function icd10Name(code: string): string | null {
  return ICD10_CATEGORIES.get(code)?.name ?? ICD10_CATEGORIES.get(icd10Category(code))?.name ?? null;
}

/**
 * The OncoTree nodes below which every tumour with this code lies (usually one tissue); null where the code does not
 * tell, as for secondary tumours. The longest prefix of the table that is known decides.
 */
export function oncoTreeOfIcd10(code: string): readonly string[] | null {
  for (let length = code.length; length >= 3; length--) {
    const entry = ICD10_CATEGORIES.get(code.slice(0, length));
    if (entry) return entry.oncoTree;
  }
  return null;
}

/** `C34.1` descends from `C34.1`, `C34` and the range `C30-C39`. */
export function icd10Descends(code: string, ancestor: string): boolean {
  const range = /^([A-Z]\d[0-9A-Z])\s*[-–]\s*([A-Z]\d[0-9A-Z])$/.exec(ancestor.toUpperCase());
  if (range) return icd10Category(code) >= range[1]! && icd10Category(code) <= range[2]!;
  return code === ancestor || (code.startsWith(ancestor) && (ancestor.length === 3 || ancestor.includes('.')));
}

/** Sites not stated or only secondary: they do not tell where the tumour began. */
export function isSiteUnknown(code: string): boolean {
  return ['C76', 'C80', 'C97'].includes(icd10Category(code));
}
