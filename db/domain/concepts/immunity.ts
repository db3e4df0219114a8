import { readConcepts } from './table.ts';

/** Inflammation, autoimmunity, infection. LOINC codes from general knowledge (check digits tested). 2026-01. */
export const INFLAMMATION = readConcepts(
  'inflammation',
  `
crp | C-reactive protein | mg/L | 0..1000 W | 1988-5; 30522-7 | c-reactive protein; c reactive protein; c-reaktives protein; hs-crp; hscrp; protéine c réactive; proteína c reactiva
esr | Erythrocyte sedimentation rate | mm/h | 0..200 W | 4537-7; 30341-2 | sed rate; erythrocyte sedimentation rate; bsg; blutsenkung; vitesse de sédimentation; vs; vsg; velocidad de sedimentación
procalcitonin | Procalcitonin | ng/mL | 0..2000 W | 33959-8 | pct; prokalzitonin; procalcitonine; procalcitonina
ferritin | Ferritin | ng/mL | 0..200000 W | 2276-4 | ferritine; ferritina; serum ferritin
interleukin_6 | Interleukin 6 | pg/mL | 0..1000000 W | 26881-3 | il-6; il6; interleukin-6; interleukine 6; interleucina 6
`,
);

export const AUTOIMMUNE = readConcepts(
  'autoimmune',
  `
rheumatoid_factor | Rheumatoid factor | [iU]/mL | 0..20000 W | 11572-5 | rf; rheumafaktor; facteur rhumatoïde; factor reumatoide
anti_ccp | Anti-CCP antibodies | U/mL | 0..20000 W | | acpa; anti-citrullinated protein antibodies; ccp antibody; anti ccp; ccp-ak
ana | Antinuclear antibodies | category | | 8061-4 | antinuclear antibody; antinukleäre antikörper; anticorps antinucléaires; anticuerpos antinucleares; fan
  = positive | Positive | pos; reactive
  = negative | Negative | neg; non-reactive
  = equivocal | Equivocal | borderline; indeterminate
complement_c3 | Complement C3 | mg/dL | 0..1000 W | 4485-9 | c3; c3 complement; komplement c3
complement_c4 | Complement C4 | mg/dL | 0..500 W | 4498-2 | c4; c4 complement; komplement c4
igg | Immunoglobulin G | mg/dL | 0..20000 W | 2465-3 | immunoglobulin g; immunglobulin g; immunoglobuline g; inmunoglobulina g
iga | Immunoglobulin A | mg/dL | 0..15000 W | 2458-8 | immunoglobulin a; immunglobulin a; immunoglobuline a; inmunoglobulina a
igm | Immunoglobulin M | mg/dL | 0..15000 W | 2472-9 | immunoglobulin m; immunglobulin m; immunoglobuline m; inmunoglobulina m
ige | Immunoglobulin E, total | k[iU]/L | 0..1000000 W | 19113-0 | total ige; immunoglobulin e; immunglobulin e; inmunoglobulina e
faecal_calprotectin | Faecal calprotectin | ug/g | 0..100000 W | 38445-3 | fecal calprotectin; fcp; calprotectin; calprotektin; calprotectine fécale; calprotectina fecal
das28 | DAS28 | 1 | 0..10 D | | das28-crp; das-28; das28 esr; disease activity score 28
sledai | SLEDAI-2K | 1 | 0..105 D | | sledai; sledai-2k; sledai score
pasi | PASI | 1 | 0..72 D | | psoriasis area and severity index; pasi score
edss | EDSS | 1 | 0..10 D | | expanded disability status scale; edss score
`,
);

export const INFECTION = readConcepts(
  'infection',
  `
hiv | HIV status | category | | 56888-1 | hiv; hiv test; hiv 1/2; hiv antibody; hiv-status; vih
  = positive | Positive | pos; reactive; infected
  = negative | Negative | neg; non-reactive
  = equivocal | Equivocal | indeterminate
hbsag | Hepatitis B surface antigen | category | | 5195-3 | hbs ag; hepatitis b; hepatitis b surface antigen; hbv; ag hbs; hepatitis-b-status
  = positive | Positive | pos; reactive
  = negative | Negative | neg; non-reactive
  = equivocal | Equivocal | indeterminate
anti_hcv | Hepatitis C antibodies | category | | 13955-0 | hcv; hepatitis c; hcv antibody; anti hcv; hcv ab; hepatitis-c-status
  = positive | Positive | pos; reactive
  = negative | Negative | neg; non-reactive
  = equivocal | Equivocal | indeterminate
hpv | HPV status | category | | | hpv; human papillomavirus; p16 hpv; papillomavirus
  = positive | Positive | pos; detected
  = negative | Negative | neg; not detected
ebv | EBV status of the tumour | category | | | epstein-barr; ebv; eber; epstein barr virus
  = positive | Positive | pos; detected
  = negative | Negative | neg; not detected
sars_cov_2 | SARS-CoV-2 test | category | | 94500-6 | covid; covid-19; sars-cov-2; covid test; corona test
  = positive | Positive | pos; detected
  = negative | Negative | neg; not detected
`,
);
