import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../db/study/audit.ts';
import { allFacts, factsOf } from './facts.ts';
import { column, commit, dryRun, importText, quiet, type Rig, rig } from './rig.ts';

let on: Rig;
beforeEach(async () => {
  on = await rig();
});
afterEach(() => on.close());

const SHEET = 'subject,age,EGFR mutation,Zonk\nA,50,L858R,3\nB,60,wt,4\n';

describe('an import that is taken back', () => {
  it('leaves the study with the data revision it had before', async () => {
    const before = on.session.facts.revision;
    const { id } = await importText(on, 'a.csv', SHEET);
    expect(on.session.facts.revision).not.toBe(before);
    const summary = await on.imports['import.revert']({ id, reason: 'wrong file' }, quiet);
    expect(summary).toMatchObject({ id, status: 'reverted' });
    expect(on.session.facts.revision).toBe(before);
    expect(on.session.facts.subjects).toBe(0);
    expect(on.session.concept('x:zonk')).toBeNull();
    expect(on.session.facts.panel('single:EGFR:small')).toBeNull();
  });

  it('takes only its own facts, and only subjects that no other import names', async () => {
    await importText(on, 'a.csv', SHEET);
    const before = { revision: on.session.facts.revision, facts: allFacts(on.session.facts) };
    const { id } = await importText(on, 'b.csv', 'subject,age,EGFR mutation,Zonk\nB,61,wt,5\nC,70,L858R,6\n');
    expect(on.session.facts.subjects).toBe(3);
    await on.imports['import.revert']({ id, reason: 'wrong file' }, quiet);
    expect(on.session.facts.revision).toBe(before.revision);
    expect(allFacts(on.session.facts)).toEqual(before.facts);
    expect(on.session.concept('x:zonk')).not.toBeNull();
  });

  it('of two that share subjects leaves the later one whole', async () => {
    const first = await importText(on, 'a.csv', SHEET);
    await importText(on, 'b.csv', 'subject,age,EGFR mutation\nB,61,wt\nC,70,L858R\n');
    await on.imports['import.revert']({ id: first.id, reason: 'wrong file' }, quiet);
    const { facts } = on.session;
    expect(Array.from({ length: facts.subjects }, (_, i) => facts.subjectId(i))).toEqual(['B', 'C']);
    expect(factsOf(facts, 'variant').map(({ subject }) => subject)).toEqual(['C']);
    expect(facts.panel('single:EGFR:small')).not.toBeNull();
  });

  it('is audited, and cannot be taken back twice', async () => {
    const { id } = await importText(on, 'a.csv', SHEET);
    await on.imports['import.revert']({ id, reason: 'wrong file' }, quiet);
    expect(() => on.imports['import.revert']({ id, reason: 'again' }, quiet)).toThrow('taken back already');
    const { entries, broken } = verifyAudit(on.session.study.read);
    expect(broken).toBeNull();
    expect(entries).toBeGreaterThanOrEqual(3);
  });
});

describe('rejected rows', () => {
  const BROKEN = 'subject,age,note\r\nA,50,x\r\n,51,"a ""b"""\r\nC,52\r\nD,53,é\r\n';

  it('stay in quarantine, page by page, with their text as it came', async () => {
    const { id } = await importText(on, 'a.csv', BROKEN);
    const page = await on.imports['import.quarantine']({ id, start: 1, count: 10 }, quiet);
    expect(page.total).toBe(2);
    expect(page.rows).toEqual([expect.objectContaining({ file: 'a.csv', row: 3, line: 4, raw: 'C,52' })]);
  });

  it('can be saved as they came, below the file’s own header, with the reason behind', async () => {
    const { id } = await importText(on, 'a.csv', BROKEN);
    const target = path.join(on.folder, 'rejected.csv');
    expect(await on.imports['import.saveQuarantine']({ id, path: target }, quiet)).toEqual({
      file: 'rejected.csv',
      rows: 2,
    });
    const lines = readFileSync(target, 'utf8').split('\r\n');
    expect(lines[0]).toBe('subject,age,note,reason');
    expect(lines[1]).toBe(',51,"a ""b""",the row names no subject');
    expect(lines[2]).toMatch(/^C,52,/);
    expect(lines).toHaveLength(4);
  });

  it('of a UTF-16 file are saved as UTF-16', async () => {
    const bytes = Buffer.from(`\ufeff${BROKEN}`, 'utf16le');
    const looked = await on.look(on.file('a.csv', bytes));
    const { id } = await commit(on, looked, looked.plan());
    const target = path.join(on.folder, 'rejected.csv');
    await on.imports['import.saveQuarantine']({ id, path: target }, quiet);
    expect(readFileSync(target).toString('utf16le').split('\r\n')[1]).toBe(',51,"a ""b""",the row names no subject');
  });

  it('that are none leave nothing to save', async () => {
    const { id } = await importText(on, 'a.csv', SHEET);
    const target = path.join(on.folder, 'rejected.csv');
    expect(() => on.imports['import.saveQuarantine']({ id, path: target }, quiet)).toThrow('rejected no row');
    expect(existsSync(target)).toBe(false);
  });
});

