const WORDS: Readonly<Record<string, string>> = {
  observation: 'Observation',
  diagnosis: 'Diagnosis',
  sample: 'Sample',
  assay: 'Assay',
  variant: 'Small variant',
  copyNumber: 'Copy number',
  fusion: 'Fusion',
  therapy: 'Therapy',
  consent: 'Consent',
  attestation: 'Answer of a person',
  completeness: 'Complete list',
};

/** What a kind of fact is called on screen. */
export function tableWord(table: string): string {
  return WORDS[table] ?? table;
}
