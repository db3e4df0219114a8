import { icd10Code, icd10Name } from './icd10.ts';
import { ICD10_CATEGORIES } from './icd10-table.ts';
import { ONCOTREE, oncoTreeNode } from './oncotree.ts';
import type { CodedDiagnosis, DiagnosisSystem } from './relation.ts';

export interface DiagnosisMatch extends CodedDiagnosis {
  name: string;
  /** 1 is certain. */
  score: number;
  reason: string;
}

const CERTAIN = 1;
const PART_OF_NAME = 0.6;
const LONGEST_LIST = 20;

/**
 * What a text may mean, best first: codes of OncoTree and ICD-10 (also ICD-O-3 morphology and ORPHA numbers, by their
 * shape), names, synonyms; then names that contain the text. Empty: not understood.
 */
export function findDiagnosis(text: string): DiagnosisMatch[] {
  const received = text.trim();
  if (received === '') return [];
  const certain = new Map<string, DiagnosisMatch>();
  for (const match of [...byCode(received), ...byName(received)]) {
    const key = `${match.system} ${match.code}`;
    if (!certain.has(key)) certain.set(key, match);
  }
  return certain.size > 0 ? [...certain.values()] : byPart(received);
}

/**
 * The one certain reading of a text; null when there is none, or several. A site code that ICD-10 and ICD-O-3 share is
 * read as ICD-10.
 */
export function resolveDiagnosis(text: string): DiagnosisMatch | null {
  const certain = findDiagnosis(text).filter(({ score }) => score >= CERTAIN);
  const main = certain.length > 1 ? certain.filter(({ system }) => system !== 'icd-o-3') : certain;
  return main.length === 1 ? main[0]! : null;
}

function match(system: DiagnosisSystem, code: string, name: string, reason: string, score = CERTAIN): DiagnosisMatch {
  return { system, code, name, score, reason };
}

function byCode(text: string): DiagnosisMatch[] {
  const found: DiagnosisMatch[] = [];
  const upper = text.toUpperCase();
  const node = oncoTreeNode(text);
  // A code in small letters is accepted unless it is a word (`os`, `ms`, `mel`).
  if (node && (text === upper || node.code.length > 3))
    found.push(match('oncotree', node.code, node.name, `OncoTree code ${text}`));
  const icd = icd10Code(text);
  if (icd !== null && found.length === 0) {
    found.push(match('icd-10', icd, icd10Name(icd) ?? icd, `ICD-10 code ${icd}`));
    if (icd.startsWith('C')) found.push(match('icd-o-3', icd, icd10Name(icd) ?? icd, 'ICD-O-3 topography'));
  }
  const morphology = /^(?:ICD-?O-?3?[:\s]*)?M?-?([89]\d{3})\/([0-9])$/i.exec(text);
  if (morphology) {
    const code = `${morphology[1]}/${morphology[2]}`;
    found.push(match('icd-o-3', code, code, 'ICD-O-3 morphology'));
  }
  const orpha = /^ORPHA(?:NET)?[:\s-]*(\d{1,7})$/i.exec(text);
  if (orpha) found.push(match('orpha', orpha[1]!, `ORPHA:${orpha[1]}`, 'ORPHA number'));
  return found;
}

function byName(text: string): DiagnosisMatch[] {
  return (NAMES.get(keyOf(text)) ?? []).map(({ system, code, name, label }) =>
    match(system, code, name, label === name ? 'name' : `synonym “${label}”`),
  );
}

function byPart(text: string): DiagnosisMatch[] {
  const key = keyOf(text);
  if (key.length < 3) return [];
  const found: DiagnosisMatch[] = [];
  for (const [name, entries] of NAMES) {
    if (found.length >= LONGEST_LIST) break;
    if (!` ${name} `.includes(` ${key}`)) continue;
    for (const entry of entries)
      if (!found.some(({ code }) => code === entry.code))
        found.push(
          match(
            entry.system,
            entry.code,
            entry.name,
            `part of “${entry.label}”`,
            PART_OF_NAME * (key.length / name.length) ** 0.2,
          ),
        );
  }
  return found.sort((a, b) => b.score - a.score);
}

/** Case, accents, punctuation, and British or American spelling do not matter. */
function keyOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/tumour/g, 'tumor')
    .replace(/\boeso/g, 'eso')
    .replace(/leukaemi/g, 'leukemi')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

interface Named {
  system: DiagnosisSystem;
  code: string;
  name: string;
  label: string;
}

const NAMES: ReadonlyMap<string, Named[]> = nameIndex();

function nameIndex(): Map<string, Named[]> {
  const index = new Map<string, Named[]>();
  const add = (named: Named) => {
    const key = keyOf(named.label);
    const entries = index.get(key);
    if (!entries) index.set(key, [named]);
    else if (!entries.some(({ code }) => code === named.code)) entries.push(named);
  };
  for (const { code, name, synonyms } of ONCOTREE)
    for (const label of [name, ...synonyms]) add({ system: 'oncotree', code, name, label });
  for (const [code, { name }] of ICD10_CATEGORIES) {
    // Where OncoTree has the very name, it says more.
    if (!index.has(keyOf(name))) add({ system: 'icd-10', code, name, label: name });
  }
  return index;
}