describe('a mapping template', () => {
  it('is applied to the next file with the same columns, without the date of the first', async () => {
    const looked = await on.look(on.file('march.csv', 'subject,creat\nA,80\n'));
    const plan = looked.plan({
      'march.csv': (file) => {
        file.asOf = '2026-03-03';
        Object.assign(column(file, 'creat'), {
          as: { role: 'fact', table: 'observation', field: 'value', concept: 'creatinine' },
          unit: 'umol/L',
        });
      },
    });
    const call = { delivery: looked.delivery, plan: plan.files[0]!, name: 'Site 4 creatinine' };
    await on.imports['import.saveTemplate'](call, quiet);
    const next = (await on.look(on.file('april.csv', 'subject,creat\nB,90\n'))).files[0]!;
    expect(next.template).toBe('Site 4 creatinine');
    expect(column(next.plan, 'creat')).toMatchObject({ unit: 'umol/L', as: { concept: 'creatinine' } });
    expect(next.plan.asOf).toBeUndefined();
    expect((await on.look(on.file('other.csv', 'subject,other\nB,90\n'))).files[0]?.template).toBeNull();
    const [template] = await on.imports['import.templates']({}, quiet);
    expect(template).toMatchObject({ name: 'Site 4 creatinine', columns: 2 });
    await on.imports['import.deleteTemplate']({ fingerprint: template!.fingerprint }, quiet);
    expect(await on.imports['import.templates']({}, quiet)).toEqual([]);
  });

  it('saved as a file names files by name and columns by header, and reads the file as it says', async () => {
    const looked = await on.look(on.file('a.csv', 'age|subject\n50|A\n'));
    const plan = looked.plan();
    const saved = { ...plan.files[0]!, dialect: looked.files[0]!.dialect };
    const again = await on.look(on.file('a.csv', 'subject|age\nB|60\n'));
    await commit(on, again, { files: [saved] });
    expect(factsOf(on.session.facts, 'observation', 'age')).toMatchObject([{ subject: 'B', value: 60 }]);
    const missing = await on.look(on.file('a.csv', 'subject|years\nB|60\n'));
    await expect(commit(on, missing, { files: [saved] })).rejects.toThrow('there is no column "age"');
  });
});

