import { concept } from '../../db/domain/concepts/registry.ts';

/** The kinds of fact and their fields (db/domain/facts/tables.ts) in words for the screen. */
export const TABLE_WORDS: Readonly<Record<string, { one: string; many: string }>> = {
  observation: { one: 'Observation', many: 'Observations' },
  diagnosis: { one: 'Diagnosis', many: 'Diagnoses' },
  sample: { one: 'Sample', many: 'Samples' },
  assay: { one: 'Assay', many: 'Assays' },
  variant: { one: 'Small variant', many: 'Small variants' },
  copyNumber: { one: 'Copy number', many: 'Copy numbers' },
  fusion: { one: 'Fusion', many: 'Fusions' },
  therapy: { one: 'Therapy', many: 'Therapies' },
  consent: { one: 'Consent', many: 'Consents' },
  attestation: { one: 'Attested answer', many: 'Attested answers' },
  completeness: { one: 'Complete-list statement', many: 'Complete-list statements' },
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  value: 'value',
  upper: 'upper end',
  bounds: 'open ends',
  text: 'text',
  unit: 'unit',
  refLow: 'lower reference limit',
  refHigh: 'upper reference limit',
  sample: 'sample identifier',
  date: 'date',
  concept: 'name of what was measured',
  system: 'code system',
  code: 'code',
  type: 'type (tumour, normal, plasma)',
  panel: 'gene panel',
  outcome: 'outcome (success, failed)',
  gene: 'gene',
  protein: 'protein change',
  coding: 'coding change',
  consequence: 'consequence',
  transcript: 'transcript',
  build: 'genome build',
  exon: 'exon',
  origin: 'origin (somatic, germline)',
  zygosity: 'zygosity',
  vaf: 'variant allele fraction',
  depth: 'read depth',
  state: 'state (−2 to 2)',
  copies: 'number of copies',
  gene5: "5' partner gene",
  gene3: "3' partner gene",
  kind: 'kind',
  description: 'description',
  agent: 'agent',
  line: 'line',
  end: 'end date',
  endEnd: 'end date, latest',
  status: 'status',
  reason: 'reason for stopping',
  scope: 'scope',
  version: 'version',
  question: 'question',
  answer: 'answer',
  person: 'person',
  note: 'note',
  material: 'material',
  refCount: 'reads of the reference',
  altCount: 'reads of the variant',
  range: 'reference range in one cell (3.5-5.1)',
  result: "result of one gene's test",
  matrix: 'state, the header naming the sample',
  pair: 'both partner genes in one cell',
  event: 'kind of event',
  from: 'complete from',
  to: 'complete until',
};

/** For therapies and consents the record's date is when it began or was given. */
export function fieldWords(table: string, field: string): string {
  if (field === 'date' && table === 'therapy') return 'start date';
  return FIELD_WORDS[field] ?? field;
}

/** A concept's name; the study's own concepts carry their header in their id. */
export function conceptName(id: string): string {
  return concept(id)?.name ?? id.replace(/^x:/, '').replaceAll('_', ' ');
}
