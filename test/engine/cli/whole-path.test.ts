import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { json, stratum, stratumHere } from './rig.ts';

/** Five subjects whose verdicts can be read off, one row too short, one identifier like a formula. */
const COHORT = `Subject ID,Age,Sex,Haemoglobin (g/dL),ECOG,Visit date
001,64,F,12.1,0,2026-02-20
002,15,M,13.0,1,2026-02-20
003,71,F,,1,2026-02-20
004,58,M,8.1,0,2026-02-20
=005,49,M,9,1,2026-02-20
006,50
`;

const PROTOCOL = `stratum: 1
id: LAKE-1
title: Lake trial
inclusion:
  - { id: I1, title: Adult, when: { kind: age, op: '>=', value: 18 } }
  - { id: I2, title: No severe anaemia, when: { kind: observation, concept: haemoglobin, op: '>=', value: 9, unit: g/dL } }
exclusion:
  - { id: X1, title: ECOG 2 or worse, when: { kind: observation, concept: ecog, oneOf: ['2', '3', '4'] } }
arms:
  - { id: W, title: Women, inclusion: [{ id: W1, when: { kind: sex, is: female } }] }
  - { id: M, title: Men, capacity: 1, inclusion: [{ id: M1, when: { kind: sex, is: male } }] }
assignment: { policy: optimal }
factors:
  - id: sex
    title: Sex
    levels:
      - { id: f, title: Female, when: { kind: sex, is: female } }
      - { id: m, title: Male, when: { kind: sex, is: male } }
`;

interface RunDocument {
  version: number | 'draft';
  draft: boolean;
  counts: Record<string, number>;
  subjects: { id: string; status: string; notMet: string[]; unknown: unknown[] }[];
}

