import { customConcept } from '../../../db/domain/concepts/custom.ts';
import { CONCEPTS } from '../../../db/domain/concepts/registry.ts';
import { resolveGene } from '../../../db/domain/findings/genes.ts';
import { type ColumnRole, fieldsOf, isGeneResult } from '../../../db/domain/import/mapping.ts';
import { fieldWords, TABLE_WORDS } from '../../text/fact-words.ts';

/** One meaning that a column can be given. */
export interface Target {
  /** Unique in the list. */
  key: string;
  group: string;
  label: string;
  detail: string;
  /** Lower case: everything a search may find it by. */
  words: string;
  role: ColumnRole;
}

const GENERAL: readonly Target[] = [
  target('What the row is about', 'Subject identifier', 'who the row is about', { role: 'subject' }, 'patient id'),
  target(
    'What the row is about',
    'Sample identifier',
    'the sample that the row is about',
    { role: 'sample' },
    'specimen',
  ),
  target('What the row is about', 'Date of the row', 'for all facts without a date of their own', { role: 'date' }),
  target(
    'What the row is about',
    'Not imported',
    'kept in the stored file, not used',
    { role: 'ignore' },
    'ignore skip',
  ),
];

/** Kinds of fact that files bring in column by column. Statements of completeness are made for a whole file. */
const TABLES = ['diagnosis', 'sample', 'assay', 'variant', 'copyNumber', 'fusion', 'therapy', 'consent'] as const;
/** Filled from the column beside them, or for a partial date. */
const DERIVED = ['upper', 'bounds'];

/** Every meaning a column with this header can be given; the study's own concepts come from the engine. */
export function targets(header: string, own: readonly { id: string; name: string }[]): readonly Target[] {
  const custom = customConcept(header, 'text');
  const known = own.some((concept) => concept.id === custom.id) ? own : [...own, { id: custom.id, name: header }];
  return [
    ...GENERAL,
    ...CONCEPTS.map((concept) =>
      target(
        `Observation: ${concept.group}`,
        concept.name,
        concept.unit ?? concept.kind,
        observation(concept.id),
        [concept.id, ...concept.synonyms].join(' '),
      ),
    ),
    ...known.map(({ id, name }) =>
      target('Observation: of this study', name, 'a concept of this study only', observation(id), id),
    ),
    ...TABLES.flatMap((table) => ofTable(table, header)),
    ...['concept', 'value', 'text', 'unit', 'refLow', 'refHigh', 'range', 'date'].map((field) =>
      target('One observation per row', `Observation: ${fieldWords('observation', field)}`, 'for long tables', {
        role: 'fact',
        table: 'observation',
        field,
      }),
    ),
  ];
}

/** The result of one gene's test needs the gene: most often the header is its symbol. */
function ofTable(table: (typeof TABLES)[number], header: string): Target[] {
  const words = TABLE_WORDS[table];
  const gene = geneOf(header);
  return fieldsOf(table)
    .filter((field) => !DERIVED.includes(field))
    .map((field) =>
      target(words?.many ?? table, `${words?.one ?? table}: ${fieldWords(table, field)}`, '', {
        role: 'fact',
        table,
        field,
        ...(isGeneResult(table, field) && gene !== null ? { concept: gene } : {}),
      }),
    );
}

function observation(concept: string): ColumnRole {
  return { role: 'fact', table: 'observation', field: 'value', concept };
}

function target(group: string, label: string, detail: string, role: ColumnRole, words = ''): Target {
  return { key: targetKey(role), group, label, detail, words: `${label} ${words}`.toLowerCase(), role };
}

/** The same for all parts of one concept: the picker names the concept, a second field the part. */
export function targetKey(role: ColumnRole): string {
  if (role.role !== 'fact') return role.role;
  return role.table === 'observation' && role.concept !== undefined
    ? `concept.${role.concept}`
    : `${role.table}.${role.field}`;
}

/** Targets whose words hold every word of the query; those that begin with it first. */
export function searchTargets(all: readonly Target[], query: string, limit: number): readonly Target[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter((candidate) => parts.every((part) => candidate.words.includes(part)));
  const first = parts[0] ?? '';
  const rank = (candidate: Target) => (candidate.words.startsWith(first) ? 0 : 1);
  return parts.length === 0 ? found.slice(0, limit) : found.sort((a, b) => rank(a) - rank(b)).slice(0, limit);
}

/** Parts of an observation that a column beside its value can hold. */
export const OBSERVATION_PARTS = ['value', 'text', 'unit', 'refLow', 'refHigh', 'range', 'date'] as const;

export function hasFindings(roles: readonly ColumnRole[]): boolean {
  return roles.some((role) => role.role === 'fact' && ['variant', 'copyNumber', 'fusion'].includes(role.table));
}

/** The gene that a header names by its first word; null when it names none for certain. */
function geneOf(header: string): string | null {
  const found = resolveGene(header.trim().split(/[\s_(:-]/)[0] ?? '');
  return found.kind === 'approved' || found.kind === 'alias' ? found.symbol : null;
}
