import type { Concept } from '../../concepts/concept.ts';
import { FLAG } from '../../facts/tables.ts';
import { isMissing, type MissingCodes } from '../../values/missing.ts';
import { plainWord, understandPolarity, understandSex, understandYesNo } from '../../values/words.ts';
import { flaggedWord, MISSING_WORD, type WordReading, wordReading } from './reading.ts';

/** Spellings compare without case, accents, and punctuation at the ends; inner hyphens and underscores are spaces. */
function spelling(text: string): string {
  const plain = plainWord(text.replace(/[-_]+/g, ' '));
  const trimmed = plain.replace(/^[\s.,;:'"()[\]]+|[\s.,;:'"()[\]]+$/g, '');
  return trimmed === '' ? plain : trimmed;
}

function spellingsOf(concept: Concept): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  const add = (text: string, id: string) => {
    const key = spelling(text);
    if (!spellings.has(key)) spellings.set(key, id);
  };
  const categories = concept.categories ?? [];
  // Ids first, then names, then synonyms: an id is never another category's synonym.
  for (const { id } of categories) add(id, id);
  for (const { id, name } of categories) add(name, id);
  for (const { id, synonyms } of categories) for (const synonym of synonyms) add(synonym, id);
  return spellings;
}

export interface CategoryRules {
  concept: Concept;
  missing: MissingCodes;
  values?: Readonly<Record<string, string>> | undefined;
}

/**
 * Reads the cells of a column of categories. A concept without a list of categories (one of the study's own) keeps the
 * words as received. A word that is none of the categories is kept and flagged.
 */
export function categoryReader({ concept, missing, values }: CategoryRules): (received: string) => WordReading {
  const categories = concept.categories;
  if (!categories) return plainReader(missing, values);
  const spellings = spellingsOf(concept);
  const ids = new Set(categories.map(({ id }) => id));

  function find(text: string): string | null {
    const direct = ids.has(text) ? text : spellings.get(spelling(text));
    if (direct !== undefined) return direct;
    for (const understand of [understandSex, understandYesNo, understandPolarity]) {
      const id = understand(text);
      if (id !== null && ids.has(id)) return id;
    }
    // `2.0` from a spreadsheet is the category `2`.
    const whole = /^(\d+)[.,]0+$/.exec(text)?.[1];
    return whole !== undefined && ids.has(whole) ? whole : null;
  }

  return (received) => {
    const text = (values?.[received.trim()] ?? received).trim();
    const id = text === '' ? null : find(text);
    // A category may be spelled like a missing code (`unknown`): the category wins where the concept lists it.
    if (id !== null) return wordReading(received, id);
    if (isMissing(text, missing)) return MISSING_WORD;
    return flaggedWord(text, FLAG.unrecognised, `"${text}" is none of the values of ${concept.name}`);
  };
}

/** Reads free text: kept as received, without the space around it. */
export function plainReader(
  missing: MissingCodes,
  values?: Readonly<Record<string, string>>,
): (received: string) => WordReading {
  return (received) => {
    const text = values?.[received.trim()] ?? received.trim();
    return isMissing(text, missing) ? MISSING_WORD : wordReading(received, text);
  };
}
