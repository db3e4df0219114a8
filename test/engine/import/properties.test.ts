import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allFacts, unordered } from './facts.ts';
import { commit, importText, quiet, type Rig, rig } from './rig.ts';

let on: Rig;
beforeEach(async () => {
  on = await rig();
});
afterEach(() => on.close());

const HEADERS = ['subject', 'visit date', 'Hb (g/dL)', 'sex', 'EGFR mutation', 'drug1', 'start1', 'Zonk'] as const;

/** Cells as coordinators write them, good and bad. */
const cell = {
  subject: fc.constantFrom('A', 'B', '007', '7', ' C ', 'D', '', 'NA'),
  'visit date': fc.constantFrom('2026-01-05', '2026-01', '', 'soon', '2026-02-30'),
  'Hb (g/dL)': fc.constantFrom('9.1', '<8', '140', 'NA', '', 'hemolysed', '13 g/dL', '130 g/L', '9.1 zonk'),
  sex: fc.constantFrom('F', 'm', 'weiblich', '', 'robot'),
  'EGFR mutation': fc.constantFrom('L858R', 'wt', 'not done', '', 'T790M; L858R', '?!', 'failed'),
  drug1: fc.constantFrom('Tagrisso', 'FOLFOX', '', 'mystery pill'),
  start1: fc.constantFrom('2020-01-01', '', 'long ago'),
  Zonk: fc.constantFrom('1', '2.5', '', '>9'),
};
const row = fc.record(cell).map((cells) => HEADERS.map((header) => cells[header]));
const rows = fc.array(row, { minLength: 1, maxLength: 14 });

/** What a person would choose, whatever a few random rows suggest. */
const ROLES = {
  subject: { role: 'subject' },
  'visit date': { role: 'date' },
  'Hb (g/dL)': { role: 'fact', table: 'observation', field: 'value', concept: 'haemoglobin' },
  sex: { role: 'fact', table: 'observation', field: 'value', concept: 'sex' },
  'EGFR mutation': { role: 'fact', table: 'variant', field: 'result', concept: 'EGFR' },
  drug1: { role: 'fact', table: 'therapy', field: 'agent', group: '1' },
  start1: { role: 'fact', table: 'therapy', field: 'date', group: '1' },
  Zonk: { role: 'fact', table: 'observation', field: 'value', concept: 'x:zonk' },
} as const;

const csv = (cells: readonly (readonly string[])[]) => [HEADERS, ...cells].map((one) => `${one.join(',')}\n`).join('');

async function imported(cells: readonly (readonly string[])[]) {
  return importText(on, 'random.csv', csv(cells), (plan) => {
    plan.columns = HEADERS.map((header, index) => ({
      header,
      index,
      as: ROLES[header],
      ...(header === 'Zonk' ? { kind: 'number' as const } : {}),
      ...(header === 'Hb (g/dL)' ? { unit: 'g/dL', decimal: '.' as const } : {}),
    }));
  });
}

async function takeBack(id: number): Promise<void> {
  await on.imports['import.revert']({ id, reason: 'next' }, quiet);
}

/** The start of a therapy that nobody names, and nothing else: such a row is rejected. */
const holdsOnlyNamelessTherapy = (cells: readonly string[]) => {
  const [, , hb, sex, egfr, drug, start, zonk] = cells;
  const isEmpty =
    ['', 'NA'].includes(hb!) && sex === '' && ['', 'not done'].includes(egfr!) && drug === '' && zonk === '';
  return isEmpty && start === '2020-01-01';
};

const usable = (cells: readonly (readonly string[])[]) =>
  cells.some((one) => !['', 'NA'].includes(one[0]!) && !holdsOnlyNamelessTherapy(one));

