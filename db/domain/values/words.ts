/**
 * Words with which sources state sex, yes or no, positive or negative, in English, German, French and Spanish.
 * Numbers are never read as words (1 is "male" in one study and "yes" in the next): the mapping names such codes.
 */
export type Sex = 'female' | 'male' | 'other';
export type YesNo = 'yes' | 'no';
export type Polarity = 'positive' | 'negative' | 'equivocal';

const SEX = words<Sex>({
  female: [
    'f',
    'female',
    'woman',
    'girl',
    'w',
    'weiblich',
    'frau',
    'féminin',
    'femme',
    'femenino',
    'femenina',
    'mujer',
  ],
  male: ['m', 'male', 'man', 'boy', 'männlich', 'mann', 'masculin', 'homme', 'h', 'masculino', 'hombre', 'varón'],
  other: ['other', 'd', 'divers', 'x', 'intersex', 'autre', 'otro', 'non-binary', 'nonbinary', 'indeterminate'],
});

const YES_NO = words<YesNo>({
  yes: ['y', 'yes', 'true', 't', 'j', 'ja', 'wahr', 'o', 'oui', 'vrai', 's', 'si', 'sí', 'verdadero', 'x', '✓', '✔'],
  no: ['n', 'no', 'false', 'f', 'nein', 'falsch', 'non', 'faux', 'falso'],
});

const POLARITY = words<Polarity>({
  positive: [
    ...['positive', 'pos', '+', '(+)', 'detected', 'reactive', 'present', 'positiv', 'nachgewiesen', 'positif'],
    ...['positive.', 'détecté', 'positivo', 'positiva', 'detectado', 'reactivo', 'réactif', 'reaktiv'],
  ],
  negative: [
    ...['negative', 'neg', '(-)', 'not detected', 'undetected', 'undetectable', 'non-reactive', 'nonreactive'],
    ...['non reactive', 'absent', 'negativ', 'nicht nachgewiesen', 'nicht nachweisbar', 'négatif', 'négative'],
    ...['non détecté', 'negativo', 'negativa', 'no detectado', 'no reactivo', 'non réactif', 'nicht reaktiv'],
  ],
  equivocal: [
    'equivocal',
    'borderline',
    'indeterminate',
    'inconclusive',
    'grenzwertig',
    'fraglich',
    'équivoque',
    'dudoso',
  ],
});

function words<T extends string>(table: Record<T, string[]>): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const meaning in table) for (const word of table[meaning]) map.set(plainWord(word), meaning);
  return map;
}

/** Without case, accents and surrounding space; inner space single. */
export function plainWord(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** `M` is read as male; use sexReader for a whole column, which knows Spanish `H` / `M`. */
export function understandSex(text: string): Sex | null {
  return SEX.get(plainWord(text)) ?? null;
}

/**
 * Reads the sex column that has these values. In a Spanish `H` / `M` column M is `mujer`, a woman; in a column with H, M
 * and F nobody can tell, so that M is not understood there.
 */
export function sexReader(values: Iterable<string>): (text: string) => Sex | null {
  const seen = new Set<string>();
  for (const value of values) seen.add(plainWord(value));
  if (!seen.has('h')) return understandSex;
  const m: Sex | null = seen.has('f') || seen.has('w') ? null : 'female';
  return (text) => (plainWord(text) === 'm' ? m : understandSex(text));
}

export function understandYesNo(text: string): YesNo | null {
  return YES_NO.get(plainWord(text)) ?? null;
}

/** A lone `-` is a missing code and not "negative". */
export function understandPolarity(text: string): Polarity | null {
  return POLARITY.get(plainWord(text)) ?? null;
}
