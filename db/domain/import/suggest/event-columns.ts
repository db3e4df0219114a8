import { findConcept } from '../../concepts/find.ts';
import type { FactTableName } from '../../facts/tables.ts';
import { understandCopyNumber } from '../../findings/copy-number.ts';
import type { ColumnProfile } from '../column-profile.ts';
import type { ColumnRole } from '../mapping.ts';
import { headerKey } from './header-key.ts';
import { type HeaderMeaning, meaningsOf, numbered } from './header-words.ts';
import { shareFitting, shareOf } from './value-shares.ts';

export interface Assigned {
  as: ColumnRole;
  score: number;
  reason: string;
}

interface Candidate {
  index: number;
  meaning: HeaderMeaning & { table: FactTableName; field: string };
  group: string;
  score: number;
  share: number | null;
}

/** Below it, a meaning is offered and not chosen. */
const CHOSEN = 0.4;

/** The kinds of record that a file's columns can make, each needing others of its columns to be there. */
export interface EventColumns {
  assigned: Map<number, Assigned>;
  /** Meanings that were not chosen. */
  offered: Map<number, { as: ColumnRole; reason: string }[]>;
  /** Each row is a finding, a therapy or an observation, not a subject: other columns are about that event. */
  rowsAreEvents: boolean;
}

/** Finds the columns of findings, therapies, diagnoses, consents, samples and assays, and of long tables. */
export function eventColumns(profiles: readonly ColumnProfile[], taken: ReadonlySet<number>): EventColumns {
  const candidates = profiles.filter(({ index }) => !taken.has(index)).flatMap(candidatesOf);
  const usable = candidates.filter((candidate) => candidate.score >= CHOSEN);
  const has = (table: FactTableName, ...fields: string[]) =>
    usable.some(({ meaning, group }) => group === '' && meaning.table === table && fields.includes(meaning.field));
  const chosen: Candidate[] = [];
  const choose = (table: FactTableName, fields: (field: string) => boolean = () => true) => {
    const free = usable.filter((one) => one.meaning.table === table && fields(one.meaning.field));
    chosen.push(...bestPerField(free, chosen));
  };

  const long = isLong(profiles, usable);
  if (long) choose('observation');
  const matrix = matrixColumns(profiles, usable, taken);
  const isVariant = has('variant', 'gene') && has('variant', 'protein', 'coding', 'consequence');
  const isCopyNumber = !isVariant && has('copyNumber', 'gene') && has('copyNumber', 'state', 'copies');
  if (isVariant) choose('variant');
  else if (isCopyNumber) choose('copyNumber');
  const isFusion = has('fusion', 'gene5', 'gene3') || (has('fusion', 'pair') && !isVariant);
  if (isFusion) choose('fusion');
  const therapyGroups = new Set(usable.filter(isAgent).map(({ group }) => group));
  if (therapyGroups.size > 0)
    chosen.push(
      ...bestPerField(
        usable.filter((one) => one.meaning.table === 'therapy' && therapyGroups.has(one.group)),
        chosen,
      ),
    );
  if (has('diagnosis', 'code', 'text')) choose('diagnosis');
  if (has('consent', 'status')) choose('consent');
  choose('sample');
  if (has('assay', 'panel', 'outcome')) choose('assay');

  const assigned = new Map(chosen.map((one) => [one.index, assignedBy(one)]));
  for (const [index, role] of matrix) assigned.set(index, role);
  if (matrix.size === 0) genesWithResults(profiles, usable, assigned);
  return {
    assigned,
    offered: offersOf(candidates, chosen),
    rowsAreEvents:
      long || isVariant || isCopyNumber || isFusion || matrix.size > 0 || assigned.values().some(isLongResult),
  };
}

function candidatesOf(profile: ColumnProfile): Candidate[] {
  const found = meaningsOf(profile.name).map((meaning) => ({ meaning, group: '' }));
  const number = found.length === 0 ? numbered(profile.name) : null;
  if (number)
    for (const meaning of meaningsOf(number.base))
      if (meaning.table === 'therapy' || meaning.table === 'diagnosis') found.push({ meaning, group: number.number });
  return found.flatMap(({ meaning, group }) => {
    const { table, field } = meaning;
    if (meaning.role !== 'fact' || table === undefined || field === undefined) return [];
    const share = shareFitting(table, field, profile);
    const vague = meaning.score < 1;
    // A certain name stands although its values are not known here; a vague one needs values that fit.
    const score =
      share === null ? meaning.score * (vague ? 0.5 : 0.9) : meaning.score * (vague ? share : 0.5 + share / 2);
    return [{ index: profile.index, meaning: { ...meaning, table, field }, group, score, share }];
  });
}

function isAgent({ meaning }: Candidate): boolean {
  return meaning.table === 'therapy' && meaning.field === 'agent';
}

/** One column per field, the likeliest; columns and fields that are taken stay so. */
function bestPerField(candidates: readonly Candidate[], taken: readonly Candidate[]): Candidate[] {
  const columns = new Set(taken.map(({ index }) => index));
  const fields = new Set<string>();
  const best: Candidate[] = [];
  for (const one of [...candidates].sort((a, b) => b.score - a.score || a.index - b.index)) {
    const field = `${one.meaning.table}.${one.meaning.field} ${one.group}`;
    if (columns.has(one.index) || fields.has(field)) continue;
    columns.add(one.index);
    fields.add(field);
    best.push(one);
  }
  return best;
}

