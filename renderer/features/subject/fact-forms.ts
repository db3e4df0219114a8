/** What can be typed in about a subject, and with which fields. Names of fields are those of the fact tables. */
export interface FactField {
  name: string;
  label: string;
  required?: boolean;
  /** Looked up in the study's own terms; anything else may be typed too. */
  terms?: 'gene' | 'agent' | 'diagnosis' | 'consentScope' | 'panel';
  options?: readonly { value: string; label: string }[];
  date?: boolean;
  hint?: string;
}

export interface FactForm {
  table: string;
  title: string;
  /** Observations name their concept. */
  concept?: boolean;
  /** What the date of such a fact means. */
  dateLabel: string;
  fields: readonly FactField[];
}

const same = (...values: string[]) => values.map((value) => ({ value, label: value }));
const SAMPLE: FactField = { name: 'sample', label: 'Sample', hint: 'Identifier of the sample, where there is one.' };

export const FACT_FORMS: readonly FactForm[] = [
  {
    table: 'observation',
    title: 'Observation (a measured or stated value)',
    concept: true,
    dateLabel: 'Date of the observation',
    fields: [{ name: 'value', label: 'Value', required: true, hint: 'As reported: 13.2, <5, 1-3, or a word.' }],
  },
  {
    table: 'diagnosis',
    title: 'Diagnosis',
    dateLabel: 'Date of diagnosis',
    fields: [{ name: 'text', label: 'Diagnosis', required: true, terms: 'diagnosis', hint: 'Code or name.' }],
  },
  {
    table: 'therapy',
    title: 'Therapy',
    dateLabel: 'Start',
    fields: [
      { name: 'agent', label: 'Agent or regimen', required: true, terms: 'agent' },
      { name: 'line', label: 'Line', hint: 'A number: 1 for first line.' },
      { name: 'end', label: 'End (last dose)', date: true },
      { name: 'status', label: 'State', options: same('ongoing', 'ended', 'unknown') },
      { name: 'reason', label: 'Reason for stopping' },
    ],
  },
  {
    table: 'variant',
    title: 'Small variant',
    dateLabel: 'Date of the sample or report',
    fields: [
      { name: 'gene', label: 'Gene', required: true, terms: 'gene' },
      { name: 'protein', label: 'Protein change', hint: 'p.V600E, L858R, E746_A750del' },
      { name: 'coding', label: 'Coding change', hint: 'c.1799T>A' },
      { name: 'origin', label: 'Origin', options: same('somatic', 'germline', 'unknown') },
      { name: 'vaf', label: 'Allele fraction', hint: '0.23 or 23 %' },
      SAMPLE,
    ],
  },
  {
    table: 'copyNumber',
    title: 'Copy number',
    dateLabel: 'Date of the sample or report',
    fields: [
      { name: 'gene', label: 'Gene', required: true, terms: 'gene' },
      {
        name: 'state',
        label: 'State',
        required: true,
        options: [
          { value: '2', label: 'amplification' },
          { value: '1', label: 'gain' },
          { value: '0', label: 'neutral' },
          { value: '-1', label: 'shallow loss' },
          { value: '-2', label: 'deep deletion' },
        ],
      },
      SAMPLE,
    ],
  },
  {
    table: 'fusion',
    title: 'Fusion or exon skipping',
    dateLabel: 'Date of the sample or report',
    fields: [
      { name: 'gene5', label: "5' partner", terms: 'gene', hint: 'Either partner may be left empty.' },
      { name: 'gene3', label: "3' partner", terms: 'gene' },
      { name: 'kind', label: 'Kind', options: same('fusion', 'structural variant', 'exon skipping') },
      SAMPLE,
    ],
  },
  {
    table: 'sample',
    title: 'Sample',
    dateLabel: 'Date taken',
    fields: [
      { ...SAMPLE, required: true },
      { name: 'type', label: 'Type', required: true, options: same('tumour', 'normal', 'plasma', 'unknown') },
    ],
  },
  {
    table: 'assay',
    title: 'Assay (that a sample was tested, and with what)',
    dateLabel: 'Date of the report',
    fields: [
      { ...SAMPLE, required: true },
      { name: 'panel', label: 'Gene panel', required: true, terms: 'panel' },
      { name: 'outcome', label: 'Outcome', options: same('success', 'failed') },
    ],
  },
  {
    table: 'consent',
    title: 'Consent',
    dateLabel: 'Date',
    fields: [
      { name: 'status', label: 'Consent is', required: true, options: same('given', 'refused', 'withdrawn') },
      { name: 'scope', label: 'Scope', terms: 'consentScope', hint: 'What it covers, as in the form.' },
      { name: 'version', label: 'Version of the form' },
    ],
  },
  {
    table: 'completeness',
    title: 'A complete list (so that what is absent counts as absent)',
    dateLabel: 'As stated on',
    fields: [
      {
        name: 'event',
        label: 'The list of',
        required: true,
        options: [
          { value: 'therapy', label: 'therapies' },
          { value: 'diagnosis', label: 'diagnoses' },
          { value: 'variant', label: 'small variants' },
          { value: 'copyNumber', label: 'copy number changes' },
          { value: 'fusion', label: 'fusions' },
        ],
      },
      { name: 'from', label: 'Complete from', date: true, hint: 'Empty: from the beginning.' },
      { name: 'to', label: 'Complete to', date: true },
    ],
  },
];

/** Labels of required fields that are still empty. */
export function missingFields(form: FactForm, concept: string, values: Readonly<Record<string, string>>): string[] {
  const empty = form.fields.filter((f) => f.required && !values[f.name]?.trim()).map((f) => f.label);
  return form.concept && !concept ? ['Concept', ...empty] : empty;
}
