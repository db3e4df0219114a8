import type { GridColumn } from '../contract/cohort.ts';
import type { Concept } from '../domain/concepts/concept.ts';
import type { FactTable } from '../domain/facts/view.ts';
import type { UnitSystem } from '../domain/units/system.ts';
import { type ColumnData, numberColumn, wordColumnOf } from '../grid/column.ts';
import { latestRecords, NONE, presence } from './latest.ts';
import { observationReader } from './observation-text.ts';

/**
 * The latest value of one concept per subject, in the concept's unit.
 *
 * @param conceptId id as stored, for a concept that is not known (any more)
 */
export function conceptColumn(
  conceptId: string,
  concept: Concept | null,
  table: FactTable<'observation'>,
  withheld: Uint8Array,
  units: UnitSystem,
): ColumnData {
  let known: Int32Array | undefined;
  const latest = () => {
    known ??= latestRecords(table, withheld);
    return known;
  };
  const have = havingAny(table, withheld);
  const about: GridColumn = {
    id: `concept:${conceptId}`,
    title: concept?.name ?? conceptId,
    group: concept?.group ?? 'custom',
    kind: concept?.kind === 'number' || concept?.kind === 'date' ? concept.kind : 'category',
    unit: concept?.kind === 'number' ? (concept.unit ?? null) : null,
    have,
  };
  return about.kind === 'category'
    ? categoryColumn(about, table, latest())
    : quantityColumn(about, concept, table, latest, units);
}

/** Subjects with a value. A dense table of a cohort without withheld subjects need not be read for that. */
function havingAny(table: FactTable<'observation'>, withheld: Uint8Array): number {
  if (table.start === null && table.stated !== undefined && !withheld.includes(1)) return table.stated;
  let have = 0;
  for (const present of presence(table, withheld)) have += present;
  return have;
}

/** More distinct texts than this are no list to choose from. */
const MOST_LEVELS = 60;

function categoryColumn(about: GridColumn, table: FactTable<'observation'>, latest: Int32Array): ColumnData {
  const reader = observationReader(table);
  const column = wordColumnOf(about, latest.length, (subject) =>
    latest[subject] === NONE ? '' : reader.text(latest[subject]!, 'number'),
  );
  if (column.words.length <= MOST_LEVELS) about.levels = column.words.filter((word) => word !== '');
  return column;
}

function quantityColumn(
  about: GridColumn,
  concept: Concept | null,
  table: FactTable<'observation'>,
  latestOf: () => Int32Array,
  units: UnitSystem,
): ColumnData {
  const reader = observationReader(table);
  const converted = inUnitOf(concept, table, units);
  const make = () =>
    Float64Array.from(latestOf(), (record) =>
      record === NONE ? Number.NaN : converted(record, reader.representative(record)),
    );
  const unit = table.words('unit');
  return numberColumn(about, make, (subject) => {
    const record = latestOf()[subject]!;
    if (record === NONE) return null;
    if (about.kind === 'date') return reader.text(record, 'date');
    const number = converted(record, reader.representative(record));
    if (reader.isExact(record) && !Number.isNaN(number)) return number;
    // Censored, or in a unit that cannot be converted: as understood, with its own unit where that differs.
    const own = unit?.words[unit.codes[record]!] ?? '';
    const text = reader.text(record, 'number');
    return own && own !== about.unit ? `${text} ${own}` : text;
  });
}

/** Values of one column are comparable only in one unit; a value that cannot be converted has no number. */
function inUnitOf(
  concept: Concept | null,
  table: FactTable<'observation'>,
  units: UnitSystem,
): (record: number, value: number) => number {
  const unit = table.words('unit');
  const wanted = concept?.unit;
  if (!unit || !wanted) return (_record, value) => value;
  const conversions = unit.words.map((word) => {
    if (word === '' || word === wanted) return null;
    const from = units.normalise(word);
    return (value: number) =>
      from === null ? Number.NaN : (units.convert(value, from, wanted, concept.analyte) ?? Number.NaN);
  });
  return (record, value) => {
    const convert = conversions[unit.codes[record]!];
    return convert ? convert(value) : value;
  };
}