describe('an import', () => {
  it('refuses a file that changed since it was looked at, and leaves the study as it was', async () => {
    const file = on.file('a.csv', SHEET);
    const before = on.session.facts.revision;
    const looked = await on.look(file);
    await dryRun(on, looked, looked.plan());
    writeFileSync(file, SHEET.replace('50', '51'));
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    await expect(commit(on, looked, looked.plan())).rejects.toMatchObject({ code: 'changed-file' });
    expect(on.session.facts.revision).toBe(before);
  });

  it('that is cancelled while it reads leaves the study as it was', async () => {
    const rows = Array.from({ length: 300_000 }, (_, i) => `S${i},${20 + (i % 60)}`).join('\n');
    const looked = await on.look(on.file('a.csv', `subject,age\n${rows}\n`));
    const before = on.session.facts.revision;
    const abort = new AbortController();
    let steps = 0;
    const call = {
      signal: abort.signal,
      progress() {
        if (++steps === 2) abort.abort();
      },
    };
    const committed = on.imports['import.commit']({ delivery: looked.delivery, plan: looked.plan() }, call);
    await expect(committed).rejects.toMatchObject({ code: 'cancelled' });
    expect(steps).toBe(2);
    expect(on.session.facts.revision).toBe(before);
    expect(await on.imports['import.list']({}, quiet)).toEqual([]);
  });

  it('uses the reading of the dry run, and reads again when the plan is another', async () => {
    const looked = await on.look(on.file('a.csv', SHEET));
    const phases: string[] = [];
    const call = { ...quiet, progress: ({ phase }: { phase: string }) => phases.push(phase) };
    await on.imports['import.dryRun']({ delivery: looked.delivery, plan: looked.plan() }, call);
    const other = looked.plan({
      'a.csv': (plan) => {
        plan.asOf = '2026-01-01';
      },
    });
    phases.length = 0;
    await on.imports['import.commit']({ delivery: looked.delivery, plan: other }, call);
    expect(phases).toContain('Reading a.csv');
    const second = await on.look(on.file('b.csv', SHEET));
    await on.imports['import.dryRun']({ delivery: second.delivery, plan: second.plan() }, call);
    phases.length = 0;
    await on.imports['import.commit']({ delivery: second.delivery, plan: second.plan() }, call);
    expect(phases).toEqual(['Saving']);
  });

  it('of nothing that can be used is blocked, with the reasons', async () => {
    const looked = await on.look(on.file('a.csv', 'subject,age\n,50\n'));
    const dry = await dryRun(on, looked, looked.plan());
    expect(dry.blocked).toMatch(/^No row .*, row 1: /);
    expect(dry.sources[0]?.rejects).toHaveLength(1);
    await expect(commit(on, looked, looked.plan())).rejects.toMatchObject({ code: 'bad-mapping' });
  });

  it('whose plan names no subject is blocked with a sentence, not a failure', async () => {
    const looked = await on.look(on.file('a.csv', 'colour,shape\nred,round\nred,flat\n'));
    expect(looked.files[0]?.notices.join()).toContain('No column seems to identify the subject');
    expect((await dryRun(on, looked, looked.plan())).blocked).toContain('no column holds the subject');
  });

  it('of a header alone is looked at, and blocked', async () => {
    const looked = await on.look(on.file('a.csv', 'subject,age\n'));
    expect(looked.files[0]?.notices).toContain('There is a header and no row below it.');
    expect((await dryRun(on, looked, looked.plan())).blocked).toContain('has a header and no rows');
  });

  it('names each file that cannot be read and goes on with the others', async () => {
    const looked = await on.look(
      on.file('a.csv', SHEET),
      on.file('b.csv', ''),
      on.file('c.csv', Buffer.from([0, 1, 2, 0, 255, 0])),
    );
    expect(looked.files.map(({ name }) => name)).toEqual(['a.csv']);
    expect(looked.refused.map(({ file }) => file)).toEqual(['b.csv', 'c.csv']);
    expect(looked.refused[0]?.reason).toContain('empty');
  });

  it('shows each cell as received and as understood before anything is imported', async () => {
    const looked = await on.look(on.file('a.csv', 'subject,sex,age,note\n A ,F,NA,x\n,M,212,y\n'));
    const { rows } = await on.imports['import.preview'](
      { delivery: looked.delivery, file: looked.files[0]!.id, plan: looked.plan(), count: 10 },
      quiet,
    );
    expect(rows[0]?.cells.slice(0, 3)).toEqual([
      { received: ' A ', understood: 'A', state: 'changed' },
      { received: 'F', understood: 'female', state: 'changed' },
      { received: 'NA', understood: '', state: 'missing' },
    ]);
    expect(rows[1]?.cells[2]).toMatchObject({
      understood: '212',
      state: 'flagged',
      note: expect.stringContaining('0 to 122'),
    });
    expect(rows[1]?.rejected).toBe('the row names no subject');
  });
});

describe('a subject typed in while files are read', () => {
  it('is one with the subject of that name in the files', async () => {
    const looked = await on.look(on.file('a.csv', SHEET));
    let typed = false;
    const call = {
      ...quiet,
      progress() {
        if (typed) return;
        typed = true;
        on.imports['subject.add']({ id: 'B' }, quiet);
      },
    };
    await on.imports['import.commit']({ delivery: looked.delivery, plan: looked.plan() }, call);
    const { facts } = on.session;
    expect(Array.from({ length: facts.subjects }, (_, i) => facts.subjectId(i)).sort()).toEqual(['A', 'B']);
    expect(
      factsOf(facts, 'observation', 'age')
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(['A', 'B']);
  });
});
