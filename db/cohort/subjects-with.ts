import type { FactColumn, FactTableName } from '../domain/facts/tables.ts';
import type { FactTable, FactView } from '../domain/facts/view.ts';

/** How many subjects have at least one record that passes. */
export function subjectsWhere(facts: FactView, table: FactTable, passes: (record: number) => boolean): number {
  let count = 0;
  if (table.length === 0) return 0;
  for (let subject = 0; subject < facts.subjects; subject++)
    for (let record = table.first(subject); record < table.end(subject); record++)
      if (passes(record)) {
        count++;
        break;
      }
  return count;
}

/** The same for a column of words; each distinct word is judged once. */
export function subjectsWithWord<T extends FactTableName>(
  facts: FactView,
  table: FactTable<T>,
  column: FactColumn<T>,
  judge: (word: string) => boolean,
): number {
  const found = table.words(column);
  if (!found) return 0;
  const passing = Uint8Array.from(found.words, (word) => (word !== '' && judge(word) ? 1 : 0));
  if (!passing.includes(1)) return 0;
  return subjectsWhere(facts, table, (record) => passing[found.codes[record]!] === 1);
}

/** The distinct words of a column that some record holds, in alphabetical order. */
export function wordsOf<T extends FactTableName>(table: FactTable<T>, column: FactColumn<T>): string[] {
  const found = table.words(column);
  if (!found) return [];
  const used = new Set<string>();
  for (const code of found.codes) used.add(found.words[code]!);
  used.delete('');
  return [...used].sort();
}
