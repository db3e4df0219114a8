import type { Field } from '../../../../db/domain/criteria/fields.ts';
import type { Refusal } from '../editing/draft.ts';
import type { LeafValues } from './leaf-fields.ts';

/**
 * What is wrong, by the name of the field that has to be filled in or changed. A problem that names empty fields is theirs;
 * any other belongs to the field it was found at.
 *
 * @param path JSON pointer of the leaf
 */
export function fieldProblems(
  problems: Refusal['problems'],
  path: string,
  shown: readonly Field[],
  values: LeafValues,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const problem of problems) {
    const words = withLabels(withoutPlace(problem.sentence), shown);
    const empty = shown.filter(({ name }) => values[name] === undefined && problem.sentence.includes(`"${name}"`));
    const at = shown.filter(({ name }) => isAt(problem.path, `${path}/${name}`));
    for (const { name } of empty.length > 0 ? empty : at) if (!found.has(name)) found.set(name, words);
  }
  return found;
}

function isAt(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

/** "inclusion 2 (I2) → observation: say what ..." beside the field itself: "say what ...". */
export function withoutPlace(sentence: string): string {
  const end = sentence.indexOf(': ');
  return end < 0 ? sentence : sentence.slice(end + 2);
}

/** Keys of the document are for files; a form speaks of its labels. */
function withLabels(sentence: string, shown: readonly Field[]): string {
  return shown.reduce((words, { name, label }) => words.replaceAll(`"${name}"`, `“${label}”`), sentence);
}
