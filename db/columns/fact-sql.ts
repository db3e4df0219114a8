import { FACT_TABLES, type FactTableName } from '../domain/facts/tables.ts';
import type { FactTable } from '../domain/facts/view.ts';
import { isoOf } from '../domain/time/day.ts';
import type { SqlRow } from '../study/connection.ts';
import type { Sql } from '../study/sql.ts';
import type { Study } from '../study/study.ts';
import type { StoredTable } from './fact-table.ts';
import { factViewOf, type StudyFacts } from './fact-view.ts';

/** Columns that every fact table has in SQL, before its own. */
const COMMON = ['identifier', 'subject', 'concept', 'import_id', 'file', 'row', 'date', 'date_end', 'flags'];

type Rows = () => Iterable<SqlRow>;
/** SQLite may not be asked for more while it asks us for rows: what a query needs is loaded before it runs. */
const loaded = new WeakMap<Study, Map<FactTableName, Rows>>();

/**
 * Asks the facts in SQL, one table per kind of fact: ``sql`SELECT identifier, value FROM fact_observation WHERE
 * concept = 'age'` ``. Dates are ISO days, absent values NULL. Loads every table that the query names as a whole: for
 * tests and the curious, not for evaluation.
 */
export function selectFacts<Row extends object>(study: Study, query: Sql): Row[] {
  const view = factViewOf(study);
  const tables = loaded.get(study) ?? defineTables(study);
  for (const name of TABLES)
    if (new RegExp(`\\bfact_${sqlNameOf(name)}\\b`, 'i').test(query.text)) tables.set(name, load(view, name));
  try {
    return study.read.all<Row>(query);
  } finally {
    tables.clear();
  }
}

const TABLES = Object.keys(FACT_TABLES) as FactTableName[];

function defineTables(study: Study): Map<FactTableName, Rows> {
  const tables = new Map<FactTableName, Rows>();
  for (const name of TABLES) {
    const columns = [...COMMON, ...Object.keys(FACT_TABLES[name]).map(sqlNameOf)];
    study.read.virtualTable(`fact_${sqlNameOf(name)}`, columns, () => {
      const rows = tables.get(name);
      if (!rows) throw new TypeError('Ask for facts through selectFacts.');
      return rows();
    });
  }
  loaded.set(study, tables);
  return tables;
}

function load(view: StudyFacts, name: FactTableName): Rows {
  if (name !== 'observation') return loadTable(view, view.table(name), null);
  const concepts = view.concepts().map((concept) => loadTable(view, view.observation(concept), concept));
  return function* () {
    for (const rows of concepts) yield* rows();
  };
}

function loadTable(view: StudyFacts, table: StoredTable<FactTableName>, concept: string | null): Rows {
  const cells = cellsOf(table);
  const names = Object.keys(FACT_TABLES[table.table]);
  const [value, text] = [names.indexOf('value'), names.indexOf('text')];
  const isHole = (own: SqlRow) => concept !== null && own[value] === null && own[text] === null;
  const { date, flags } = table;
  const dateEnd = table.dateEnd ?? date;
  table.loadSources();
  if (view.subjects > 0) view.subjectId(0);
  return function* () {
    for (let subject = 0; subject < view.subjects; subject++) {
      for (let record = table.first(subject); record < table.end(subject); record++) {
        const own = cells.map((cell) => cell(record));
        if (isHole(own)) continue;
        const { importId, file, row } = table.source(record);
        const [from, to] = [isoAt(date, record), isoAt(dateEnd, record)];
        yield [view.subjectId(subject), subject, concept, importId, file, row, from, to, flags?.[record] ?? 0, ...own];
      }
    }
  };
}

type Cell = (record: number) => string | number | null;

function cellsOf(table: FactTable): Cell[] {
  return Object.entries(FACT_TABLES[table.table]).map(([column, type]) => {
    const name = column as never;
    if (type === 'number') {
      const numbers = table.numbers(name);
      return (record) => (numbers === null || Number.isNaN(numbers[record]) ? null : numbers[record]!);
    }
    const words = table.words(name);
    return (record) => (words?.codes[record] ? words.words[words.codes[record]!]! : null);
  });
}

function isoAt(days: Int32Array | null, record: number): string | null {
  return days ? isoOf(days[record]!) || null : null;
}

/** `refLow` → `ref_low`. */
function sqlNameOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
