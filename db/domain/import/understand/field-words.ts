import { FLAG } from '../../facts/tables.ts';
import { isMissing, type MissingCodes } from '../../values/missing.ts';
import { plainWord, understandYesNo } from '../../values/words.ts';
import { flaggedWord, MISSING_WORD, type WordReading, wordReading } from './reading.ts';

/** The meanings that a field of a fact table can have, each with the words for it in four languages. */
type Meanings = Readonly<Record<string, readonly string[]>>;

/** What kind of sample. `normal`: of healthy tissue, for comparison; never covers somatic findings. */
const SAMPLE_TYPE: Meanings = {
  normal: [
    ...['normal', 'matched normal', 'blood derived normal', 'solid tissue normal', 'adjacent normal', 'germline'],
    ...['control', 'normalgewebe', 'normalprobe', 'keimbahn', 'tissu normal', 'germinal', 'tejido normal', 'n'],
  ],
  tumour: [
    ...['tumour', 'tumor', 'primary', 'primary tumor', 'primary tumour', 'primary solid tumor', 'metastasis', 'met'],
    ...['metastatic', 'recurrence', 'local recurrence', 'recurrent tumor', 'recurrent solid tumor', 'unknown tumor'],
    ...['unknown tumour', 'new primary', 'additional metastatic', 'cancer', 'malignant', 't', 'primärtumor'],
    ...['metastase', 'rezidiv', 'lokalrezidiv', 'tumeur', 'tumeur primitive', 'métastase', 'récidive'],
    ...['tumor primario', 'metástasis', 'recidiva', 'primary blood derived cancer'],
  ],
  plasma: ['plasma', 'cfdna', 'ctdna', 'cell free dna', 'cell-free dna', 'liquid biopsy', 'liquid', 'serum'],
  /** Not the patient's own tissue: what is not found in it says nothing about the patient. */
  other: ['cell line', 'cellline', 'xenograft', 'pdx', 'organoid'],
};

/** What the sample is made of: only plasma changes what its findings mean. */
const MATERIAL: Meanings = {
  plasma: [...(SAMPLE_TYPE.plasma ?? []), 'cf dna', 'ct dna', 'blood plasma', 'zellfreie dna'],
  blood: ['blood', 'whole blood', 'buffy coat', 'pbmc', 'leukocytes', 'vollblut', 'blut', 'sang', 'sangre'],
  tissue: [
    ...[
      'ffpe',
      'tissue',
      'fresh frozen',
      'frozen',
      'biopsy',
      'core biopsy',
      'resection',
      'surgical',
      'fna',
      'cytology',
    ],
    ...['paraffin', 'block', 'slides', 'tumor', 'tumour', 'gewebe', 'biopsie', 'tissu', 'tejido', 'biopsia', 'ff'],
  ],
  other: ['dna', 'rna', 'saliva', 'bone marrow', 'marrow', 'csf', 'urine', 'knochenmark', 'speichel', 'swab', 'other'],
};

const ORIGIN: Meanings = {
  somatic: ['somatic', 'somatisch', 'somatique', 'somático', 'somatica', 'acquired', 'som'],
  germline: [
    ...['germline', 'germ line', 'germ-line', 'keimbahn', 'constitutional', 'inherited', 'germinal', 'germinale'],
    ...['línea germinal', 'hereditary', 'germ'],
  ],
};

const ZYGOSITY: Meanings = {
  heterozygous: ['heterozygous', 'het', 'heterozygot', 'hétérozygote', 'heterocigoto', '0/1', '0|1', '1|0'],
  homozygous: ['homozygous', 'hom', 'homozygot', 'homozygote', 'homocigoto', '1/1', '1|1'],
  hemizygous: ['hemizygous', 'hemi', 'hemizygot', 'hémizygote', 'hemicigoto'],
};

const OUTCOME: Meanings = {
  success: [
    ...['success', 'successful', 'passed', 'pass', 'completed', 'complete', 'done', 'ok', 'valid', 'erfolgreich'],
    ...['réussi', 'exitoso', 'final', 'reported'],
  ],
  failed: [
    ...['failed', 'fail', 'failure', 'insufficient', 'qns', 'quantity not sufficient', 'quality not sufficient'],
    ...['insufficient material', 'insufficient tissue', 'not evaluable', 'invalid', 'inadequate', 'fehlgeschlagen'],
    ...['nicht auswertbar', 'échec', 'fallido', 'insuficiente', 'no tissue'],
  ],
  /** No result, whatever panel is named beside it. */
  'not done': [
    ...['not done', 'not performed', 'not tested', 'not sent', 'cancelled', 'canceled', 'pending', 'in progress'],
    ...[
      'ordered',
      'requested',
      'scheduled',
      'awaiting results',
      'ausstehend',
      'angefordert',
      'storniert',
      'en attente',
    ],
    ...['nicht durchgeführt', 'nicht getestet', 'non fait', 'non réalisé', 'no realizado', 'pendiente', '[pending]'],
  ],
};

