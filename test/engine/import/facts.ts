import { FACT_TABLES, type FactTableName, FLAG } from '../../../db/domain/facts/tables.ts';
import type { FactTable, FactView } from '../../../db/domain/facts/view.ts';
import { isoOf, NO_DATE } from '../../../db/domain/time/day.ts';

export interface PlainFact {
  table: string;
  subject: string;
  date?: string;
  flags?: string[];
  row?: number;
  [column: string]: unknown;
}

/** Every fact of a study as a plain record, absent fields left out: subjects in their order, then tables. */
export function allFacts(facts: FactView): PlainFact[] {
  const found: PlainFact[] = [];
  for (const concept of facts.concepts()) found.push(...plain(facts, facts.observation(concept), concept));
  for (const name of Object.keys(FACT_TABLES) as FactTableName[])
    if (name !== 'observation') found.push(...plain(facts, facts.table(name), null));
  return found;
}

export function factsOf(facts: FactView, table: FactTableName, concept?: string): PlainFact[] {
  return allFacts(facts).filter((fact) => fact.table === table && (concept === undefined || fact.concept === concept));
}

/** Without rows, in an order that does not depend on them: what two imports of the same things have in common. */
export function unordered(facts: readonly PlainFact[]): string[] {
  return facts.map(({ row: _, ...fact }) => JSON.stringify(fact, Object.keys(fact).sort())).sort();
}

function* plain(facts: FactView, table: FactTable, concept: string | null): Generator<PlainFact> {
  const columns: Readonly<Record<string, string>> = FACT_TABLES[table.table];
  for (let subject = 0; subject < facts.subjects; subject++)
    for (let i = table.first(subject); i < table.end(subject); i++) {
      const fact: PlainFact = { table: table.table, subject: facts.subjectId(subject), row: table.source(i).row };
      if (concept !== null) fact.concept = concept;
      for (const [name, type] of Object.entries(columns)) {
        if (type === 'number') {
          const value = table.numbers(name as never)?.[i];
          if (value !== undefined && !Number.isNaN(value)) fact[name] = Number.isFinite(value) ? value : String(value);
        } else {
          const words = table.words(name as never);
          const word = words?.words[words.codes[i]!];
          if (word) fact[name] = word;
        }
      }
      if (table.table === 'observation' && fact.value === undefined && fact.text === undefined) continue;
      const date = table.date?.[i] ?? NO_DATE;
      const end = table.dateEnd?.[i] ?? date;
      if (date !== NO_DATE) fact.date = date === end ? isoOf(date) : `${isoOf(date)}/${isoOf(end)}`;
      const flags = table.flags?.[i] ?? 0;
      const named = Object.entries(FLAG).flatMap(([name, bit]) => ((flags & bit) !== 0 ? [name] : []));
      if (named.length > 0) fact.flags = named;
      yield fact;
    }
}
