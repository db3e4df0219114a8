import type { FactTableName } from '../../facts/tables.ts';
import { headerKey, withoutBrackets } from './header-key.ts';

/** What a header may stand for, besides a concept: a role of the row, or a field of a kind of event. */
export interface HeaderMeaning {
  readonly role: 'subject' | 'sample' | 'date' | 'fact';
  readonly table?: FactTableName;
  readonly field?: string;
  readonly constants?: Readonly<Record<string, string>>;
  /** 1 for a name that means nothing else. */
  readonly score: number;
}

type Line = readonly [meaning: string, names: string];

/**
 * Names of columns in English, German, French and Spanish trial spreadsheets, in CDISC tabulations (SDTM 3.4), and in
 * cBioPortal and GDC files (clinical patient and sample, MAF 2.4, structural variants). `~` before a name: it means
 * other things too, and needs its values or its neighbours to agree.
 */
const LINES: readonly Line[] = [
  [
    'subject',
    'subject; subject id; subjectid; subjid; usubjid; subject identifier; subject number; subject no; subject nr; patient; patient id; patientid; patient identifier; patient number; patient no; patient nr; pat id; patid; pat nr; ptid; pt id; participant; participant id; participantid; mrn; screening number; screening no; screening id; case id; ~record id; ~id; ~pid; ~case; patienten id; patientennummer; patientnr; patient in; probanden id; probandennummer; id patient; identifiant; identifiant patient; numero patient; n patient; code patient; id paciente; paciente; numero de paciente; codigo paciente; nhc; ~sujet; ~sujeto; #patient identifier',
  ],
  [
    'sample',
    'sample; samples; sample id; sampleid; sample identifier; sample barcode; specimen id; specimenid; specimen identifier; tumor sample barcode; tumour sample barcode; tumor sample id; biosample; biosample id; proben id; probennummer; proben nr; id echantillon; echantillon; muestra; id muestra; ~barcode; ~probe; ~specimen; lbrefid',
  ],
  [
    'date',
    'date; visit date; date of visit; visitdate; collection date; date collected; date of collection; sample date; lab date; assessment date; date of assessment; measurement date; test date; date of test; testdatum; observation date; result date; report date; date of result; screening date; datum; visitendatum; besuchsdatum; untersuchungsdatum; befunddatum; abnahmedatum; date de visite; date visite; date du bilan; date prelevement; fecha; fecha de visita; fecha visita; fecha analitica; visitdt; lbdtc; vsdtc; svstdtc; qsdtc; egdtc; start date observation',
  ],
  [
    'observation.concept',
    'test; test name; testname; analyte; parameter; parameter name; lab test; labtest; lbtest; lbtestcd; vstest; vstestcd; egtest; egtestcd; qstest; param; paramcd; measurement; observation; component; concept; loinc; loinc code; biomarker; item; variable; ~name; ~code; untersuchung; messgrosse; messgroesse; analyt; laborparameter; parametre; analyse; examen; prueba; determinacion; analito; parametro',
  ],
  [
    'observation.value',
    'value; result; results; result value; observed value; numeric result; lborres; lbstresn; lbstresc; vsorres; vsstresn; egorres; qsorres; aval; avalc; wert; ergebnis; messwert; valeur; resultat; valor; resultado; value as number',
  ],
  [
    'observation.unit',
    'unit; units; uom; result unit; value unit; unit of measure; lborresu; lbstresu; vsorresu; vsstresu; einheit; einheiten; unite; unites; unidad; unidades',
  ],
  [
    'observation.refLow',
    'ref low; reference low; reference range low; ref range low; normal low; normal range low; lln; lower limit; lower limit of normal; lbornrlo; lbstnrlo; range low; refmin; ref min; referenz unten; untere grenze; untergrenze; limite inferieure; limite inferior; borne inferieure',
  ],
  [
    'observation.refHigh',
    'ref high; reference high; reference range high; ref range high; normal high; normal range high; uln; upper limit; upper limit of normal; lbornrhi; lbstnrhi; range high; refmax; ref max; referenz oben; obere grenze; obergrenze; limite superieure; limite superior; borne superieure',
  ],
  [
    'observation.range',
    'reference range; ref range; normal range; refrange; reference interval; referenzbereich; normbereich; valeurs de reference; intervalle de reference; rango de referencia; valores de referencia; ~range',
  ],
  [
    'therapy.agent',
    'drug; drugs; drug name; agent; agents; treatment; treatment name; therapy; therapy name; prior therapy; prior therapies; prior treatment; prior treatments; prior drug; medication; regimen; regimen name; anticancer therapy; systemic therapy; compound; cmtrt; extrt; cmdecod; medikament; wirkstoff; substanz; therapie; behandlung; vortherapie; therapieschema; medicament; traitement; traitement anterieur; molecule; farmaco; medicamento; tratamiento; tratamiento previo; terapia',
  ],
  [
    'therapy.date',
    'start; start date; startdate; therapy start; therapy start date; treatment start; treatment start date; drug start; start of therapy; start of treatment; from; begin; begin date; first dose; first dose date; date of first dose; started; date started; cmstdtc; exstdtc; beginn; startdatum; therapiebeginn; debut; date debut; date de debut; inicio; fecha inicio; fecha de inicio',
  ],
  [
    'therapy.end',
    'end; end date; enddate; stop; stop date; therapy end; therapy end date; treatment end; treatment end date; drug end; drug stop; end of therapy; end of treatment; until; last dose; last dose date; date of last dose; stopped; date stopped; cmendtc; exendtc; ende; enddatum; therapieende; fin; date fin; date de fin; fecha fin; fecha de fin; ~to',
  ],
  [
    'therapy.line',
    'line; line of therapy; line of treatment; therapy line; treatment line; lot; line number; therapielinie; linie; ligne; ligne de traitement; linea; linea de tratamiento',
  ],
  [
    'therapy.status',
    'ongoing; therapy status; treatment status; therapy ongoing; treatment ongoing; cmongo; cmenrf; laufend; andauernd; en cours; en curso',
  ],
  [
    'therapy.reason',
    'reason stopped; reason for stopping; stop reason; reason for discontinuation; discontinuation reason; reason ended; abbruchgrund; grund des abbruchs; motif d arret; motivo de suspension; motivo de interrupcion; ~reason',
  ],
  [
    'gene',
    'gene; hugo symbol; hugo; hugo gene symbol; gene symbol; genesymbol; gene name; genename; gen; ~symbol; gene id symbol',
  ],
  [
    'variant.protein',
    'hgvsp short; protein change; proteinchange; aa change; aachange; amino acid change; aminoacidchange; protein variant; p hgvs; protein alteration; aminosaureaustausch; proteinveranderung; changement proteique; cambio proteico; ~hgvsp; ~protein; ~variant; ~mutation; ~alteration; ~change; ~variante; ~amino acid',
  ],
  [
    'variant.coding',
    'hgvsc; cdna change; cdnachange; cdna; c hgvs; coding change; nucleotide change; hgvs coding; cds change',
  ],
  [
    'variant.consequence',
    'variant classification; consequence; variant effect; mutation effect; mutation type; molecular consequence; effekt; ~effect; ~variant type',
  ],
  ['variant.transcript', 'transcript; transcript id; transcriptid; refseq; refseq transcript; ~feature'],
  ['variant.build', 'ncbi build; genome build; reference genome; build; assembly; genome assembly'],
  ['variant.exon', 'exon; exon number; exonnumber'],
  [
    'variant.origin',
    'mutation status; variant origin; germline somatic; somatic germline; somatic or germline; ~origin; ~somatic status',
  ],
  ['variant.zygosity', 'zygosity; zygositat; zygosite; cigosidad; ~genotype'],
  [
    'variant.vaf',
    'vaf; allele fraction; variant allele fraction; variant allele frequency; mutant allele fraction; allele frequency; allelfrequenz; t vaf; tumor vaf; tumour vaf; vaf percent; vaf %; frequence allelique; frecuencia alelica; ~af; ~frequency',
  ],
  [
    'variant.depth',
    'depth; read depth; total depth; t depth; tumor depth; sequencing depth; total reads; ~dp; ~coverage',
  ],
  ['variant.refCount', 't ref count; ref count; reference count; reference reads; ref reads'],
  ['variant.altCount', 't alt count; alt count; alternate count; variant reads; alt reads; mutant reads'],
  [
    'copyNumber.state',
    'cna; cnv; copy number alteration; copy number status; copy number state; copy number call; cna status; cna call; cnv call; cnv status; cn state; cn status; cna type; kopienzahlveranderung; ~copy number; ~kopienzahl',
  ],
  [
    'copyNumber.copies',
    'copies; total copy number; absolute copy number; copy number value; gene copies; tcn; kopien; ~cn; ~copy number',
  ],
  [
    'fusion.gene5',
    'site1 hugo symbol; gene5; gene 5; 5 gene; 5 prime gene; 5 partner; gene a; gene 1; gene1; left gene; head gene; fusion gene 1; fusion partner 1; partner 1; upstream gene',
  ],
  [
    'fusion.gene3',
    'site2 hugo symbol; gene3; gene 3; 3 gene; 3 prime gene; 3 partner; gene b; gene 2; gene2; right gene; tail gene; fusion gene 2; fusion partner 2; partner 2; downstream gene',
  ],
  [
    'fusion.pair',
    'fusion; fusions; fusion name; fusion gene; fusion genes; gene fusion; fusionsgen; genfusion; fusion partners; ~rearrangement',
  ],
  ['fusion.kind', 'sv class; sv class name; sv type; event type; rearrangement type; fusion type; ~class'],
  ['fusion.description', 'event info; fusion description; breakpoint description; ~annotation'],
  ['diagnosis.code oncotree', 'oncotree; oncotree code; oncotreecode; oncotree primary diagnosis'],
  [
    'diagnosis.code icd-10',
    'icd10; icd 10; icd 10 code; icd10 code; icd 10 cm; icd10cm; icd code; icd; icd 10 gm; cim 10; code cim 10; cie 10; codigo cie 10; diagnoseschlussel',
  ],
  ['diagnosis.code icd-o-3', 'icd o 3; icdo3; icd o; icdo; morphology code; icd o 3 morphology; icd o morphology'],
  ['diagnosis.code orpha', 'orpha; orpha code; orphacode; orphanet code; orpha number'],
  ['diagnosis.code', 'diagnosis code; dx code; code diagnostic; codigo diagnostico'],
  [
    'diagnosis.text',
    'diagnosis; primary diagnosis; main diagnosis; cancer type detailed; tumor type; tumour type; cancer diagnosis; histology; histological diagnosis; diagnose; hauptdiagnose; tumorentitat; entitat; histologie; diagnostic; diagnostic principal; diagnostico; diagnostico principal; ~cancer type; ~cancer; ~disease; ~indication; ~entity; ~dx; ~tumor; ~mhterm',
  ],
  [
    'diagnosis.date',
    'diagnosis date; date of diagnosis; dx date; date of initial diagnosis; initial diagnosis date; diagnosedatum; erstdiagnose; datum der diagnose; date de diagnostic; date diagnostic; fecha de diagnostico; fecha diagnostico',
  ],
  [
    'consent.status',
    'consent; consented; consent status; informed consent; consent given; consent obtained; patient consent; study consent; icf; icf signed; icf status; einwilligung; einwilligungsstatus; einwilligung erteilt; consentement; consentement eclaire; consentimiento; consentimiento informado',
  ],
  [
    'consent.date',
    'consent date; date of consent; informed consent date; date of informed consent; icf date; rficdtc; einwilligungsdatum; datum der einwilligung; date de consentement; date consentement; fecha de consentimiento; fecha consentimiento',
  ],
  ['consent.scope', 'consent scope; scope of consent; consent type; umfang der einwilligung'],
  ['consent.version', 'consent version; icf version'],
  [
    'sample.type',
    'sample type; sampletype; specimen type; tissue type; tumor normal; tumour normal; probentyp; probenart; type d echantillon; type echantillon; tipo de muestra',
  ],
  [
    'sample.material',
    'sample class; sample material; specimen class; specimen material; material; sample source; probenmaterial; nature du prelevement; preservation; sample preservation; ~tissue',
  ],
  [
    'assay.panel',
    'panel; gene panel; genepanel; panel name; ngs panel; sequencing panel; test panel; panel id; assay; assay name; assay id; seq assay id; ngs assay; ngs test; genpanel; panel de genes; panel de genes ngs; panneau; kit',
  ],
  [
    'assay.outcome',
    'assay outcome; assay status; assay result status; ngs status; sequencing status; sequencing outcome; ngs outcome; test status; test outcome; qc status; ngs result status',
  ],
];