const CONSENT_STATUS: Meanings = {
  given: [
    ...['given', 'consented', 'signed', 'obtained', 'granted', 'agreed', 'active', 'erteilt', 'vorliegend'],
    ...['eingewilligt', 'donné', 'obtenu', 'signé', 'otorgado', 'firmado', 'obtenido'],
  ],
  refused: [
    ...['refused', 'declined', 'denied', 'not consented', 'not given', 'verweigert', 'abgelehnt', 'nicht erteilt'],
    ...['refusé', 'rechazado', 'denegado', 'opted out', 'opt out'],
  ],
  withdrawn: [
    'withdrawn',
    'withdrew',
    'revoked',
    'widerrufen',
    'zurückgezogen',
    'retiré',
    'révoqué',
    'revocado',
    'retirado',
  ],
};

const THERAPY_STATUS: Meanings = {
  ongoing: [
    ...['ongoing', 'current', 'continuing', 'continues', 'active', 'on treatment', 'laufend', 'andauernd', 'aktuell'],
    ...['en cours', 'en curso', 'present', 'to date', 'fortlaufend', 'continued'],
  ],
  ended: [
    ...['ended', 'completed', 'stopped', 'discontinued', 'finished', 'past', 'previous', 'prior', 'beendet'],
    ...['abgeschlossen', 'abgebrochen', 'terminé', 'arrêté', 'terminado', 'suspendido', 'off treatment'],
  ],
};

const FUSION_KIND: Meanings = {
  fusion: ['fusion', 'gene fusion', 'translocation', 'rearrangement', 'genfusion', 'fusión', 'translokation'],
  'structural variant': [
    ...['structural variant', 'sv', 'inversion', 'deletion', 'duplication', 'insertion', 'del', 'dup', 'inv', 'bnd'],
    ...['tra', 'ins', 'intragenic', 'strukturvariante'],
  ],
  'exon skipping': ['exon skipping', 'exon skip', 'skipping', 'exon-skipping', 'metex14', 'saut d exon'],
};

export const FIELD_WORDS = {
  'sample.type': { meanings: SAMPLE_TYPE, what: 'a kind of sample' },
  'sample.material': { meanings: MATERIAL, what: 'a sample material' },
  'variant.origin': { meanings: ORIGIN, what: 'an origin (somatic, germline)' },
  'variant.zygosity': { meanings: ZYGOSITY, what: 'a zygosity' },
  'assay.outcome': { meanings: OUTCOME, what: 'an outcome of an assay (success, failed, not done)' },
  'consent.status': { meanings: CONSENT_STATUS, what: 'a state of consent (given, refused, withdrawn)' },
  'therapy.status': { meanings: THERAPY_STATUS, what: 'a state of therapy (ongoing, ended)' },
  'fusion.kind': { meanings: FUSION_KIND, what: 'a kind of rearrangement' },
  'attestation.answer': { meanings: { yes: [], no: [] }, what: 'yes or no' },
} as const satisfies Record<string, { meanings: Meanings; what: string }>;
export type WordField = keyof typeof FIELD_WORDS;

export function isWordField(field: string): field is WordField {
  return Object.hasOwn(FIELD_WORDS, field);
}

/** Yes and no where a field asks for something else: `consented: no` is read as refused, the side that protects. */
const YES_NO: Readonly<Partial<Record<WordField, { yes: string; no: string }>>> = {
  'consent.status': { yes: 'given', no: 'refused' },
  'therapy.status': { yes: 'ongoing', no: 'ended' },
  'attestation.answer': { yes: 'yes', no: 'no' },
};

const dictionaries = new Map<WordField, ReadonlyMap<string, string>>();

function dictionaryOf(field: WordField): ReadonlyMap<string, string> {
  let dictionary = dictionaries.get(field);
  if (!dictionary) {
    const entries = Object.entries<readonly string[]>(FIELD_WORDS[field].meanings);
    dictionary = new Map([
      ...entries.flatMap(([meaning, words]) => words.map((word) => [spelling(word), meaning] as const)),
      ...entries.map(([meaning]) => [meaning, meaning] as const),
    ]);
    dictionaries.set(field, dictionary);
  }
  return dictionary;
}

function spelling(text: string): string {
  return plainWord(text.replace(/[-_]+/g, ' ')).replace(/^[\s.,;:[\]()]+|[\s.,;:[\]()]+$/g, '');
}

/** The meaning of one word for a field; null: not understood. */
export function understandFieldWord(field: WordField, text: string): string | null {
  const found = dictionaryOf(field).get(spelling(text));
  if (found !== undefined) return found;
  const answers = YES_NO[field];
  const answer = answers && understandYesNo(text);
  return answers && answer ? answers[answer] : null;
}

/** Reads a column of one of the fields in FIELD_WORDS; other words are kept as received and flagged. */
export function fieldWordReader(
  field: WordField,
  missing: MissingCodes,
  values?: Readonly<Record<string, string>>,
): (received: string) => WordReading {
  return (received) => {
    const text = (values?.[received.trim()] ?? received).trim();
    const meaning = understandFieldWord(field, text);
    // "not done" is an outcome of an assay, and a word for "no value" elsewhere.
    if (isMissing(text, missing) && meaning !== 'not done') return MISSING_WORD;
    if (meaning !== null) return wordReading(received, meaning);
    return flaggedWord(text, FLAG.unrecognised, `"${text}" is not understood as ${FIELD_WORDS[field].what}`);
  };
}