describe('from a new study to the list, without a window', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'stratum-test-'));
  const study = join(folder, 'lake.stratum');
  const cohort = join(folder, 'cohort.csv');
  let imported: { sources: Record<string, unknown>[]; mapping: { files: { columns: unknown[] }[] } };

  beforeAll(async () => {
    writeFileSync(cohort, COHORT);
    writeFileSync(join(folder, 'lake.yaml'), PROTOCOL);
    await json(['new', study, '--title', 'Lake', '--owner', 'Ada', '--reference', 'EC 17/2026']);
    imported = await json(['import', study, cohort]);
    await json(['protocol', study, 'add', join(folder, 'lake.yaml')]);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('an import says what became of each row, and which mapping it used', () => {
    expect(imported.sources).toEqual([
      {
        file: 'cohort.csv',
        format: 'CSV',
        rows: 6,
        accepted: 5,
        flagged: 0,
        rejected: 1,
        rejects: [
          {
            row: 6,
            column: 'Sex',
            value: null,
            reason: expect.stringContaining('the row has 2 cells and the header has 6'),
          },
        ],
      },
    ]);
    expect(imported.mapping.files[0]?.columns).toHaveLength(6);
  });

  test('a run of a draft is marked, and gives every subject its verdicts', async () => {
    const document = await json<RunDocument>(['run', study, '--protocol', 'LAKE-1', '--as-of', '2026-03-01']);
    expect(document).toEqual({
      protocol: 'LAKE-1',
      version: 'draft',
      asOf: '2026-03-01',
      draft: true,
      run: 1,
      counts: { eligible: 2, ineligible: 2, undetermined: 1, withheld: 0 },
      subjects: [
        subject('001', 'eligible', ['eligible', 'ineligible'], 'f', ['M1'], [], 'W'),
        subject('002', 'ineligible', ['ineligible', 'ineligible'], 'm', ['I1', 'W1'], []),
        subject(
          '003',
          'undetermined',
          ['undetermined', 'ineligible'],
          'f',
          ['M1'],
          [{ criterion: 'I2', reason: 'no-value' }],
        ),
        subject('004', 'ineligible', ['ineligible', 'ineligible'], 'm', ['I2', 'W1'], []),
        subject('=005', 'eligible', ['ineligible', 'eligible'], 'm', ['W1'], [], 'M'),
      ],
    });
    const text = await stratum(['run', study, '--protocol', 'LAKE-1', '--as-of', '2026-03-01']);
    expect(text.out).toMatch(
      /^DRAFT Run 2 of LAKE-1, draft, as of 2026-03-01\neligible 2 · undetermined 1 · ineligible 2/,
    );
  });

  test('a released version is the one that runs, and a draft when it is asked for', async () => {
    const released = await json<{ version: number }>(
      ['protocol', study, 'release', 'LAKE-1', '--reason', 'first'],
      stratumHere,
    );
    expect(released.version).toBe(1);
    const run = (...more: string[]) =>
      json<RunDocument>(['run', study, '--protocol', 'LAKE-1', '--as-of', '2026-03-01', ...more], stratumHere);
    expect(await run()).toMatchObject({ version: 1, draft: false });
    expect(await run('--version', '1')).toMatchObject({ version: 1, draft: false });
    const draft = await stratumHere([
      'run',
      study,
      '--protocol',
      'LAKE-1',
      '--as-of',
      '2026-03-01',
      '--version',
      'draft',
    ]);
    expect(draft).toMatchObject({ code: 1, out: '' });
  });

  test('an explanation names the very cell', async () => {
    const explained = await json<{
      status: string;
      criteria: { id: string; node: { verdict: string; evidence: object[] } }[];
    }>(['explain', study, '--subject', '004']);
    expect(explained.status).toBe('ineligible');
    const anaemia = explained.criteria.find(({ id }) => id === 'I2')!.node;
    expect(anaemia.verdict).toBe('not met');
    expect(anaemia.evidence).toEqual([
      expect.objectContaining({ file: 'cohort.csv', row: 4, column: 'Haemoglobin (g/dL)', received: '8.1' }),
    ]);
    const text = await stratumHere(['explain', study, '--subject', '004']);
    expect(text.out).toContain('[cohort.csv, row 4, Haemoglobin (g/dL)]');
  });

  test('the list holds who is eligible, with formulas defused and a manifest beside it', async () => {
    const out = join(folder, 'list.csv');
    const written = await json<{ manifest: { sha256: string; rows: number } }>(['export', study, '--out', out]);
    const lines = readFileSync(out, 'utf8').trim().split('\r\n');
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 3))).toEqual([
      ['001', 'eligible', 'Women'],
      ["'=005", 'eligible', 'Men'],
    ]);
    const manifest = JSON.parse(readFileSync(`${out}.manifest.json`, 'utf8'));
    expect(manifest).toEqual(written.manifest);
    expect(manifest).toMatchObject({ protocol: 'LAKE-1', version: 1, asOf: '2026-03-01', rows: 2, person: 'Ada' });
  });

  test('a list may have other statuses, columns, pseudonyms, and another format', async () => {
    const out = join(folder, 'list.json');
    const words = ['export', study, '--out', out, '--statuses', 'ineligible,undetermined', '--pseudonymised'];
    await json([...words, '--columns', 'id,status,concept:haemoglobin']);
    const document = JSON.parse(readFileSync(out, 'utf8'));
    expect(document.manifest.identity).toBe('pseudonymised');
    expect(document.subjects.map((s: Record<string, unknown>) => [s.status, s['concept:haemoglobin']])).toEqual([
      ['ineligible', 13],
      ['undetermined', null],
      ['ineligible', 8.1],
    ]);
    for (const { id } of document.subjects) expect(id).toMatch(/^P-[0-9a-f]{16}$/);
    expect(readFileSync(out, 'utf8')).not.toContain('"004"');
  });

  test('facts are counted per kind and concept', async () => {
    const { subjects, facts } = await json<{ subjects: number; facts: object[] }>(['facts', study], stratumHere);
    expect(subjects).toBe(5);
    expect(facts).toContainEqual({ kind: 'observation', concept: 'haemoglobin', records: 4, subjects: 4 });
    expect(facts).toContainEqual({ kind: 'observation', concept: 'ecog', records: 5, subjects: 5 });
  });

  test('a whole study verifies', async () => {
    const verified = await json<{ ok: boolean; auditHead: string }>(['verify', study], stratumHere);
    expect(verified.ok).toBe(true);
    expect(verified.auditHead).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a folder and a saved mapping give the same facts', async () => {
    const other = join(folder, 'other.stratum');
    const delivery = join(folder, 'delivery');
    mkdirSync(delivery);
    writeFileSync(join(delivery, 'cohort.csv'), COHORT);
    writeFileSync(join(delivery, 'letter.docx'), 'no table');
    writeFileSync(join(folder, 'mapping.json'), JSON.stringify(imported.mapping));
    await json(['new', other], stratumHere);
    const again = await json<{ sources: object[]; refused: { file: string }[] }>([
      ...['import', other, delivery, '--mapping', join(folder, 'mapping.json')],
    ]);
    expect(again.sources).toEqual(imported.sources);
    expect(again.refused.map(({ file }) => file)).toEqual(['letter.docx']);
    const factsOf = async (file: string) => (await json<{ facts: object[] }>(['facts', file], stratumHere)).facts;
    expect(await factsOf(other)).toEqual(await factsOf(study));
  });
});

function subject(
  id: string,
  status: string,
  [women, men]: [string, string],
  sex: string,
  notMet: string[],
  unknown: object[],
  assigned = '',
) {
  const arms = [
    { id: 'W', status: women, assigned: assigned === 'W' },
    { id: 'M', status: men, assigned: assigned === 'M' },
  ];
  return { id, status, arms, stratum: { sex }, notMet, unknown };
}
