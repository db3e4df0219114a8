import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { json, PASSPHRASE, stratum, stratumHere } from './rig.ts';

const COMMANDS = ['new', 'import', 'panel', 'protocol', 'run', 'explain', 'export', 'facts', 'verify'];

describe('help', () => {
  test('names every command, on standard output', async () => {
    const { code, out, err } = await stratumHere(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of COMMANDS) expect(out).toContain(`stratum ${name} FILE`);
  });

  test.each(COMMANDS)('of %s needs neither study nor passphrase', async (name) => {
    const { code, out, err } = await stratumHere([name, '--help'], { STRATUM_PASSPHRASE: '' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^stratum ${name} FILE`));
  });
});

/** One sentence, on one line, on standard error; nothing on standard output. */
async function expectRefusal(code: number, words: string[], sentence: RegExp, env: Record<string, string> = {}) {
  const said = await stratumHere(words, env);
  expect(said).toEqual({ code, out: '', err: expect.stringMatching(sentence) });
  expect(said.err.trimEnd()).not.toContain('\n');
}

describe('a refusal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stratum-test-'));
  const study = join(folder, 'lake.stratum');
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  beforeAll(async () => {
    await json(['new', study], stratumHere);
  }, 30_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('of wrong usage ends with 2', async () => {
    await expectRefusal(2, [], /^Say what to do: new, import/);
    await expectRefusal(2, ['stratify', study], /^There is no command "stratify"/);
    await expectRefusal(2, ['facts'], /^Something is missing\. Use: stratum facts FILE/);
    await expectRefusal(2, ['facts', study, 'more'], /"more" is one word too many/);
    await expectRefusal(2, ['facts', study, '--fast'], /'--fast'/);
    await expectRefusal(2, ['run', study, '--protocol', 'P'], /--as-of is missing/);
    await expectRefusal(2, ['run', study, '--protocol', 'P', '--as-of', '2026-02-30'], /"2026-02-30" is not a date/);
    await expectRefusal(2, ['export', study, '--out', 'list.doc'], /list\.doc does not end with/);
    await expectRefusal(2, ['export', study, '--out', 'l.csv', '--statuses', 'good'], /"good" is no status/);
    await expectRefusal(2, ['protocol', study, 'drop', 'P'], /"drop" is not add or release/);
  }, 60_000);

  test('of a real process leaves standard output empty, with and without --json', async () => {
    for (const words of [['facts'], ['facts', '--json']])
      expect(await stratum(words)).toEqual({
        code: 2,
        out: '',
        err: expect.stringMatching(/^Something is missing\. .*\n$/),
      });
    const missing = ['facts', join(folder, 'none.stratum'), '--json'];
    expect(await stratum(missing)).toEqual({ code: 1, out: '', err: expect.stringMatching(/^There is no file.*\n$/) });
  }, 60_000);

  test('without a passphrase says where it is taken from', async () => {
    await expectRefusal(2, ['facts', study], /STRATUM_PASSPHRASE/, { STRATUM_PASSPHRASE: '' });
  });

  test('of what was given ends with 1', async () => {
    await expectRefusal(1, ['facts', study], /passphrase does not open/, { STRATUM_PASSPHRASE: 'another' });
    await expectRefusal(1, ['facts', join(folder, 'none.stratum')], /There is no file/);
    await expectRefusal(1, ['facts', file('letter.txt', 'Dear all')], /letter\.txt/);
    await expectRefusal(1, ['new', study], /exists already/);
    await expectRefusal(1, ['import', study, join(folder, 'none.csv')], /none\.csv/);
    await expectRefusal(1, ['import', study, file('empty.csv', '')], /empty\.csv/);
    await expectRefusal(1, ['run', study, '--protocol', 'NONE', '--as-of', '2026-03-01'], /no protocol "NONE"/);
    await expectRefusal(1, ['explain', study, '--subject', '1'], /no run/);
    await expectRefusal(1, ['protocol', study, 'add', file('p.yaml', 'stratum: [')], /p\.yaml.*line 1/);
    await expectRefusal(
      1,
      ['import', study, file('c.csv', 'id,age\n1,2\n'), '--mapping', file('m.json', '{')],
      /m\.json is not JSON/,
    );
  }, 60_000);

  test('changes nothing: the folder holds what it held, and the study has no import', async () => {
    const before = readdirSync(folder).sort();
    await stratumHere(['import', study, join(folder, 'empty.csv')]);
    await stratumHere(['export', study, '--out', join(folder, 'list.csv')]);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect((await json<{ facts: object[] }>(['facts', study], stratumHere)).facts).toEqual([]);
  });

  test('a passphrase may come from a file, whose first line counts', async () => {
    const secret = file('secret.txt', `${PASSPHRASE}\nnot this\n`);
    chmodSync(secret, 0o600);
    const words = ['facts', study, '--passphrase-file', secret, '--json'];
    const { out } = await stratumHere(words, { STRATUM_PASSPHRASE: 'wrong' });
    expect(JSON.parse(out)).toMatchObject({ subjects: 0 });
  });

  test('a study made by consent screens nobody who did not consent', async () => {
    const consented = join(folder, 'consented.stratum');
    expect(await json(['new', consented, '--basis', 'consent'], stratumHere)).toMatchObject({
      basis: { kind: 'consent' },
    });
    await expectRefusal(2, ['new', join(folder, 'x.stratum'), '--basis', 'none'], /consent or approved/);
  });
});
