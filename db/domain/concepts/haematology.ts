import { readConcepts } from './table.ts';

/** Blood count. LOINC codes from general knowledge (check digits tested); synonyms in English, German, French, Spanish and common column names. 2026-01. */
export const HAEMATOLOGY = readConcepts(
  'haematology',
  `
haemoglobin | Haemoglobin | g/dL @haemoglobin | 0..25 I | 718-7; 59260-0 | hb; hgb; hemoglobin; hämoglobin; haemoglobin; hémoglobine; hemoglobina; hgb blood
haematocrit | Haematocrit | % | 0..75 I | 4544-3; 20570-8 | hct; hkt; ht; hematocrit; hämatokrit; hématocrite; hematocrito; packed cell volume; pcv
red_cells | Red blood cells | 10*12/L | 0..12 W | 789-8; 26453-1 | rbc; erythrocytes; red blood cell count; erythrozyten; ery; hématies; globules rouges; eritrocitos; hematíes
white_cells | White blood cells | 10*9/L | 0..1000 I | 6690-2; 26464-8 | wbc; leukocytes; leucocytes; white blood cell count; white cell count; wcc; leukozyten; leuko; globules blancs; leucocitos
neutrophils | Neutrophils (absolute) | 10*9/L | 0..500 W | 751-8; 753-4; 26499-4 | anc; absolute neutrophil count; neut; neutro; neutrophil count; neutrophile; neutrophile granulozyten; polynucléaires neutrophiles; pnn; neutrófilos; neutrophils abs; abs neutrophils
neutrophils_percent | Neutrophils (share of white cells) | % | 0..100 D | 770-8 | neutrophils percent; neut pct; neutrophils pct; neutrophile prozent; neutrófilos porcentaje
lymphocytes | Lymphocytes (absolute) | 10*9/L | 0..1000 W | 731-0; 26474-7 | alc; absolute lymphocyte count; lymph; lympho; lymphocyte count; lymphozyten; lymphocytes abs; linfocitos
lymphocytes_percent | Lymphocytes (share of white cells) | % | 0..100 D | 736-9 | lymphocytes percent; lymph pct; lymphozyten prozent
monocytes | Monocytes (absolute) | 10*9/L | 0..500 W | 742-7; 26484-6 | amc; absolute monocyte count; mono; monozyten; monocytes abs; monocitos
eosinophils | Eosinophils (absolute) | 10*9/L | 0..200 W | 711-2; 26449-9 | aec; absolute eosinophil count; eos; eosinophile; éosinophiles; eosinófilos
basophils | Basophils (absolute) | 10*9/L | 0..200 W | 704-7; 26444-0 | baso; absolute basophil count; basophile; basófilos
platelets | Platelets | 10*9/L | 0..5000 W | 777-3; 26515-7 | plt; platelet count; thrombocytes; thrombozyten; thrombo; plaquettes; plaquetas; trombocitos
mcv | Mean corpuscular volume | fL | 30..180 W | 787-2; 30428-7 | mean cell volume; vgm; vcm; mittleres korpuskuläres volumen
mch | Mean corpuscular haemoglobin | pg | 5..80 W | 785-6 | mean cell hemoglobin; tcmh; hcm
mchc | Mean corpuscular haemoglobin concentration | g/dL @haemoglobin | 10..50 W | 786-4 | mean cell hemoglobin concentration; ccmh; chcm
rdw | Red cell distribution width | % | 5..60 W | 788-0 | rdw-cv; erythrozytenverteilungsbreite
reticulocytes_percent | Reticulocytes (share of red cells) | % | 0..100 D | 17849-1 | retic; reticulocytes; reticulocyte count; retikulozyten; réticulocytes; reticulocitos
blasts_blood_percent | Blasts in blood | % | 0..100 D | 709-6 | peripheral blasts; pb blasts; blasten im blut; blastes circulants; blastos sangre periférica
blasts_marrow_percent | Blasts in bone marrow | % | 0..100 D | | bone marrow blasts; bm blasts; marrow blasts; knochenmarkblasten; blastes médullaires; blastos médula ósea
cd4_count | CD4 cells | /uL | 0..10000 W | 24467-3 | cd4; cd4 cell count; cd4 count; cd4 zellen; lymphocytes t cd4; recuento cd4
`,
);