describe('any table', () => {
  it('is accounted for row by row, and taking it back gives the former revision', async () => {
    await fc.assert(
      fc.asyncProperty(rows.filter(usable), async (cells) => {
        const before = on.session.facts.revision;
        const { id, sources } = await imported(cells);
        const report = sources[0]!;
        expect(report.rows).toBe(cells.length);
        expect(report.accepted + report.rejected).toBe(cells.length);
        const taken = cells.filter((one) => !['', 'NA'].includes(one[0]!) && !holdsOnlyNamelessTherapy(one));
        const named = new Set(taken.map((one) => one[0]!.trim()));
        expect(report.rejected).toBe(cells.length - taken.length);
        const facts = on.session.facts;
        expect(new Set(Array.from({ length: facts.subjects }, (_, i) => facts.subjectId(i)))).toEqual(named);
        await takeBack(id);
        expect(on.session.facts.revision).toBe(before);
      }),
      { numRuns: 25 },
    );
  });

  it('gives the same facts whatever the order of its rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows
          .filter(usable)
          .chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length }))),
        async ([cells, shuffled]) => {
          const first = await imported(cells);
          const facts = unordered(allFacts(on.session.facts));
          await takeBack(first.id);
          const second = await imported(shuffled);
          expect(unordered(allFacts(on.session.facts))).toEqual(facts);
          await takeBack(second.id);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('invents nothing: every fact comes from a cell that holds something, and every such cell is accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(rows.filter(usable), async (cells) => {
        const { id, sources } = await imported(cells);
        const column = (header: (typeof HEADERS)[number]) => HEADERS.indexOf(header);
        const all = allFacts(on.session.facts);
        const taken = (one: readonly string[]) => !['', 'NA'].includes(one[0]!);
        for (const [header, concept] of [
          ['Hb (g/dL)', 'haemoglobin'],
          ['sex', 'sex'],
          ['Zonk', 'x:zonk'],
        ] as const) {
          const got = all
            .filter((fact) => fact.concept === concept)
            .map(({ row: n }) => n)
            .sort();
          const held = cells.flatMap((one, i) =>
            taken(one) && !['', 'NA'].includes(one[column(header)]!) ? [i + 1] : [],
          );
          expect(got, header).toEqual(held.sort());
        }
        const therapies = all.filter((fact) => fact.table === 'therapy').map(({ row: n }) => n);
        const drugs = cells.flatMap((one, i) => (taken(one) && one[column('drug1')] !== '' ? [i + 1] : []));
        expect([...new Set(therapies)].sort()).toEqual(drugs.sort());
        const results = all.filter(
          (fact) => fact.table === 'variant' || (fact.table === 'assay' && fact.panel === 'single:EGFR:small'),
        );
        const tested = cells.flatMap((one, i) =>
          taken(one) && !['', 'not done'].includes(one[column('EGFR mutation')]!) ? [i + 1] : [],
        );
        expect([...new Set(results.map(({ row: n }) => n))].sort()).toEqual(tested.sort());
        // A therapy that has a start and no name is no fact: the cell is flagged.
        const nameless = cells.flatMap((one, i) =>
          taken(one) && one[column('drug1')] === '' && one[column('start1')] === '2020-01-01' ? [i + 1] : [],
        );
        const flagged = sources[0]!.flags
          .filter(({ reason }) => reason === 'a therapy without its name')
          .map(({ row: n }) => n);
        const rejected = sources[0]!.rejects
          .filter(({ reason }) => reason.includes('a therapy without its name'))
          .map(({ row: n }) => n);
        expect([...flagged, ...rejected].sort()).toEqual(nameless.sort());
        await takeBack(id);
      }),
      { numRuns: 25 },
    );
  });
});

describe('two files with the same rows in halves', () => {
  it('give the facts of the one file', async () => {
    const cells = fc.sample(row, { numRuns: 20, seed: 7 });
    const whole = await imported(cells);
    const facts = unordered(allFacts(on.session.facts));
    await takeBack(whole.id);
    const looked = await on.look(on.file('h1.csv', csv(cells.slice(0, 10))), on.file('h2.csv', csv(cells.slice(10))));
    const columns = HEADERS.map((header, index) => ({
      header,
      index,
      as: ROLES[header],
      ...(header === 'Zonk' ? { kind: 'number' as const } : {}),
      ...(header === 'Hb (g/dL)' ? { unit: 'g/dL', decimal: '.' as const } : {}),
    }));
    const edit = (plan: { columns: unknown; skip: boolean }) => Object.assign(plan, { columns, skip: false });
    await commit(on, looked, looked.plan({ 'h1.csv': edit, 'h2.csv': edit }));
    expect(unordered(allFacts(on.session.facts))).toEqual(facts);
  });
});
