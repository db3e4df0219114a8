import { readConcepts } from './table.ts';

/** Clinical chemistry. LOINC codes from general knowledge (check digits tested); synonyms in English, German, French, Spanish and common column names. 2026-01. */
export const LIVER = readConcepts(
  'liver',
  `
alt | Alanine aminotransferase | U/L @enzyme | 0..30000 I | 1742-6 | alat; sgpt; gpt; alanine aminotransferase; alanine transaminase; alanin-aminotransferase; alt sgpt; alt gpt
ast | Aspartate aminotransferase | U/L @enzyme | 0..50000 I | 1920-8 | asat; sgot; got; aspartate aminotransferase; aspartate transaminase; aspartat-aminotransferase; ast sgot; ast got
alkaline_phosphatase | Alkaline phosphatase | U/L @enzyme | 0..10000 I | 6768-6 | alp; alkp; alk phos; ap; alkalische phosphatase; phosphatase alcaline; pal; fosfatasa alcalina
ggt | Gamma-glutamyl transferase | U/L @enzyme | 0..10000 W | 2324-2 | gamma gt; gamma-gt; γ-gt; gammagt; gamma glutamyl transferase; gamma glutamyltransferase
bilirubin | Bilirubin, total | mg/dL @bilirubin | 0..100 I | 1975-2; 14631-6 | tbil; bili; total bilirubin; bilirubin total; gesamtbilirubin; bilirubin gesamt; bilirubine totale; bilirubina total; bilirubine; bilirubina; t bili
bilirubin_direct | Bilirubin, direct | mg/dL @bilirubin | 0..100 W | 1968-7; 14629-0 | direct bilirubin; conjugated bilirubin; dbil; bilirubin conjugated; direktes bilirubin; bilirubine directe; bilirubina directa
albumin | Albumin | g/dL | 0.3..10 I | 1751-7 | alb; serum albumin; albumine; albúmina
total_protein | Total protein | g/dL | 0.5..25 W | 2885-2 | tp; gesamteiweiß; gesamtprotein; protéines totales; proteínas totales
ldh | Lactate dehydrogenase | U/L @enzyme | 0..100000 W | 14804-9; 2532-0 | lactate dehydrogenase; lactatdehydrogenase; laktatdehydrogenase; lacticodéshydrogénase; lactato deshidrogenasa
ammonia | Ammonia | umol/L @ammonia | 0..3000 W | 16362-6 | nh3; ammoniak; ammoniac; amoníaco; ammonium
amylase | Amylase | U/L @enzyme | 0..20000 W | 1798-8 | amyl; amilasa
lipase | Lipase | U/L @enzyme | 0..50000 W | 3040-3 | lip; lipasa
`,
);

export const KIDNEY = readConcepts(
  'kidney',
  `
creatinine | Creatinine | mg/dL @creatinine | 0..66 I | 2160-0; 14682-9 | crea; creat; scr; serum creatinine; kreatinin; krea; créatinine; créatininémie; creatinina
creatinine_clearance | Creatinine clearance (not indexed) | mL/min | 0..400 W | 2164-2; 35591-7 | crcl; clcr; cockcroft-gault; cockcroft gault; kreatinin-clearance; kreatininclearance; clairance de la créatinine; aclaramiento de creatinina
egfr | Estimated glomerular filtration rate (indexed) | mL/min/{1.73_m2} | 0..300 W | 33914-3; 62238-1; 98979-8 | egfr ckd-epi; gfr; estimated gfr; glomerular filtration rate; ckd-epi; mdrd; dfg; dfge; tfg; filtrado glomerular; glomeruläre filtrationsrate; egfr ml min
  ! The renal function, not the gene EGFR. Indexed to 1.73 m²; not the same as a clearance in mL/min.
urea | Urea | mmol/L @urea | 0..150 W | 22664-7 | harnstoff; urée; uremia; serum urea
  ! Not urea nitrogen (BUN), which counts the nitrogen only.
urea_nitrogen | Urea nitrogen | mg/dL @urea_nitrogen | 0..275 I | 3094-0 | bun; blood urea nitrogen; harnstoff-n; harnstoffstickstoff; azote uréique; nitrógeno ureico; urea n
urate | Urate | mg/dL @urate | 0..60 W | 3084-1; 14933-6 | uric acid; ua; harnsäure; acide urique; ácido úrico
cystatin_c | Cystatin C | mg/L | 0..20 W | 33863-2 | cystatin-c; cystatine c; cistatina c
albumin_creatinine_ratio | Urine albumin/creatinine ratio | mg/g @albumin_creatinine_ratio | 0..50000 W | 9318-7; 14959-1 | uacr; acr; albumin creatinine ratio; albumin-kreatinin-quotient; rapport albumine créatinine; cociente albúmina creatinina
protein_creatinine_ratio | Urine protein/creatinine ratio | mg/g @albumin_creatinine_ratio | 0..100000 W | 2890-2 | upcr; pcr urine; protein creatinine ratio; protein-kreatinin-quotient; cociente proteína creatinina
proteinuria_24h | Protein in 24 h urine | g/d | 0..100 W | 2889-4 | 24h protein; urine protein 24h; proteinurie; protéinurie des 24 heures; proteinuria 24 horas
`,
);

export const ELECTROLYTES = readConcepts(
  'electrolytes',
  `
sodium | Sodium | mmol/L @sodium | 50..250 I | 2951-2 | na; natrium; serum sodium; natrémie; sodio
potassium | Potassium | mmol/L @potassium | 0..15 I | 2823-3 | k; kalium; serum potassium; kaliémie; potasio
chloride | Chloride | mmol/L @chloride | 50..200 I | 2075-0 | cl; chlorid; chlorure; cloruro; cloro
bicarbonate | Bicarbonate | mmol/L @bicarbonate | 0..66 W | 1963-8; 2028-9 | hco3; bikarbonat; co2 total; total co2; tco2; bicarbonato
calcium | Calcium, total | mg/dL @calcium | 1..30 W | 17861-6; 2000-8 | ca; calcium total; total calcium; serum calcium; kalzium; calcémie; calcio
calcium_ionised | Calcium, ionised | mmol/L @calcium | 0.1..6 W | 1995-0 | ionized calcium; ionised calcium; ica; calcium ionized; ionisiertes calcium; calcium ionisé; calcio iónico
calcium_corrected | Calcium, corrected for albumin | mg/dL @calcium | 1..30 W | | corrected calcium; calcium corrected; albumin-corrected calcium; korrigiertes calcium; calcium corrigé; calcio corregido
magnesium | Magnesium | mg/dL @magnesium | 0..22 I | 19123-9; 2601-3 | mg; serum magnesium; magnésium; magnesio
phosphate | Phosphate | mg/dL @phosphate | 0..40 W | 2777-1; 14879-1 | phos; phosphorus; po4; phosphat; phosphore; fósforo; fosfato
`,
);
