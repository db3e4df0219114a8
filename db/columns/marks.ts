import type { ReadConnection, WriteConnection } from '../study/connection.ts';
import { sql } from '../study/sql.ts';

/** A person's judgement of one stored fact. */
export interface FactMark {
  readonly segmentId: number;
  /** 0-based, as stored. */
  readonly record: number;
  /** confirmed: right although implausible. withdrawn: does not count, usually because another fact corrects it. */
  readonly mark: 'confirmed' | 'withdrawn';
  readonly person: string;
  readonly at: Date;
  readonly reason?: string;
}

/** A later mark on the same fact replaces the earlier one; the audit trail has both. */
export function markFact(tx: WriteConnection, { segmentId, record, mark, person, at, reason }: FactMark): void {
  const records = tx.value<number>(sql`SELECT records FROM segment WHERE id = ${segmentId}`) ?? 0;
  if (!(Number.isInteger(record) && record >= 0 && record < records))
    throw new TypeError(`Segment ${segmentId} has no record ${record}.`);
  tx.run(sql`
    INSERT INTO fact_mark (segment_id, record, mark, person, at_utc, reason)
    VALUES (${segmentId}, ${record}, ${mark}, ${person}, ${at.toISOString()}, ${reason ?? null})
    ON CONFLICT (segment_id, record) DO UPDATE SET
      mark = excluded.mark, person = excluded.person, at_utc = excluded.at_utc, reason = excluded.reason`);
}

/** Takes the mark on a fact away; the audit trail has it. */
export function unmarkFact(tx: WriteConnection, segmentId: number, record: number): void {
  tx.run(sql`DELETE FROM fact_mark WHERE segment_id = ${segmentId} AND record = ${record}`);
}

/** All marks, by segment. */
export class Marks {
  readonly #bySegment: ReadonlyMap<number, readonly MarkRow[]>;

  constructor(read: ReadConnection) {
    const rows = read.all<MarkRow>(sql`
      SELECT segment_id AS segmentId, record, mark FROM fact_mark ORDER BY segment_id, record`);
    this.#bySegment = Map.groupBy(rows, (row) => row.segmentId);
  }

  confirmed(segment: number): readonly number[] {
    return this.#recordsOf(segment, 'confirmed');
  }

  withdrawn(segment: number): readonly number[] {
    return this.#recordsOf(segment, 'withdrawn');
  }

  /** The same text for the same marks. */
  signature(segment: number): string {
    return (this.#bySegment.get(segment) ?? []).map(({ record, mark }) => `${record}${mark[0]}`).join();
  }

  #recordsOf(segment: number, mark: FactMark['mark']): readonly number[] {
    return (this.#bySegment.get(segment) ?? []).filter((row) => row.mark === mark).map((row) => row.record);
  }
}

interface MarkRow {
  segmentId: number;
  record: number;
  mark: FactMark['mark'];
}
