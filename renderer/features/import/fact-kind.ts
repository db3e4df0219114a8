import { conceptName, TABLE_WORDS } from '../../text/fact-words.ts';

/** The name of a count of facts: a table (`therapy`), or a table and concept (`observation:haemoglobin`), in words. */
export function factKindWords(kind: string): string {
  const [table = kind, concept] = kind.split(':', 2);
  const words = TABLE_WORDS[table]?.many;
  if (words === undefined) return conceptName(kind);
  return concept === undefined ? words : conceptName(kind.slice(table.length + 1));
}
