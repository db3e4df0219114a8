import { ICD10_TABLE } from './tables/icd10.ts';

export interface Icd10Category {
  /** `C34` or, where a subcategory says more, `C22.1`. */
  code: string;
  name: string;
  /** The OncoTree node that holds every tumour so coded; null where there is no such node. */
  oncoTree: string | null;
}

export const ICD10: readonly Icd10Category[] = ICD10_TABLE.split('\n').flatMap((line) => {
  const [code, name, oncoTree] = line.split('|').map((cell) => cell.trim());
  return code && name ? [{ code, name, oncoTree: oncoTree || null }] : [];
});

const byCode = new Map(ICD10.map((category) => [category.code, category]));

/** A code of the form of ICD-10 or ICD-10-CM, with its dot: `C34`, `C34.1`, `C50.911`; null for any other text. */
export function icd10Code(text: string): string | null {
  const match = /^([A-Z]\d[0-9A-Z])\.?([0-9A-Z]{0,4})$/i.exec(text.trim());
  if (!match) return null;
  const [, category, rest] = match;
  return rest ? `${category!.toUpperCase()}.${rest.toUpperCase()}` : category!.toUpperCase();
}

/** The listed category that a code belongs to, the most specific one; null for other chapters. */
export function icd10Category(code: string): Icd10Category | null {
  for (let at = code; at.length >= 3; at = at.slice(0, -1)) {
    const found = byCode.get(at.replace(/\.$/, ''));
    if (found) return found;
  }
  return null;
}

/** True when `code` is `ancestor` or a part of it: C34.1 of C34. */
export function icd10Descends(code: string, ancestor: string): boolean {
  const plain = (text: string) => text.replace('.', '').toUpperCase();
  return plain(code).startsWith(plain(ancestor));
}
