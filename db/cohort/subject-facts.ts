import type { SubjectFact } from '../contract/cohort.ts';
import type { Concept } from '../domain/concepts/concept.ts';
import { FACT_TABLES, type FactTableName, FLAG } from '../domain/facts/tables.ts';
import type { FactTable, FactView } from '../domain/facts/view.ts';
import { NO_DATE } from '../domain/time/day.ts';
import type { ReceivedCells } from '../sources/received.ts';
import { dateText, observationReader } from './observation-text.ts';

/** Everything known about one subject, table by table, each with the cell it came from. */
export function subjectFacts(
  facts: FactView,
  subject: number,
  conceptOf: (id: string) => Concept | null,
  received: ReceivedCells,
): SubjectFact[] {
  const out: SubjectFact[] = [];
  for (const id of facts.concepts()) {
    const table = facts.observation(id);
    const concept = conceptOf(id);
    const reader = observationReader(table);
    for (let record = table.first(subject); record < table.end(subject); record++) {
      const value = reader.text(record, concept?.kind === 'date' ? 'date' : 'number');
      if (value !== '') out.push(observationFact(table, record, value, id, concept, received));
    }
  }
  for (const name of Object.keys(FACT_TABLES) as FactTableName[]) {
    if (name === 'observation') continue;
    const table = facts.table(name) as FactTable;
    for (let record = table.first(subject); record < table.end(subject); record++)
      out.push(eventFact(table, record, received));
  }
  return out;
}

function observationFact(
  table: FactTable<'observation'>,
  record: number,
  value: string,
  id: string,
  concept: Concept | null,
  received: ReceivedCells,
): SubjectFact {
  const number = table.numbers('value')?.[record] ?? Number.NaN;
  const unit = wordAt(table as FactTable, 'unit', record);
  return {
    ...common(table as FactTable, record, 'value', received),
    table: 'observation',
    concept: id,
    title: concept?.name ?? id,
    value: unit && unit !== '1' ? `${value} ${unit}` : value,
    number: Number.isFinite(number) && concept?.kind !== 'date' ? number : null,
    unit: unit || null,
    refLow: finite(table.numbers('refLow')?.[record]),
    refHigh: finite(table.numbers('refHigh')?.[record]),
    end: null,
    sample: wordAt(table as FactTable, 'sample', record) || null,
  };
}

/** For each table of events: its title, and the columns that make its value, the first being the one received cells are shown of. */
const EVENTS: Readonly<Record<Exclude<FactTableName, 'observation'>, { title: string; value: readonly string[] }>> = {
  diagnosis: { title: 'Diagnosis', value: ['code', 'text', 'system'] },
  sample: { title: 'Sample', value: ['sample', 'type'] },
  assay: { title: 'Assay', value: ['panel', 'outcome', 'sample'] },
  variant: { title: 'Variant', value: ['gene', 'protein', 'coding', 'consequence', 'origin', 'vaf'] },
  copyNumber: { title: 'Copy number', value: ['gene', 'state', 'copies'] },
  fusion: { title: 'Fusion', value: ['gene5', 'gene3', 'kind', 'description'] },
  therapy: { title: 'Therapy', value: ['agent', 'line', 'status', 'reason'] },
  consent: { title: 'Consent', value: ['scope', 'status', 'version'] },
  attestation: { title: 'Attestation', value: ['question', 'answer', 'note', 'person'] },
  completeness: { title: 'Complete list', value: ['event'] },
};

const COPY_NUMBER_STATES: Readonly<Record<string, string>> = {
  '-2': 'deep deletion',
  '-1.5': 'deletion',
  '-1': 'shallow loss',
  '0': 'neutral',
  '1': 'gain',
  '2': 'amplification',
};

function eventFact(table: FactTable, record: number, received: ReceivedCells): SubjectFact {
  const name = table.table as Exclude<FactTableName, 'observation'>;
  const { title, value } = EVENTS[name];
  const texts = value.map((column) => {
    const word = wordAt(table, column, record);
    if (word !== '') return word;
    const number = numberAt(table, column, record);
    if (Number.isNaN(number)) return '';
    if (column === 'state') return COPY_NUMBER_STATES[String(number)] ?? String(number);
    if (column === 'vaf') return `VAF ${Number(number.toPrecision(3))}`;
    return column === 'line' ? `line ${number}` : column === 'copies' ? `${number} copies` : String(number);
  });
  const end = numberAt(table, 'end', record);
  const endEnd = numberAt(table, 'endEnd', record);
  return {
    ...common(table, record, value.find((column) => wordAt(table, column, record) !== '') ?? value[0]!, received),
    table: name,
    concept: null,
    title,
    value: [...new Set(texts.filter((text) => text !== ''))].join(' · '),
    number: null,
    unit: null,
    refLow: null,
    refHigh: null,
    end: name === 'therapy' && !Number.isNaN(end) ? dateText(end, Number.isNaN(endEnd) ? end : endEnd) : null,
    sample: wordAt(table, 'sample', record) || null,
  };
}

function common(table: FactTable, record: number, column: string, received: ReceivedCells) {
  const source = table.source(record);
  const header = source.fields[column] ?? null;
  const from = table.date?.[record] ?? NO_DATE;
  const to = (table.dateEnd ?? table.date)?.[record] ?? NO_DATE;
  return {
    received: received.cell(source.importId, source.file, source.row, header),
    date: from === NO_DATE ? null : dateText(from, from),
    dateEnd: from === NO_DATE || from === to ? null : dateText(to, to),
    flags: flagNames(table.flags?.[record] ?? 0),
    source: { importId: source.importId, file: source.file, row: source.row, column: header, byHand: source.byHand },
  };
}

const FLAG_NAMES: readonly (readonly [number, string])[] = [
  [FLAG.implausible, 'implausible'],
  [FLAG.confirmed, 'confirmed'],
  [FLAG.unrecognised, 'not recognised'],
  [FLAG.ambiguous, 'ambiguous'],
  [FLAG.byHand, 'typed in'],
  [FLAG.dateOfFile, 'date of the whole file'],
];

function flagNames(flags: number): string[] {
  return FLAG_NAMES.filter(([bit]) => flags & bit).map(([, name]) => name);
}

function wordAt(table: FactTable, column: string, record: number): string {
  if (!isColumn(table, column, 'word')) return '';
  const words = (table.words as (c: string) => { codes: Uint32Array; words: readonly string[] } | null)(column);
  return words?.words[words.codes[record]!] ?? '';
}

function numberAt(table: FactTable, column: string, record: number): number {
  if (!isColumn(table, column, 'number')) return Number.NaN;
  return (table.numbers as (c: string) => Float64Array | null)(column)?.[record] ?? Number.NaN;
}

function isColumn(table: FactTable, column: string, type: 'word' | 'number'): boolean {
  return (FACT_TABLES[table.table] as Readonly<Record<string, string>>)[column] === type;
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
