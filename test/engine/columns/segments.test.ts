import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftColumn, SegmentDraft } from '../../../db/columns/draft.ts';
import { selectFacts } from '../../../db/columns/fact-sql.ts';
import { factViewOf } from '../../../db/columns/fact-view.ts';
import { markFact } from '../../../db/columns/marks.ts';
import { SegmentWriter } from '../../../db/columns/segment.ts';
import { FACT_TABLES, FLAG } from '../../../db/domain/facts/tables.ts';
import { isoOf, NO_DATE } from '../../../db/domain/time/day.ts';
import { addImport, setImportStatus } from '../../../db/study/imports.ts';
import { sql } from '../../../db/study/sql.ts';
import type { Study } from '../../../db/study/study.ts';
import { addSubjects, subjectsOf } from '../../../db/study/subjects.ts';
import { verifyStudy } from '../../../db/study/verify.ts';
import { importDrafts, typeIn } from '../../fixtures/cohort.ts';
import { newStudy, OWNER, refusalOf } from '../../fixtures/study.ts';

const deed = { person: OWNER, action: 'import.commit', object: 'import' };

/** A record in plain words: what a person would read off the source. */
interface PlainRecord {
  subject: string;
  value: number;
  upper: number;
  text: string;
  unit: string;
  date: number;
  dateEnd: number;
  flags: number;
}
interface PlainImport {
  records: PlainRecord[];
  named: string[];
  reverted: boolean;
  withdrawn: number[];
  confirmed: number[];
}

const SUBJECTS = ['S-0', 'S-1', 'S-2', 'S-3', 'S-4'];
const word = fc.constantFrom('', '', 'g/dL', 'µmol/L', 'positive');
const number = fc.oneof(
  { weight: 3, arbitrary: fc.constant(Number.NaN) },
  { weight: 3, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5e-324) },
);
const record: fc.Arbitrary<PlainRecord> = fc
  .record({
    subject: fc.constantFrom(...SUBJECTS),
    value: number,
    upper: number,
    text: word,
    unit: word,
    date: fc.oneof(fc.constant(NO_DATE), fc.integer({ min: -20_000, max: 30_000 })),
    length: fc.constantFrom(0, 0, 30),
    flags: fc.constantFrom(0, 0, FLAG.implausible, FLAG.byHand | FLAG.dateOfFile),
  })
  .map(({ length, ...rest }) => ({ ...rest, dateEnd: rest.date === NO_DATE ? NO_DATE : rest.date + length }));
const sameForAll: fc.Arbitrary<PlainRecord[]> = fc
  .tuple(record, fc.integer({ min: 1, max: 5 }))
  .map(([one, n]) => SUBJECTS.slice(0, n).map((subject) => ({ ...one, subject })));
const plainImport: fc.Arbitrary<PlainImport> = fc.record({
  records: fc.oneof(fc.array(record, { minLength: 1, maxLength: 9 }), sameForAll),
  named: fc.subarray(SUBJECTS),
  reverted: fc.boolean(),
  withdrawn: fc.array(fc.nat(8), { maxLength: 2 }),
  confirmed: fc.array(fc.nat(8), { maxLength: 2 }),
});

/** The view's answer, worked out record by record. Subjects in the order in which they entered the study. */
function expected(imports: readonly PlainImport[]): Record<string, PlainRecord[]> {
  const entered = new Set(
    imports.flatMap(({ named, records }) => [...named, ...records.map(({ subject }) => subject)]),
  );
  const active = imports.filter(({ reverted }) => !reverted);
  const cohort = new Set(active.flatMap(({ named, records }) => [...named, ...records.map(({ subject }) => subject)]));
  const answer: Record<string, PlainRecord[]> = {};
  for (const subject of entered)
    if (cohort.has(subject))
      answer[subject] = active.flatMap(({ records, withdrawn, confirmed }) =>
        records.flatMap((one, i) => {
          const isFact =
            one.subject === subject && !withdrawn.includes(i) && !(Number.isNaN(one.value) && one.text === '');
          const isConfirmed = confirmed.includes(i) && !withdrawn.includes(i);
          return isFact ? [{ ...one, flags: one.flags | (isConfirmed ? FLAG.confirmed : 0) }] : [];
        }),
      );
  return answer;
}

function store(study: Study, imports: readonly PlainImport[]): void {
  for (const { records, named, reverted, withdrawn, confirmed } of imports) {
    const words = ['', ...new Set(records.flatMap(({ text, unit }) => [text, unit]).filter((w) => w !== ''))];
    const column = (pick: (r: PlainRecord) => string) => ({
      codes: Uint32Array.from(records, (r) => words.indexOf(pick(r))),
      words,
    });
    const id = importDrafts(
      study,
      [
        {
          subject: records.map(({ subject }) => subject),
          concept: 'x:any',
          columns: {
            value: Float64Array.from(records, (r) => r.value),
            upper: Float64Array.from(records, (r) => r.upper),
            text: column((r) => r.text),
            unit: column((r) => r.unit),
          },
          date: Int32Array.from(records, (r) => r.date),
          dateEnd: Int32Array.from(records, (r) => r.dateEnd),
          flags: Uint8Array.from(records, (r) => r.flags),
        },
      ],
      named,
    );
    study.change(deed, (tx) => {
      const segmentId = tx.value<number>(sql`SELECT max(id) FROM segment`)!;
      const marks = [
        ...confirmed.map((r) => [r, 'confirmed'] as const),
        ...withdrawn.map((r) => [r, 'withdrawn'] as const),
      ];
      for (const [r, mark] of marks)
        if (r < records.length) markFact(tx, { segmentId, record: r, mark, person: OWNER, at: new Date(0) });
      if (reverted) setImportStatus(tx, id, 'reverted');
      return { result: null };
    });
  }
}

