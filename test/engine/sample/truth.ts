import { parse } from 'csv-parse/sync';
import { dayOfIso } from '../../../db/domain/time/day.ts';
import type { SampleFile } from '../../../db/sample/sample-file.ts';

/** What a verdict should be, worked out from the texts of the files by rules written a second time. */
export type Truth = 'met' | 'not met' | 'unknown';
type Row = Record<string, string>;

/** The expected verdicts of some criteria of NSCLC-UMB-01, for each subject. */
export function expectedVerdicts(files: readonly SampleFile[], asOf: number): Map<string, Record<string, Truth>> {
  const rowsOf = (name: string) => rowsIn(files.find((file) => file.name === name)!);
  const samples = new Map(rowsOf('samples.csv').map((row) => [row['Sample ID']!, row]));
  const variants = rowsOf('variants.tsv').filter((row) => samples.has(row.Tumor_Sample_Barcode!));
  const fusions = rowsOf('fusions.csv');
  const scores = new Map(rowsOf('pd-l1.csv').map((row) => [row['Subject ID']!, row['PD-L1 TPS (%)']!]));

  const isNormal = (sample: string) => samples.get(sample)!['Sample type'] === 'Matched normal';
  const subjectOf = (sample: string) => samples.get(sample)!['Subject ID']!;
  const kras = new Set(
    variants
      .filter(
        (row) => row.Hugo_Symbol === 'KRAS' && row.HGVSp_Short === 'p.G12C' && !isNormal(row.Tumor_Sample_Barcode!),
      )
      .map((row) => subjectOf(row.Tumor_Sample_Barcode!)),
  );
  const fused = (gene: string) =>
    new Set(
      fusions
        .filter((row) => row.Event === 'fusion' && [row["Gene 5'"], row["Gene 3'"]].includes(gene))
        .map((row) => subjectOf(row['Sample ID']!)),
    );
  const [alk, ros1, ret] = [fused('ALK'), fused('ROS1'), fused('RET')];
  /** Only a tumour sample whose assay worked says that something is absent. */
  const tumourAssays = [...samples.values()].filter(
    (row) => row.Material === 'FFPE' && row.Outcome === 'success' && dayOfIso(row['Reported on']!)! <= asOf,
  );
  const tested = new Set(tumourAssays.map((row) => row['Subject ID']!));
  const testedLarge = new Set(tumourAssays.filter((row) => row.Panel === 'UMB-47').map((row) => row['Subject ID']!));

  const found = (has: boolean, covered: boolean): Truth => (has ? 'met' : covered ? 'not met' : 'unknown');
  const expected = new Map<string, Record<string, Truth>>();
  for (const row of rowsOf('subjects.csv')) {
    const id = row['Subject ID']!;
    expected.set(id, {
      I4: ecog(row, asOf),
      X1: brain(row['Brain metastases']!),
      B1: found(kras.has(id), tested.has(id)),
      C1: found(alk.has(id) || ros1.has(id) || ret.has(id), testedLarge.has(id)),
      E1: score(scores.get(id) ?? ''),
      E3: found(alk.has(id), testedLarge.has(id)),
    });
  }
  return expected;
}

/** Who refused, withdrew, or was never asked. */
export function withheldSubjects(files: readonly SampleFile[]): Set<string> {
  const subjects = rowsIn(files.find(({ name }) => name === 'subjects.csv')!).map((row) => row['Subject ID']!);
  const last = new Map<string, string>();
  const consents = rowsIn(files.find(({ name }) => name === 'consents.csv')!);
  for (const row of [...consents].sort((a, b) => (a.Date! < b.Date! ? -1 : 1)))
    last.set(row['Subject ID']!, row.Decision!);
  return new Set(subjects.filter((id) => last.get(id) !== 'given'));
}

function rowsIn({ text, plan }: SampleFile): Row[] {
  const lines = text.split(/\r?\n/).slice(plan.dialect!.preamble).join('\n');
  return parse(lines, { delimiter: plan.dialect!.delimiter, columns: true }) as Row[];
}

function ecog(row: Row, asOf: number): Truth {
  if (row.ECOG === 'not rated') return 'unknown';
  if (asOf - dayOfIso(row['ECOG rated on']!)! > 28) return 'unknown';
  return ['0', '1'].includes(row.ECOG!.replace('ECOG ', '')) ? 'met' : 'not met';
}

function brain(text: string): Truth {
  return text === 'yes' ? 'met' : text === '' ? 'unknown' : 'not met';
}

function score(text: string): Truth {
  if (text === '' || text === 'not evaluable') return 'unknown';
  if (text === '≥50') return 'met';
  return text === '<1' || text === '1-49' || Number(text) < 50 ? 'not met' : 'met';
}