/** Columns that identify a person and are not needed: never suggested for import. */
const PERSONAL = new Set(
  [
    'name; patient name; full name; first name; last name; surname; family name; given name; forename; initials; email; e mail; email address',
    'phone; phone number; telephone; mobile; address; street; zip; zip code; postcode; postal code; city; ssn; social security number; insurance number',
    'vorname; nachname; familienname; patientenname; name des patienten; telefon; telefonnummer; adresse; strasse; plz; postleitzahl; ort; versichertennummer; krankenversichertennummer',
    'nom; prenom; nom du patient; adresse postale; code postal; ville; numero de securite sociale; nombre; apellido; apellidos; nombre del paciente; direccion; codigo postal; telefono; correo; correo electronico; dni; nif',
  ].flatMap((line) => line.split('; ').map(headerKey)),
);

export function isPersonal(header: string): boolean {
  return PERSONAL.has(headerKey(header));
}

const VAGUE = 0.6;
const MEANINGS: ReadonlyMap<string, readonly HeaderMeaning[]> = meanings();

function meanings(): Map<string, HeaderMeaning[]> {
  const found = new Map<string, HeaderMeaning[]>();
  for (const [meaning, names] of LINES)
    for (const entry of names.split('; ')) {
      const vague = entry.startsWith('~');
      const key = headerKey(vague ? entry.slice(1) : entry);
      for (const known of new Set([key, key.replaceAll(' ', '')])) {
        const list = found.get(known) ?? [];
        list.push(...meaningOf(meaning, vague ? VAGUE : 1));
        found.set(known, list);
      }
    }
  return found;
}

