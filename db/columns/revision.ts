import { createHash } from 'node:crypto';
import type { ReadConnection } from '../study/connection.ts';
import { type Sql, sql } from '../study/sql.ts';

/**
 * Hash of everything in the study that can change a verdict: subjects, active imports and their facts in order, marks on
 * facts, panels, own concepts, the screening basis. SHA-256 in hexadecimal; two studies with the same revision give the
 * same verdicts.
 */
export function dataRevision(read: ReadConnection): string {
  const hash = createHash('sha256').update('stratum data revision 1\n');
  for (const [what, query] of PARTS) {
    hash.update(`${what}\n`);
    for (const row of read.iterate<Record<string, unknown>>(query))
      hash.update(`${JSON.stringify(Object.values(row))}\n`);
  }
  return hash.digest('hex');
}

const PARTS: readonly (readonly [string, Sql])[] = [
  ['basis', sql`SELECT basis FROM study`],
  ['subjects', sql`SELECT first, count, hash FROM subject_block ORDER BY first`],
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
