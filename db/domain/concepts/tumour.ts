import { readConcepts } from './table.ts';

/**
 * The tumour: stage, burden, serum markers. Stage groups as in the UICC/AJCC TNM systems (the edition is not part of the
 * value); RECIST 1.1: Eisenhauer et al., Eur J Cancer 2009;45:228. LOINC codes from general knowledge (check digits tested). 2026-01.
 */
export const TUMOUR = readConcepts(
  'tumour',
  `
stage | Stage group | ordered | | 21908-9 | tumor stage; tumour stage; clinical stage; ajcc stage; uicc stage; stadium; tumorstadium; stade; estadio; stage group; pathologic stage
  = 0 | 0 | stage 0
  = I | I | 1; stage i; stage 1
  = IA | IA | 1a; stage ia
  = IB | IB | 1b; stage ib
  = IC | IC | 1c; stage ic
  = II | II | 2; stage ii; stage 2
  = IIA | IIA | 2a; stage iia
  = IIB | IIB | 2b; stage iib
  = IIC | IIC | 2c; stage iic
  = III | III | 3; stage iii; stage 3
  = IIIA | IIIA | 3a; stage iiia
  = IIIB | IIIB | 3b; stage iiib
  = IIIC | IIIC | 3c; stage iiic
  = IV | IV | 4; stage iv; stage 4
  = IVA | IVA | 4a; stage iva
  = IVB | IVB | 4b; stage ivb
  = IVC | IVC | 4c; stage ivc
disease_status | Disease extent | category | | | disease extent; disease stage; tumour extent; krankheitsausdehnung; extension de la maladie; extensión de la enfermedad
  = localised | Localised | localized; local; lokalisiert; localisé; localizado
  = locally-advanced | Locally advanced | locally advanced; lokal fortgeschritten; localement avancé; localmente avanzado
  = metastatic | Metastatic | metastasised; metastasized; distant; metastasiert; métastatique; metastásico
  = recurrent | Recurrent | recurrence; relapsed; rezidiv; récidive; recidiva
tumour_grade | Histological grade | ordered | | | grade; tumor grade; histologic grade; grading; grado; grade histologique; nottingham grade
  = 1 | G1 well differentiated | g1; grade 1; well differentiated; low grade
  = 2 | G2 moderately differentiated | g2; grade 2; moderately differentiated; intermediate grade
  = 3 | G3 poorly differentiated | g3; grade 3; poorly differentiated; high grade
  = 4 | G4 undifferentiated | g4; grade 4; undifferentiated
best_response | Best overall response (RECIST 1.1) | category | | | best overall response; bor; response; best response; recist response; ansprechen; meilleure réponse; mejor respuesta; best overall response (bor)
  = CR | Complete response | complete response; komplettremission; réponse complète; respuesta completa
  = PR | Partial response | partial response; partielle remission; réponse partielle; respuesta parcial
  = SD | Stable disease | stable disease; stabile erkrankung; maladie stable; enfermedad estable
  = PD | Progressive disease | progressive disease; progression; progress; maladie progressive; progresión
  = NE | Not evaluable | not evaluable; inevaluable; nicht beurteilbar
brain_metastases | Brain metastases | category | | | brain mets; cns metastases; hirnmetastasen; métastases cérébrales; metástasis cerebrales; brain metastasis; cns mets
  = yes | Yes | present; positive
  = no | No | absent; none; negative
liver_metastases | Liver metastases | category | | | liver mets; lebermetastasen; métastases hépatiques; metástasis hepáticas; hepatic metastases
  = yes | Yes | present; positive
  = no | No | absent; none; negative
tumour_size | Largest tumour diameter | mm | 0..1000 W | 33728-7 | tumor size; tumour diameter; lesion size; tumorgröße; taille tumorale; tamaño tumoral; largest diameter
tumour_purity | Tumour purity | % | 0..100 D | | tumor purity; tumor content; tumour cell content; tumorzellgehalt; cellularity; pureté tumorale
lines_of_therapy | Prior lines of systemic therapy | 1 | 0..40 W | | prior lines; number of prior lines; lines; number of lines; prior therapies count; therapielinien; lignes antérieures; líneas previas; n prior lines; previous lines
gleason | Gleason score | 1 | 2..10 D | 35266-6 | gleason; gleason sum; gleason-score; score de gleason
isup_grade_group | ISUP grade group | ordered | | | grade group; isup; isup grade; gleason grade group
  = 1 | 1 | grade group 1
  = 2 | 2 | grade group 2
  = 3 | 3 | grade group 3
  = 4 | 4 | grade group 4
  = 5 | 5 | grade group 5
breslow_thickness | Breslow thickness | mm | 0..200 W | | breslow; breslow depth; tumordicke; tumour thickness
`,
);

export const TUMOUR_MARKERS = readConcepts(
  'tumour markers',
  `
psa | Prostate-specific antigen | ng/mL | 0..100000 W | 2857-1 | total psa; prostate specific antigen; psa total; prostataspezifisches antigen; antigène prostatique spécifique; antígeno prostático
ca125 | CA 125 | U/mL | 0..1000000 W | 10334-1 | ca-125; ca 12-5; cancer antigen 125
ca19_9 | CA 19-9 | U/mL | 0..10000000 W | 24108-3 | ca199; ca-19-9; ca 199; carbohydrate antigen 19-9
ca15_3 | CA 15-3 | U/mL | 0..1000000 W | 6875-9 | ca153; ca-15-3; ca 153; cancer antigen 15-3
cea | Carcinoembryonic antigen | ng/mL | 0..1000000 W | 2039-6 | carcinoembryonic antigen; carcinoembryonales antigen; ace; antígeno carcinoembrionario
afp | Alpha-fetoprotein | ng/mL | 0..10000000 W | 1834-1 | alpha fetoprotein; alpha-1-fetoprotein; alfafetoproteína; alpha-fœtoprotéine
beta_hcg | Beta-hCG | [iU]/L | 0..100000000 W | 19080-1 | hcg; bhcg; β-hcg; beta hcg; human chorionic gonadotropin
beta2_microglobulin | Beta-2 microglobulin | mg/L | 0..200 W | 1952-1 | b2m; β2-microglobulin; beta 2 microglobulin; beta-2-mikroglobulin
m_protein | M-protein in serum | g/dL | 0..20 W | 33358-3 | m protein; m spike; monoclonal protein; paraprotein; m-gradient; pic monoclonal; componente monoclonal
free_light_chain_ratio | Free light chain ratio (kappa/lambda) | 1 | 0..100000 W | 48378-4 | flc ratio; kappa lambda ratio; kappa/lambda; free light chains ratio
chromogranin_a | Chromogranin A | ng/mL | 0..1000000 W | 9811-1 | cga; chromogranin-a; chromogranine a; cromogranina a
`,
);
