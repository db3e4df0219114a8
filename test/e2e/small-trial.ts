/**
 * Seven subjects and a protocol of two arms, small enough to be judged by hand. As of 2026-01-31, values of 2026-01-15:
 *
 * | subject | age | Hb g/dL | TPS % | status, and why |
 * | S-01 | 61 | 13.2 | 80 | eligible for A |
 * | S-02 | 58 | 9.0 | 10 | undetermined: B also wants a person's judgement, and nobody has given it |
 * | S-03 | 15 | 12.0 | 60 | ineligible: too young, whenever the birthday is (only that: a near miss) |
 * | S-04 | 47 | 8.9 | 60 | ineligible: haemoglobin (only that: a near miss) |
 * | S-05 | 50 |  | 70 | undetermined: no haemoglobin |
 * | S-06 | 66 | 11.0 |  | undetermined: no TPS, so neither arm is certain |
 * | S-07 | 70 | 12.1 | 55 | eligible for A |
 */
import { writeFileSync } from 'node:fs';
import { expect, type Stratum } from './fixture.ts';
import { StartPage } from './pages/start.ts';

export const COHORT = [
  'Subject ID,Sex,Age,Haemoglobin (g/dL),PD-L1 TPS (%),Date',
  'S-01,female,61,13.2,80,2026-01-15',
  'S-02,male,58,9.0,10,2026-01-15',
  'S-03,female,15,12.0,60,2026-01-15',
  'S-04,male,47,8.9,60,2026-01-15',
  'S-05,male,50,,70,2026-01-15',
  'S-06,female,66,11.0,,2026-01-15',
  'S-07,female,70,12.1,55,2026-01-15',
  '',
].join('\n');

export const PROTOCOL = `
stratum: 1
id: SMALL-01
title: A small trial
inclusion:
  - id: I1
    title: Adult
    when: { kind: age, op: '>=', value: 18 }
  - id: I2
    title: Adequate haemoglobin
    when: { kind: observation, concept: haemoglobin, op: '>=', value: 9, unit: g/dL }
exclusion: []
arms:
  - id: A
    title: High PD-L1
    status: open
    inclusion:
      - id: A1
        title: TPS at least 50 %
        when: { kind: observation, concept: pdl1_tps, op: '>=', value: 50, unit: '%' }
    exclusion: []
  - id: B
    title: Low PD-L1
    status: open
    inclusion:
      - id: B1
        title: TPS below 50 %
        when: { kind: observation, concept: pdl1_tps, op: '<', value: 50, unit: '%' }
      - id: B2
        title: Measurable disease
        when: { kind: attested, question: measurable-disease, text: Is there measurable disease? }
    exclusion: []
assignment: { policy: priority }
factors:
  - id: sex
    title: Sex
    levels:
      - { id: f, title: Female, when: { kind: sex, is: female } }
      - { id: m, title: Male, when: { kind: sex, is: male } }
`;

/** A new study with the cohort imported and the protocol read as a draft. The clock must be set to 2026-01-31. */
export async function openSmallTrial(stratum: Stratum): Promise<void> {
  const cohort = stratum.file('cohort.csv');
  const protocol = stratum.file('protocol.yaml');
  writeFileSync(cohort, COHORT);
  writeFileSync(protocol, PROTOCOL);
  await new StartPage(stratum.page).createStudy(stratum, { approval: 'EC 2026-017' });
  stratum.dialogs.open(cohort);
  stratum.dialogs.open(protocol);
  const problem = await stratum.page.evaluate(readIn);
  expect(problem).toBeNull();
}

/** In the page: what the import screen and the protocol screen would call, with every suggestion taken as it is. */
async function readIn(): Promise<string | null> {
  const { call } = window.stratum;
  const data = await call('file.pickOpen', { purpose: 'data' });
  if (!data.ok) return data.error.message;
  const seen = await call('import.inspect', { paths: data.value.map((file) => file.token) });
  if (!seen.ok) return seen.error.message;
  const { delivery, files } = seen.value;
  const done = await call('import.commit', { delivery, plan: { files: files.map((file) => file.plan) } });
  if (!done.ok) return done.error.message;
  const protocol = await call('file.pickOpen', { purpose: 'protocol' });
  if (!protocol.ok) return protocol.error.message;
  const added = await call('protocol.import', { path: protocol.value[0]?.token ?? '' });
  return added.ok ? null : added.error.message;
}