/** Reads the view back into plain records. */
function answered(study: Study): Record<string, PlainRecord[]> {
  const view = factViewOf(study);
  const table = view.observation('x:any');
  const at = (name: 'value' | 'upper', i: number) => table.numbers(name)?.[i] ?? Number.NaN;
  const wordAt = (name: 'text' | 'unit', i: number) => {
    const column = table.words(name);
    return column ? column.words[column.codes[i]!]! : '';
  };
  const answer: Record<string, PlainRecord[]> = {};
  for (let s = 0; s < view.subjects; s++) {
    const subject = view.subjectId(s);
    answer[subject] = [];
    for (let i = table.first(s); i < table.end(s); i++) {
      const date = table.date?.[i] ?? NO_DATE;
      const plain = {
        subject,
        value: at('value', i),
        upper: at('upper', i),
        text: wordAt('text', i),
        unit: wordAt('unit', i),
      };
      const isHole = Number.isNaN(plain.value) && plain.text === '';
      if (isHole) expect(table.start).toBeNull();
      else answer[subject].push({ ...plain, date, dateEnd: table.dateEnd?.[i] ?? date, flags: table.flags?.[i] ?? 0 });
    }
  }
  return answer;
}

describe('facts', () => {
  it('come back exactly as they were handed over, from any mixture of imports, reverts and marks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plainImport, { minLength: 1, maxLength: 4 }), async (imports) => {
        const { study, reopen } = await newStudy();
        store(study, imports);
        const wanted = expected(imports);
        expect(answered(study)).toEqual(wanted);
        expect(Object.keys(answered(study))).toEqual(Object.keys(wanted));
        expect(verifyStudy(study.read).checks.filter(({ ok }) => !ok)).toEqual([]);
        study.close();
        expect(answered(await reopen())).toEqual(wanted);
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('are the same in SQL', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plainImport, { minLength: 1, maxLength: 3 }), async (imports) => {
        const { study } = await newStudy();
        store(study, imports);
        const rows = selectFacts<{
          identifier: string;
          value: number | null;
          unit: string | null;
          date: string | null;
          flags: number;
        }>(study, sql`SELECT identifier, value, unit, date, flags FROM fact_observation WHERE concept = 'x:any'`);
        const wanted = Object.values(expected(imports)).flat();
        expect(rows).toEqual(
          wanted.map(({ subject, value, unit, date, flags }) => ({
            identifier: subject,
            value: Number.isNaN(value) ? null : value,
            unit: unit || null,
            date: isoOf(date) || null,
            flags,
          })),
        );
      }),
      { numRuns: 15, seed: 11 },
    );
  });

  it('of every table come back in every column', async () => {
    const { study } = await newStudy();
    const subject = ['S-1', 'S-2', 'S-1'];
    const words = ['', 'one', 'two'];
    const columnsOf = (table: keyof typeof FACT_TABLES): Record<string, DraftColumn> =>
      Object.fromEntries(
        Object.entries(FACT_TABLES[table]).map(([name, type], i) => [
          name,
          type === 'number' ? Float64Array.of(i, Number.NaN, -i - 1) : { codes: Uint32Array.of(1, 0, 2), words },
        ]),
      );
    const tables = Object.keys(FACT_TABLES) as (keyof typeof FACT_TABLES)[];
    importDrafts(
      study,
      tables.map((table) => ({ subject, table, columns: columnsOf(table) })),
    );
    for (const name of tables) {
      const view = factViewOf(study);
      const table = name === 'observation' ? view.observation('age') : view.table(name);
      Object.entries(FACT_TABLES[name]).forEach(([column, type], i) => {
        // The middle record of observations states nothing and is left out; subject S-1 has the other two.
        const kept = name === 'observation' ? [0, 2] : [0, 2, 1];
        if (type === 'number')
          expect([...table.numbers(column as never)!], `${name}.${column}`).toEqual(
            kept.map((k) => [i, Number.NaN, -i - 1][k]),
          );
        else {
          const { codes, words: list } = table.words(column as never)!;
          expect(
            [...codes].map((code) => list[code]),
            `${name}.${column}`,
          ).toEqual(kept.map((k) => ['one', '', 'two'][k]));
        }
      });
    }
    const counted = selectFacts<{ n: number }>(
      study,
      sql`
      SELECT count(*) AS n FROM fact_variant JOIN fact_copy_number USING (subject, row) WHERE fact_variant.vaf IS NOT NULL`,
    );
    expect(counted).toEqual([{ n: 2 }]);
  });

  it('of several sources keep their rows in SQL', async () => {
    const { study } = await newStudy();
    importDrafts(study, [
      { subject: ['S-1', 'S-2'], columns: { value: Float64Array.of(1, 2) }, row: Uint32Array.of(5, 9) },
    ]);
    typeIn(study, [{ subject: ['S-1'], columns: { value: 3 } }]);
    const rows = selectFacts(study, sql`SELECT identifier, value, file, row FROM fact_observation ORDER BY value`);
    expect(rows).toEqual([
      { identifier: 'S-1', value: 1, file: 'visits.csv', row: 5 },
      { identifier: 'S-2', value: 2, file: 'visits.csv', row: 9 },
      { identifier: 'S-1', value: 3, file: OWNER, row: 0 },
    ]);
  });
});

