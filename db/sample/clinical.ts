import { civilOf, type Day, isoOf } from '../domain/time/day.ts';
import type { SyntheticSubject } from './cohort.ts';
import { fact, IGNORED, observed, type SampleColumn, type SampleFile, SUBJECT, sampleFile } from './sample-file.ts';

/** Every file says that nobody in it is real. */
export const SYNTHETIC = '# SYNTHETIC DATA made by Stratum for its sample study. No person in it is or was real.';

/** One row per subject: demographics, diagnosis, stage, performance status, brain metastases. */
export function subjectsFile(cohort: readonly SyntheticSubject[], today: Day): SampleFile {
  const columns: SampleColumn[] = [
    ['Subject ID', SUBJECT],
    ['Site', observed('site')],
    ['Date of birth', observed('birth_date'), { dateOrder: 'iso' }],
    ['Sex', observed('sex')],
    ['Smoking status', observed('smoking_status')],
    ['Pack-years', observed('pack_years')],
    ['Diagnosis (OncoTree)', fact('diagnosis', 'code', { constants: { system: 'oncotree' } })],
    ['Date of diagnosis', fact('diagnosis', 'date'), { dateOrder: 'iso' }],
    ['Stage', observed('stage')],
    ['ECOG', observed('ecog'), { missing: ['not rated'] }],
    ['ECOG rated on', observed('ecog', 'date'), { dateOrder: 'iso' }],
    ['Brain metastases', observed('brain_metastases')],
    ['Brain MRI on', observed('brain_metastases', 'date'), { dateOrder: 'iso' }],
    ['Remarks', IGNORED],
  ];
  const rows = cohort.map((subject) => subjectRow(subject, today));
  return sampleFile(
    'subjects.csv',
    columns,
    rows,
    { delimiter: ',', comments: [SYNTHETIC, `# Extract of ${isoOf(today)}`] },
    { asOf: isoOf(today) },
  );
}

function subjectRow(subject: SyntheticSubject, today: Day): string[] {
  const dice = subject.dice('chart');
  const rated = dice.chance(0.95);
  // Most ratings are recent; some are older than a protocol accepts.
  const ratedOn = today - (dice.chance(0.92) ? dice.between(0, 25) : dice.between(29, 120));
  const scanned = dice.chance(0.92);
  const isHarbour = subject.site === 'Harbour';
  return [
    subject.id,
    subject.site,
    birthDate(subject, dice.next()),
    isHarbour ? (subject.sex === 'female' ? 'F' : 'M') : subject.sex,
    dice.chance(0.04) ? 'unknown' : subject.smoking === 'never' && isHarbour ? 'non-smoker' : subject.smoking,
    dice.chance(0.18) ? 'NA' : String(subject.packYears),
    subject.histology,
    isoOf(subject.diagnosed),
    dice.chance(0.03) ? '' : subject.site === 'Lakeside' ? `Stage ${subject.stage}` : subject.stage,
    rated ? (isHarbour && dice.chance(0.2) ? `ECOG ${subject.ecog}` : String(subject.ecog)) : 'not rated',
    rated ? isoOf(ratedOn) : '',
    scanned ? (subject.brainMetastases ? 'yes' : dice.chance(0.5) ? 'no' : 'absent') : '',
    scanned ? isoOf(today - dice.between(3, 70)) : '',
    dice.chance(0.01) ? 'Prefers to be called, not written to' : '',
  ];
}

/** A few charts give the month or the year only. */
function birthDate({ born }: SyntheticSubject, throwOf: number): string {
  const { year } = civilOf(born);
  if (throwOf < 0.01) return '';
  if (throwOf < 0.02) return String(year);
  return throwOf < 0.04 ? isoOf(born).slice(0, 7) : isoOf(born);
}

/** Consent to screening: a few refused, withdrew, or were never asked. */
export function consentsFile(cohort: readonly SyntheticSubject[], today: Day): SampleFile {
  const columns: SampleColumn[] = [
    ['Subject ID', SUBJECT],
    ['Scope', fact('consent', 'scope')],
    ['Decision', fact('consent', 'status')],
    ['Date', fact('consent', 'date'), { dateOrder: 'iso' }],
    ['Form version', fact('consent', 'version')],
  ];
  const rows: string[][] = [];
  for (const subject of cohort) {
    const dice = subject.dice('consent');
    const outcome = dice.weighted([
      ['given', 948],
      ['refused', 20],
      ['withdrawn', 17],
      ['not asked', 15],
    ]);
    const version = dice.one(['2.0', '2.1']);
    const signed = today - dice.between(8, 35);
    if (outcome === 'refused') rows.push([subject.id, 'study', 'declined', isoOf(signed), version]);
    if (outcome === 'given' || outcome === 'withdrawn')
      rows.push([subject.id, 'study', 'given', isoOf(signed), version]);
    if (outcome === 'withdrawn')
      rows.push([subject.id, 'study', 'withdrawn', isoOf(today - dice.between(1, 7)), version]);
  }
  return sampleFile('consents.csv', columns, rows, { delimiter: ',', comments: [SYNTHETIC] });
}

/** What only a physician can judge: whether there is measurable disease (RECIST 1.1, Eisenhauer 2009, section 3.1). */
export function assessmentsFile(cohort: readonly SyntheticSubject[], today: Day): SampleFile {
  const columns: SampleColumn[] = [
    ['Subject ID', SUBJECT],
    ['Question', fact('attestation', 'question')],
    ['Answer', fact('attestation', 'answer')],
    ['Date', fact('attestation', 'date'), { dateOrder: 'iso' }],
    ['Assessed by', fact('attestation', 'person')],
    ['Evidence', fact('attestation', 'note')],
  ];
  const rows: string[][] = [];
  for (const subject of cohort) {
    const dice = subject.dice('assessment');
    if (!dice.chance(0.9)) continue;
    const yes = dice.chance(0.93);
    const evidence = yes
      ? `target lesion ${dice.between(11, 68)} mm, CT chest and abdomen`
      : 'no lesion of 10 mm or more, CT chest and abdomen';
    rows.push([
      subject.id,
      'measurable-disease',
      yes ? 'yes' : 'no',
      isoOf(today - dice.between(2, 40)),
      `Dr ${dice.one(['Alder', 'Birch', 'Cedar', 'Rowan'])} (invented)`,
      evidence,
    ]);
  }
  return sampleFile('assessments.csv', columns, rows, { delimiter: ',', comments: [SYNTHETIC] });
}

/** Days for which a reviewed list stays good: the next review is due then. */
const REVIEW_HOLDS = 45;

/** Which lists are complete: without this, "no prior EGFR inhibitor" could never be known. */
export function reviewsFile(cohort: readonly SyntheticSubject[], today: Day): SampleFile {
  const columns: SampleColumn[] = [
    ['Subject ID', SUBJECT],
    [
      'Reviewed list',
      fact('completeness', 'event'),
      { values: { 'Systemic therapies': 'therapy', Diagnoses: 'diagnosis' } },
    ],
    ['Complete until', fact('completeness', 'to'), { dateOrder: 'iso' }],
    ['Reviewer', IGNORED],
  ];
  const rows: string[][] = [];
  for (const subject of cohort) {
    const dice = subject.dice('review');
    const until = isoOf(today + REVIEW_HOLDS);
    if (dice.chance(0.97)) rows.push([subject.id, 'Diagnoses', until, 'registry']);
    if (dice.chance(0.9)) rows.push([subject.id, 'Systemic therapies', until, 'registry']);
  }
  return sampleFile('list-reviews.csv', columns, rows, { delimiter: ',', comments: [SYNTHETIC] });
}
