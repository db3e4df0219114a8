import { nextUp } from '../criteria/band.ts';
import type { Expression } from '../criteria/expression.ts';
import type { Names } from '../criteria/leaf-kind.ts';
import { meaningKey } from '../criteria/meaning.ts';
import { numericLimit, singleValue } from '../criteria/numeric-limit.ts';
import type { Factor } from '../protocol/document.ts';

/**
 * - proved: every subject is in exactly one level, whatever the data
 * - refuted: two levels overlap, or something is left out, with the reason
 * - incomplete: a category that subjects may have is in no level
 * - open: cannot be decided from the text alone; a run names a subject that breaks it, if there is one
 */
export type LevelProof = { kind: 'proved' } | { kind: 'refuted' | 'incomplete'; sentence: string } | { kind: 'open' };

/** Tries to prove from the text alone that the levels of a factor are exclusive and exhaustive. */
export function proveLevels(factor: Factor, names: Names): LevelProof {
  const conditions = factor.levels.map((level) => level.when);
  if (conditions.length < 2) return { kind: 'open' };
  if (conditions.length === 2 && isNegation(conditions[0]!, conditions[1]!)) return { kind: 'proved' };
  return proveNumbers(factor) ?? proveCategories(factor, names) ?? { kind: 'open' };
}

function isNegation(a: Expression, b: Expression): boolean {
  const negates = (x: Expression, y: Expression) => x.kind === 'not' && meaningKey(x.of) === meaningKey(y);
  return negates(a, b) || negates(b, a);
}

function proveNumbers(factor: Factor): LevelProof | null {
  const limits = factor.levels.flatMap((level) => {
    const limit = numericLimit(level.when);
    return limit === null ? [] : [{ title: level.title, ...limit }];
  });
  const [first] = limits;
  if (first === undefined || limits.length < factor.levels.length || limits.some(({ of }) => of !== first.of))
    return null;
  const sorted = limits.sort((a, b) => a.band.lo - b.band.lo);
  const next = (x: number) => (first.whole ? x + 1 : nextUp(x));
  const least = first.whole ? 0 : Number.NEGATIVE_INFINITY;
  const lowest = sorted[0]!;
  if (lowest.band.lo > least) return refuted(`nothing covers values below those of "${lowest.title}"`);
  for (let i = 1; i < sorted.length; i++) {
    const below = sorted[i - 1]!;
    const above = sorted[i]!;
    const both = `"${below.title}" and "${above.title}"`;
    if (above.band.lo <= below.band.hi) return refuted(`${both} overlap`);
    if (above.band.lo > next(below.band.hi)) return refuted(`there is a gap between ${both}`);
  }
  const highest = sorted.at(-1)!;
  if (highest.band.hi < Number.POSITIVE_INFINITY)
    return refuted(`nothing covers values above those of "${highest.title}"`);
  return { kind: 'proved' };
}

function categoriesOf(leaf: Expression): readonly string[] | null {
  if (leaf.kind === 'sex') return [leaf.is];
  return leaf.kind === 'observation' ? (leaf.oneOf ?? null) : null;
}

function proveCategories(factor: Factor, names: Names): LevelProof | null {
  const conditions = factor.levels.map((level) => level.when);
  const isSex = conditions.every((leaf) => leaf.kind === 'sex');
  const first = conditions[0]!;
  const of = singleValue(first);
  if (!isSex && (of === null || conditions.some((leaf) => singleValue(leaf) !== of))) return null;
  const concept = isSex ? 'sex' : first.kind === 'observation' ? first.concept : null;
  if (concept === null) return null;
  const owner = new Map<string, string>();
  for (const { title, when } of factor.levels) {
    const categories = categoriesOf(when);
    if (categories === null) return null;
    for (const category of categories) {
      const other = owner.get(category);
      if (other !== undefined) return refuted(`"${other}" and "${title}" both take ${category}`);
      owner.set(category, title);
    }
  }
  const known = names.concept(concept)?.categories;
  if (known === undefined) return { kind: 'open' };
  const missing = known.filter((category) => !owner.has(category.id)).map((category) => category.name);
  if (missing.length > 0) return { kind: 'incomplete', sentence: `no level takes ${missing.join(', ')}` };
  return { kind: 'proved' };
}

function refuted(sentence: string): LevelProof {
  return { kind: 'refuted', sentence };
}