describe('a draft that contradicts itself is refused, and nothing of its import is kept', () => {
  const good: SegmentDraft = {
    table: 'observation',
    concept: 'age',
    sourceId: null,
    records: 2,
    subject: { from: 0 },
    row: { from: 1 },
    columns: { value: Float64Array.of(1, 2) },
    fields: {},
  };
  const words = ['', 'a'];
  it.each<[string, Partial<SegmentDraft>]>([
    ['There is no fact table wishes.', { table: 'wishes' as never }],
    ['A segment of 0 records.', { records: 0 }],
    ['observation with concept null.', { concept: null }],
    ['variant with concept age.', { table: 'variant' }],
    ['observation has no column gene.', { columns: { gene: 'BRAF' } }],
    ['observation.value is a column of numbers.', { columns: { value: 'much' } }],
    ['observation.unit is a column of words.', { columns: { unit: 7 } }],
    ['observation.value has 3 records, not 2.', { columns: { value: Float64Array.of(1, 2, 3) } }],
    [
      'observation.text: record 1 has code 2, which is no word.',
      { columns: { text: { codes: Uint32Array.of(1, 2), words } } },
    ],
    [
      'observation.text: the word of code 0 is not empty.',
      { columns: { text: { codes: Uint32Array.of(0, 1), words: ['a', 'b'] } } },
    ],
    ['observation.date has 1 records, not 2.', { date: Int32Array.of(1) }],
    ['observation.subject has 3 records, not 2.', { subject: Uint32Array.of(0, 1, 0) }],
    ['observation has an end but no date.', { dateEnd: 20_000 }],
    ['Record 1 comes from row 3, after row 4.', { row: Uint32Array.of(4, 3) }],
    ['Record 1 is of subject 2, whom the import does not name.', { subject: Uint32Array.of(1, 2) }],
    ['Record 0 is of subject 5, whom the import does not name.', { subject: { from: 5 } }],
  ])('%s', async (sentence, change) => {
    const { study } = await newStudy();
    const write = (draft: SegmentDraft) =>
      study.change(deed, (tx) => {
        const subjects = { first: addSubjects(tx, subjectsOf(study), ['S-1', 'S-2']), count: 2 };
        const created = { createdAt: new Date(0), person: OWNER, subjects };
        const id = addImport(tx, { kind: 'file', name: 'x', mapping: {}, dialect: {}, counts: {}, ...created });
        return { result: new SegmentWriter(tx, id).write(draft) };
      });
    expect(() => write({ ...good, ...change })).toThrow(sentence);
    expect(study.read.value(sql`SELECT count(*) FROM import`)).toBe(0);
    expect(subjectsOf(study).count).toBe(0);
    expect(write(good)).toBe(1);
  });
});

describe('an identifier', () => {
  it('is kept exactly as received: spaces, case, zeros, accents, quotes', async () => {
    const { study, reopen } = await newStudy();
    const identifiers = ['007', ' 7', '7 ', 'a', 'A', 'é', 'e\u0301', `o'"\\b`, '日本', '\t', '🧬', 'null', '0x1'];
    importDrafts(study, [], identifiers);
    study.close();
    const again = await reopen();
    const book = subjectsOf(again);
    expect(identifiers.map((_, i) => book.identifier(i))).toEqual(identifiers);
    expect(identifiers.map((identifier) => book.ordinalOf(identifier))).toEqual(identifiers.map((_, i) => i));
    expect(book.ordinalOf('7')).toBeNull();
  });

  it.each(['', 'a\0b', '\ud800'])('that cannot be kept as received (%j) is refused', async (identifier) => {
    const { study } = await newStudy();
    const { code, message } = await refusalOf(() => importDrafts(study, [], [identifier]));
    expect(code).toBe('bad-value');
    expect(message).toMatch(/ cannot be the identifier of a subject\. Correct it in the file\.$/);
  });

  it('is never given to two subjects', async () => {
    const { study } = await newStudy();
    importDrafts(study, [], ['S-1']);
    for (const added of [['S-1'], ['S-2', 'S-2']])
      expect(() => study.change(deed, (tx) => ({ result: addSubjects(tx, subjectsOf(study), added) }))).toThrow(
        /would be added twice/,
      );
  });
});
