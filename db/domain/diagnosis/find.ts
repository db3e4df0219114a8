import { ICD10, icd10Category, icd10Code } from './icd10.ts';
import { ONCOTREE, oncoTreeNode } from './oncotree.ts';
import type { CodedDiagnosis } from './relation.ts';

export interface DiagnosisMatch extends CodedDiagnosis {
  name: string;
  /** 1 is certain. */
  score: number;
  reason: string;
}

const CERTAIN = 0.95;
const SUGGESTIONS = 12;

/** Best first; codes, names, synonyms and ICD-10 codes. Empty: not understood. */
export function findDiagnosis(text: string): DiagnosisMatch[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const found: DiagnosisMatch[] = [];
  // Codes are written in capitals; the same letters in a sentence may be a word.
  const node = text.trim() === text.trim().toUpperCase() ? oncoTreeNode(text) : null;
  if (node)
    found.push({
      system: 'oncotree',
      code: node.code,
      name: node.name,
      score: 1,
      reason: `OncoTree code ${node.code}`,
    });
  const icd = icd10Code(text);
  const category = icd ? icd10Category(icd) : null;
  if (icd && category)
    found.push({ system: 'icd-10', code: icd, name: category.name, score: 1, reason: `ICD-10 code ${icd}` });
  for (const { code, name, synonyms } of ONCOTREE) {
    if (code === node?.code) continue;
    const names = [name, ...synonyms];
    const equal = names.find((known) => plain(known) === wanted);
    if (equal) found.push({ system: 'oncotree', code, name, score: CERTAIN, reason: `called “${equal}”` });
    else {
      const within = wanted.length >= 3 ? names.find((known) => plain(known).includes(wanted)) : undefined;
      const share = within ? wanted.length / plain(within).length : 0;
      if (within)
        found.push({ system: 'oncotree', code, name, score: 0.4 + 0.4 * share, reason: `“${within}” contains it` });
    }
  }
  for (const { code, name } of ICD10)
    if (wanted.length >= 4 && plain(name).includes(wanted))
      found.push({
        system: 'icd-10',
        code,
        name,
        score: 0.4 + 0.3 * (wanted.length / plain(name).length),
        reason: `“${name}” contains it`,
      });
  return found.sort((a, b) => b.score - a.score).slice(0, SUGGESTIONS);
}

/** The one certain reading of a text; null when there is none, or several. */
export function resolveDiagnosis(text: string): DiagnosisMatch | null {
  const certain = findDiagnosis(text).filter((match) => match.score >= CERTAIN);
  const best = certain.filter((match) => match.score === certain[0]!.score);
  return best.length === 1 ? best[0]! : null;
}

/** Without case, punctuation, plural, and the different words for a tumour. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/tumour/g, 'tumor')
    .replace(/oesophag/g, 'esophag')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