function roleOf({ meaning, group }: Candidate): ColumnRole {
  const { table, field, constants } = meaning;
  return {
    role: 'fact',
    table,
    field,
    ...(group === '' ? {} : { group }),
    ...(constants === undefined ? {} : { constants }),
  };
}

function assignedBy(one: Candidate): Assigned {
  return { as: roleOf(one), score: Math.min(1, one.score), reason: reasonOf(one) };
}

function reasonOf({ meaning, share }: Candidate): string {
  const name = `the header is a name for ${meaning.table} ${meaning.field}`;
  return share === null ? name : `${name}; ${Math.round(share * 100)} % of the values look like it`;
}

function offersOf(candidates: readonly Candidate[], chosen: readonly Candidate[]): EventColumns['offered'] {
  const offers: EventColumns['offered'] = new Map();
  for (const one of candidates) {
    if (chosen.some(({ index, meaning }) => index === one.index && meaning === one.meaning)) continue;
    const list = offers.get(one.index) ?? [];
    list.push({ as: roleOf(one), reason: reasonOf(one) });
    offers.set(one.index, list);
  }
  return offers;
}

/** Most of the different texts of a column must be names of concepts. */
const LONG_SHARE = 0.5;

function isLong(profiles: readonly ColumnProfile[], usable: readonly Candidate[]): boolean {
  const value = usable.find(({ meaning }) => meaning.table === 'observation' && meaning.field === 'value');
  if (!value) return false;
  const names = usable.filter(({ meaning }) => meaning.table === 'observation' && meaning.field === 'concept');
  for (const name of names) {
    const { distinct } = profiles.find(({ index }) => index === name.index)!;
    const known = distinct.top.filter(({ text }) => (findConcept(text)[0]?.score ?? 0) >= 0.9).length;
    const share = distinct.top.length === 0 ? 0 : known / distinct.top.length;
    name.share = share;
    name.score = share >= LONG_SHARE ? name.meaning.score * (0.5 + share / 2) : 0;
  }
  return names.some(({ score }) => score >= CHOSEN);
}

/** A table of genes by samples: a column of genes, and beside it nothing but columns of states. */
function matrixColumns(
  profiles: readonly ColumnProfile[],
  usable: readonly Candidate[],
  taken: ReadonlySet<number>,
): Map<number, Assigned> {
  const gene = usable.find(({ meaning }) => meaning.table === 'copyNumber' && meaning.field === 'gene');
  const others = profiles.filter(({ index, name }) => index !== gene?.index && !ABOUT_GENES.has(headerKey(name)));
  if (!gene || taken.size > 0 || others.length === 0) return new Map();
  const isStates = (profile: ColumnProfile) => shareOf(profile, (value) => understandCopyNumber(value) !== null) === 1;
  if (!others.every((profile) => profile.values === 0 || isStates(profile)) || !others.some(isStates)) return new Map();
  const reason = 'the header is a sample: each cell is the copy-number state of the row’s gene in it';
  const columns = others.map(({ index }): [number, Assigned] => [
    index,
    { as: { role: 'fact', table: 'copyNumber', field: 'matrix' }, score: 0.9, reason },
  ]);
  const geneRole = {
    as: { role: 'fact', table: 'copyNumber', field: 'gene' } as const,
    score: 1,
    reason: reasonOf(gene),
  };
  return new Map([[gene.index, geneRole], ...columns]);
}

const ABOUT_GENES = new Set(['entrez gene id', 'entrez id', 'cytoband', 'chromosome', 'locus id', 'gene id']);

/** `patient, gene, result`: one gene's result per row. */
function genesWithResults(
  profiles: readonly ColumnProfile[],
  usable: readonly Candidate[],
  assigned: Map<number, Assigned>,
): void {
  if (
    [...assigned.values()].some(
      ({ as }) =>
        as.role === 'fact' &&
        (as.table === 'variant' || as.table === 'copyNumber' || as.table === 'fusion' || as.table === 'observation'),
    )
  )
    return;
  const gene = usable.find(
    ({ meaning, share }) => meaning.table === 'variant' && meaning.field === 'gene' && (share ?? 0) > 0.5,
  );
  const result = usable.find(({ meaning }) => meaning.table === 'observation' && meaning.field === 'value');
  if (!gene || !result) return;
  const profile = profiles.find(({ index }) => index === result.index)!;
  const share = shareFitting('variant', 'protein', profile) ?? 0;
  if (share < 0.5) return;
  assigned.set(gene.index, assignedBy(gene));
  const reason = `${Math.round(share * 100)} % of the values are protein changes or say that nothing was found`;
  assigned.set(result.index, { as: { role: 'fact', table: 'variant', field: 'protein' }, score: share, reason });
}

function isLongResult({ as }: Assigned): boolean {
  return as.role === 'fact' && as.table === 'variant';
}
