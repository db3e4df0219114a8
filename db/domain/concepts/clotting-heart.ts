import { readConcepts } from './table.ts';

/** Coagulation, heart, lung. LOINC codes from general knowledge (check digits tested). QTcF is QT/RR^(1/3) (Fridericia 1920), QTcB QT/RR^(1/2) (Bazett 1920). 2026-01. */
export const COAGULATION = readConcepts(
  'coagulation',
  `
inr | INR | 1 | 0.2..50 W | 6301-6; 34714-6 | international normalized ratio; pt inr; pt-inr; inr value
prothrombin_time | Prothrombin time | s | 3..400 W | 5902-2 | pt; pt seconds; prothrombinzeit; temps de prothrombine; tiempo de protrombina
aptt | Activated partial thromboplastin time | s | 5..400 W | 14979-9; 3173-2 | ptt; apt; partial thromboplastin time; partielle thromboplastinzeit; tca; ttpa
fibrinogen | Fibrinogen | mg/dL | 0..3000 W | 3255-7 | fibrinogène; fibrinógeno; factor i
d_dimer | D-dimer (FEU) | ng/mL{FEU} | 0..1000000 W | 48065-7 | d dimer; d-dimer; ddimer; d-dimere; d-dimères; dímero d
  ! Fibrinogen-equivalent units; results in D-dimer units (DDU) are not converted.
antithrombin | Antithrombin activity | % | 0..300 W | 27811-9 | antithrombin iii; at iii; at3; antithrombine; antitrombina
`,
);

export const CARDIAC = readConcepts(
  'cardiac',
  `
lvef | Left ventricular ejection fraction | % | 0..100 D | 10230-1; 8806-2 | ejection fraction; ef; lv ef; linksventrikuläre ejektionsfraktion; fraction d'éjection; fevg; fracción de eyección; fevi
qtcf | QTc interval (Fridericia) | ms | 150..900 W | | qtc fridericia; qtc f; qtcf interval; qtc (fridericia)
qtcb | QTc interval (Bazett) | ms | 150..900 W | | qtc bazett; qtc b; qtcb interval; qtc (bazett)
qtc | QTc interval (formula not stated) | ms | 150..900 W | 8636-3 | qtc; corrected qt; qt corrected; qtc interval; qtc-zeit; qt corrigé; qt corregido
qt | QT interval (uncorrected) | ms | 100..1000 W | 8634-8 | qt interval; qt-zeit
troponin_i | Troponin I | ng/L | 0..1000000 W | 10839-9; 89579-7 | tni; ctni; hs-tni; hstni; troponin-i; high sensitivity troponin i; troponine i; troponina i
troponin_t | Troponin T | ng/L | 0..1000000 W | 6598-7; 67151-1 | tnt; ctnt; hs-tnt; hstnt; troponin-t; high sensitivity troponin t; troponine t; troponina t
nt_probnp | NT-proBNP | pg/mL @nt_probnp | 0..1000000 W | 33762-6 | nt pro bnp; ntprobnp; nt-pro-bnp; pro-bnp; n-terminal probnp
bnp | BNP | pg/mL @bnp | 0..100000 W | 30934-4 | brain natriuretic peptide; b-type natriuretic peptide
creatine_kinase | Creatine kinase | U/L @enzyme | 0..1000000 W | 2157-6 | ck; cpk; creatine phosphokinase; kreatinkinase; créatine kinase; creatina quinasa
ck_mb | Creatine kinase MB (mass) | ng/mL | 0..10000 W | 13969-1 | ckmb; ck mb
`,
);

export const RESPIRATORY = readConcepts(
  'respiratory',
  `
fev1 | FEV1 | L | 0..10 W | 20150-9 | forced expiratory volume; fev 1; vems; einsekundenkapazität
fev1_percent_predicted | FEV1, percent of predicted | % | 0..250 W | 20152-5 | fev1 pct pred; fev1 predicted; ppfev1; fev1 soll; vems pourcentage
fvc | Forced vital capacity | L | 0..12 W | 19868-9 | fvc l; forcierte vitalkapazität; capacité vitale forcée; cvf; capacidad vital forzada
dlco_percent_predicted | DLCO, percent of predicted | % | 0..250 W | | dlco; dlco pct pred; tlco; diffusionskapazität; capacité de diffusion
`,
);

export const CARDIOVASCULAR = readConcepts(
  'cardiovascular',
  `
coronary_calcium_score | Coronary calcium (Agatston score) | 1 | 0..20000 W | | cac; cac score; agatston; agatston score; coronary artery calcium; koronarkalk
cha2ds2_vasc | CHA2DS2-VASc score | 1 | 0..9 D | | chads-vasc; cha2ds2vasc; chadsvasc; cha2ds2 vasc
ankle_brachial_index | Ankle-brachial index | 1 | 0..4 W | | abi; knöchel-arm-index; indice de pression systolique; índice tobillo brazo
atrial_fibrillation | Atrial fibrillation | category | | | afib; af history; vorhofflimmern; fibrillation auriculaire; fibrilación auricular
  = yes | Yes | present; paroxysmal; persistent; permanent
  = no | No | absent; none
`,
);
