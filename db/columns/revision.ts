import { createHash } from 'node:crypto';
import type { ReadConnection } from '../study/connection.ts';
import { type VisibleSubjects, visibleSubjects } from '../study/imports.ts';
import { type Sql, sql } from '../study/sql.ts';

/**
 * Hash of everything in the study that can change a verdict: subjects, active imports and their facts in order, marks on
 * facts, panels, own concepts, the screening basis. SHA-256 in hexadecimal; two studies with the same revision give the
 * same verdicts.
 */
export function dataRevision(read: ReadConnection): string {
  const hash = createHash('sha256').update('stratum data revision 1\n');
  hash.update('subjects\n');
  for (const block of blocksOf(read, visibleSubjects(read))) hash.update(`${JSON.stringify(Object.values(block))}\n`);
  for (const [what, query] of PARTS) {
    hash.update(`${what}\n`);
    for (const row of read.iterate<Record<string, unknown>>(query))
      hash.update(`${JSON.stringify(Object.values(row))}\n`);
  }
  return hash.digest('hex');
}

const PARTS: readonly (readonly [string, Sql])[] = [
  ['basis', sql`SELECT basis FROM study`],
  ['imports', sql`SELECT id, data_hash FROM import WHERE status = 'active' ORDER BY id`],
  [
    'facts',
    sql`SELECT import_id, segment.hash FROM segment
      JOIN import ON import.id = import_id AND import.status = 'active' ORDER BY import_id, segment.id`,
  ],
  [
    'marks',
    sql`SELECT segment_id, record, mark FROM fact_mark JOIN segment ON segment.id = segment_id
      JOIN import ON import.id = import_id AND import.status = 'active' ORDER BY segment_id, record`,
  ],
  ['panels', sql`SELECT id, definition FROM panel ORDER BY id`],
  ['concepts', sql`SELECT id, definition FROM custom_concept ORDER BY id`],
];

interface SubjectBlock {
  first: number;
  count: number;
  hash: string;
}

/** Blocks of identifiers with at least one subject of the cohort: who was taken back again leaves no trace here. */
function blocksOf(read: ReadConnection, { count, ordinals }: VisibleSubjects): SubjectBlock[] {
  const blocks = read.all<SubjectBlock>(sql`SELECT first, count, hash FROM subject_block ORDER BY first`);
  let at = 0;
  return blocks.filter((block) => {
    if (!ordinals) return block.first < count;
    while (at < ordinals.length && ordinals[at]! < block.first) at++;
    return at < ordinals.length && ordinals[at]! < block.first + block.count;
  });
}
