import { type Day, isoOf } from '../domain/time/day.ts';
import { SYNTHETIC } from './clinical.ts';
import type { SyntheticSubject } from './cohort.ts';
import { observed, type SampleColumn, type SampleFile, SUBJECT, sampleFile } from './sample-file.ts';

/** PD-L1 tumour proportion scores, as pathology writes them: numbers, `<1`, and a few coarse categories. */
export function pdl1File(cohort: readonly SyntheticSubject[], today: Day): SampleFile {
  const columns: SampleColumn[] = [
    ['Subject ID', SUBJECT],
    ['PD-L1 TPS (%)', observed('pdl1_tps'), { unit: '%' }],
    ['PD-L1 clone', observed('pdl1_clone')],
    ['Reported on', { role: 'date' }, { dateOrder: 'iso' }],
  ];
  const rows: string[][] = [];
  for (const subject of cohort) {
    const dice = subject.dice('pd-l1 report');
    if (dice.chance(0.14)) continue;
    const reported = Math.min(today, subject.diagnosed + dice.between(4, 30));
    const clone = dice.weighted([
      ['22C3', 60],
      ['SP263', 30],
      ['28-8', 10],
    ]);
    const score = dice.chance(0.03) ? 'not evaluable' : written(subject.tps, dice.next());
    rows.push([subject.id, score, clone, isoOf(reported)]);
  }
  return sampleFile(
    'pd-l1.csv',
    columns,
    rows,
    { delimiter: ',', comments: [SYNTHETIC] },
    { missing: ['not evaluable'] },
  );
}

function written(tps: number, throwOf: number): string {
  if (tps === 0) return throwOf < 0.7 ? '<1' : '0';
  if (throwOf > 0.04) return String(tps);
  return tps >= 50 ? '≥50' : '1-49';
}
