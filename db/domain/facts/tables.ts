/**
 * The kinds of fact a study holds, each a table of columns. Every table also has, for each record: `subject` (ordinal),
 * `row` (1-based record number in its source), `date` and `dateEnd` (days; equal for a full date, an interval for a
 * partial one, NO_DATE when undated) and `flags` (FLAG bits).
 *
 * Column types: `number` is a Float64 with NaN for absent; `word` is a dictionary code with 0 for absent.
 */
export type ColumnType = 'number' | 'word';

export const FACT_TABLES = {
  /**
   * One measured or stated value about a subject; partitioned by concept. A number is the interval [value, upper]
   * (upper absent: exact; ±Infinity: open ended), whose ends are open where `bounds` has BOUND bits. A category or a
   * text is in `text`. A date-valued concept (birth date, death date) holds days in value and upper.
   * A record with neither value nor text is a hole in a dense table and is no fact.
   */
  observation: {
    value: 'number',
    upper: 'number',
    bounds: 'number',
    text: 'word',
    unit: 'word',
    refLow: 'number',
    refHigh: 'number',
    sample: 'word',
  },
  diagnosis: { system: 'word', code: 'word', text: 'word' },
  /** type: tumour | normal | plasma | other (a cell line, or a word that is not understood) | unknown (nobody says). */
  sample: { sample: 'word', type: 'word' },
  /** That a sample was tested, and with what. panel: id of a panel of the study; outcome: success | failed | unknown
   * (the source has a place for it and does not say), or a word that is not understood. Only a success covers anything. */
  assay: { sample: 'word', panel: 'word', outcome: 'word' },
  /** Small variants. origin: somatic | germline | unknown. consequence: see domain/findings. vaf 0..1. */
  variant: {
    sample: 'word',
    gene: 'word',
    protein: 'word',
    coding: 'word',
    consequence: 'word',
    transcript: 'word',
    build: 'word',
    exon: 'word',
    origin: 'word',
    zygosity: 'word',
    vaf: 'number',
    depth: 'number',
  },
  /** state: -2 deep deletion, -1 shallow loss, 0 neutral, 1 gain, 2 amplification (-1.5 is read as deletion). */
  copyNumber: { sample: 'word', gene: 'word', state: 'number', copies: 'number' },
  /** Either partner may be absent (unknown or intergenic). kind: fusion | structural variant | exon skipping. */
  fusion: { sample: 'word', gene5: 'word', gene3: 'word', kind: 'word', description: 'word' },
  /** date..dateEnd is the start; end, endEnd the end (NaN: unknown). status: ongoing | ended | unknown. */
  therapy: { agent: 'word', line: 'number', end: 'number', endEnd: 'number', status: 'word', reason: 'word' },
  /** status: given | refused | withdrawn. */
  consent: { scope: 'word', status: 'word', version: 'word' },
  /** A person's answer to an attested criterion. answer: yes | no. */
  attestation: { question: 'word', answer: 'word', person: 'word', note: 'word' },
  /** A statement that the source's list of `event` (therapy, diagnosis, ...) is complete for from..to (NaN: open). */
  completeness: { event: 'word', from: 'number', to: 'number' },
} as const satisfies Record<string, Record<string, ColumnType>>;

export type FactTableName = keyof typeof FACT_TABLES;
export type FactColumn<T extends FactTableName> = keyof (typeof FACT_TABLES)[T] & string;

export const FLAG = {
  /** Outside the concept's hard limits: decides nothing until a person confirms or corrects it. */
  implausible: 1,
  /** A person confirmed an implausible value. */
  confirmed: 2,
  /** The code, gene or unit was not recognised; kept as received. */
  unrecognised: 4,
  /** The gene symbol or code is ambiguous, or was turned into a date by a spreadsheet. */
  ambiguous: 8,
  /** Typed in or corrected by a person. */
  byHand: 16,
  /** The date was given for the whole file, not by the record. */
  dateOfFile: 32,
} as const;

export const BOUND = { lowerOpen: 1, upperOpen: 2 } as const;
