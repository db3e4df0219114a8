import type { Concept } from './concept.ts';
import { CONCEPTS } from './registry.ts';

export interface ConceptMatch {
  concept: Concept;
  /** 1 is the concept's own name; suggestions below 0.5 are not returned. */
  score: number;
  /** "synonym “HGB”", for people. */
  reason: string;
}

const WHOLE = 1;
const CODE = 1;
const WITHOUT_UNIT = 0.98;
const WITHOUT_NOISE = 0.9;
const CONTAINED = 0.7;
const LONGEST_RUN = 6;

/** Words around a name that say when or how it was taken, and not what. */
const NOISE = new Set([
  ...['baseline', 'bl', 'screening', 'scr', 'visit', 'day', 'week', 'cycle', 'c1d1', 'pre', 'post', 'last', 'latest'],
  ...['value', 'val', 'result', 'res', 'lab', 'labs', 'test', 'level', 'levels', 'num', 'numeric', 'n', 'measured'],
  ...['serum', 'plasma', 'blood', 'in', 'of', 'at', 'the', 'patient', 'subject', 'current', 'category', 'type'],
  ...['wert', 'aktuell', 'bei', 'im', 'dans', 'le', 'la', 'en', 'el', 'valor', 'valeur', 'status'],
]);

/**
 * Concepts that a text (a column header, a long table's test name, a search) may mean, best first: names, synonyms and
 * LOINC codes; a unit in brackets behind the name is ignored (`Hb (g/dL)`). `own` are the study's own concepts.
 */
export function findConcept(text: string, own: readonly Concept[] = []): ConceptMatch[] {
  const loinc = /^\s*(\d{1,6}-\d)\s*$/.exec(text)?.[1];
  if (loinc !== undefined)
    return CONCEPTS.filter((concept) => concept.loinc.includes(loinc)).map((concept) => ({
      concept,
      score: CODE,
      reason: `LOINC code ${loinc}`,
    }));
  const index = own.length === 0 ? START : indexOf([...own, ...CONCEPTS]);
  const found = new Map<string, ConceptMatch>();
  const add = (key: string, score: number, how: string) => {
    for (const { concept, label } of index.get(key) ?? [])
      if (score > (found.get(concept.id)?.score ?? 0))
        found.set(concept.id, { concept, score, reason: `${how} “${label}”` });
  };
  const words = keyOf(withoutUnit(text)).split(' ');
  add(keyOf(text), WHOLE, 'called');
  add(words.join(' '), WITHOUT_UNIT, 'called');
  add(words.filter((word) => !NOISE.has(word) && !/^\d+$/.test(word)).join(' '), WITHOUT_NOISE, 'contains');
  for (const run of runs(words)) add(run.key, CONTAINED * (0.8 + 0.2 * run.share), 'contains');
  return [...found.values()].filter(({ score }) => score >= 0.5).sort((a, b) => b.score - a.score);
}

/** Case, accents, punctuation and camel case do not matter: `HbA1c`, `HBA1C`; `patientAge`, `PATIENT_AGE`. */
function keyOf(text: string): string {
  return text
    .replace(/([a-zäöüé])([A-Z][a-z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/%/g, ' percent ')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

function withoutUnit(text: string): string {
  const bare = text.replace(/\s*[[(][^\])]*[\])]\s*$/, '');
  return bare.trim() === '' ? text : bare;
}

/** All runs of neighbouring words of at least three letters in sum: short names (`k`, `na`, `er`) match only whole. */
function runs(words: readonly string[]): { key: string; share: number }[] {
  const result: { key: string; share: number }[] = [];
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_RUN); to++) {
      const key = words.slice(from, to).join(' ');
      if (key.length >= 3) result.push({ key, share: (to - from) / words.length });
    }
  return result;
}

type Index = ReadonlyMap<string, { concept: Concept; label: string }[]>;

function indexOf(concepts: readonly Concept[]): Index {
  const index = new Map<string, { concept: Concept; label: string }[]>();
  for (const concept of concepts)
    for (const label of [concept.name, concept.id.replace(/^x:/, ''), ...concept.synonyms])
      for (const key of new Set([keyOf(label), keyOf(label).replaceAll(' ', '')])) {
        const entries = index.get(key);
        if (!entries) index.set(key, [{ concept, label }]);
        else if (!entries.some((entry) => entry.concept === concept)) entries.push({ concept, label });
      }
  return index;
}

const START: Index = indexOf(CONCEPTS);