/** `gene` alone may be the gene of a variant or of a copy number: its neighbours decide. */
function meaningOf(text: string, score: number): HeaderMeaning[] {
  if (text === 'subject' || text === 'sample' || text === 'date') return [{ role: text, score }];
  if (text === 'gene')
    return [
      { role: 'fact', table: 'variant', field: 'gene', score },
      { role: 'fact', table: 'copyNumber', field: 'gene', score },
    ];
  const [path = '', system] = text.split(' ');
  const [table, field] = path.split('.');
  const meaning = { role: 'fact' as const, table: table as FactTableName, field: field!, score };
  return [system === undefined ? meaning : { ...meaning, constants: { system } }];
}

/** Everything that the header by itself may mean, best first. */
export function meaningsOf(header: string): readonly HeaderMeaning[] {
  const key = headerKey(header);
  const bare = headerKey(withoutBrackets(header));
  const found = MEANINGS.get(key) ?? MEANINGS.get(bare) ?? MEANINGS.get(key.replaceAll(' ', '')) ?? [];
  return [...found].sort((a, b) => b.score - a.score);
}

/** `Drug 1`, `start_2`, `therapy2_end`: the header without its number, and the number. */
export function numbered(header: string): { base: string; number: string } | null {
  const words = headerKey(header)
    .replace(/([\p{L}])(\d+)/gu, '$1 $2')
    .replace(/(\d+)([\p{L}])/gu, '$1 $2')
    .split(' ');
  const numbers = words.filter((word) => /^\d{1,2}$/.test(word));
  if (numbers.length !== 1 || words.length < 2) return null;
  return { base: words.filter((word) => word !== numbers[0]).join(' '), number: String(Number(numbers[0])) };
}
