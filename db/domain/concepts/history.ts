import { readConcepts } from './table.ts';

/**
 * History, pharmacogenomics, rare disease and neurology. Metaboliser phenotypes: CPIC standard terms, Caudle et al.,
 * Genet Med 2017;19:215. Enzyme activities have no universal unit: each laboratory's own reference range decides. 2026-01.
 */
export const HISTORY = readConcepts(
  'history',
  `
smoking_status | Smoking status | category | | 72166-2 | smoking; smoker; smoking history; tobacco; tobacco use; raucher; raucherstatus; tabagisme; tabaquismo; fumador; smoking hx
  = never | Never | never smoker; never smoked; non-smoker; nonsmoker; nie; nieraucher; nichtraucher; jamais; nunca
  = former | Former | ex-smoker; ex; former smoker; past; quit; ehemalig; exraucher; ancien fumeur; exfumador
  = current | Current | current smoker; active; aktuell; aktiver raucher; fumeur actif; fumador actual
pack_years | Pack-years | {pack_years} | 0..400 W | 8664-5 | pack years; packyears; pack-years; packungsjahre; paquets-années; paquetes-año
alcohol_units_per_week | Alcohol, units per week | 1 | 0..500 W | | alcohol units; alcohol per week; alkohol pro woche
diabetes | Diabetes mellitus | category | | | diabetes mellitus; dm; zuckerkrankheit; diabète; diabetes history
  = yes | Yes | present; type 1; type 2
  = no | No | absent; none
pregnant_or_breastfeeding | Pregnant or breast-feeding | category | | | pregnant or lactating; lactating; breastfeeding; schwanger oder stillend; enceinte ou allaitante; embarazada o lactante
  = yes | Yes | present
  = no | No | absent; not applicable
`,
);

export const PHARMACOGENOMICS = readConcepts(
  'pharmacogenomics',
  `
dpyd_activity_score | DPYD activity score | 1 | 0..2 D | | dpyd score; dpyd activity; dpd activity score
cyp2d6_activity_score | CYP2D6 activity score | 1 | 0..10 W | | cyp2d6 score; cyp2d6 activity
${metaboliser('dpyd_phenotype', 'DPYD phenotype', 'dpyd; dpd; dpyd metabolizer')}
${metaboliser('cyp2d6_phenotype', 'CYP2D6 phenotype', 'cyp2d6; cyp2d6 metabolizer; 2d6 phenotype')}
${metaboliser('cyp2c19_phenotype', 'CYP2C19 phenotype', 'cyp2c19; cyp2c19 metabolizer; 2c19 phenotype')}
${metaboliser('ugt1a1_phenotype', 'UGT1A1 phenotype', 'ugt1a1; ugt1a1 metabolizer')}
${metaboliser('tpmt_phenotype', 'TPMT phenotype', 'tpmt; tpmt metabolizer')}
${metaboliser('nudt15_phenotype', 'NUDT15 phenotype', 'nudt15; nudt15 metabolizer')}
hla_b_5701 | HLA-B*57:01 | category | | 50956-2 | hla-b5701; hla b 5701; hla-b*5701; hlab5701
  = positive | Positive | pos; present; carrier
  = negative | Negative | neg; absent
`,
);

function metaboliser(id: string, name: string, synonyms: string): string {
  return `${id} | ${name} | category | | | ${synonyms}
  = poor | Poor metaboliser | pm; poor metabolizer; langsam
  = intermediate | Intermediate metaboliser | im; intermediate metabolizer; intermediär
  = normal | Normal metaboliser | nm; em; normal metabolizer; extensive metabolizer; extensive
  = rapid | Rapid metaboliser | rm; rapid metabolizer; schnell
  = ultrarapid | Ultrarapid metaboliser | um; ultrarapid metabolizer; ultraschnell
  = indeterminate | Indeterminate |`;
}

export const RARE_DISEASE = readConcepts(
  'rare disease',
  `
alpha_galactosidase_a | Alpha-galactosidase A activity (leukocytes) | nmol/h/mg{protein} | 0..1000 W | | alpha-gal a; α-gal a; gla activity; alpha galactosidase; α-galaktosidase a
beta_glucocerebrosidase | Beta-glucocerebrosidase activity (leukocytes) | nmol/h/mg{protein} | 0..1000 W | | gcase; gba activity; glucocerebrosidase; beta-glucosidase; β-glukozerebrosidase
alpha_glucosidase | Acid alpha-glucosidase activity (leukocytes) | nmol/h/mg{protein} | 0..1000 W | | gaa; gaa activity; acid alpha-glucosidase; acid maltase
arylsulfatase_a | Arylsulfatase A activity (leukocytes) | nmol/h/mg{protein} | 0..1000 W | | arsa; arsa activity; arylsulphatase a
alpha_iduronidase | Alpha-L-iduronidase activity (leukocytes) | nmol/h/mg{protein} | 0..1000 W | | idua; idua activity; iduronidase
g6pd_activity | G6PD activity | U/g{Hb} | 0..100 W | 32546-4 | g6pd; glucose-6-phosphate dehydrogenase; glukose-6-phosphat-dehydrogenase; glucose-6-phosphate déshydrogénase
phenylalanine | Phenylalanine | umol/L @phenylalanine | 0..10000 W | 14875-9 | phe; plasma phenylalanine; phenylalanin; phénylalanine; fenilalanina
homocysteine | Homocysteine | umol/L @homocysteine | 0..1000 W | 13965-9 | hcy; total homocysteine; homocystein; homocystéine; homocisteína
sweat_chloride | Sweat chloride | mmol/L @chloride | 0..200 W | 2077-6 | sweat test; schweißtest; test de la sueur; test del sudor; sweat cl
copper_serum | Copper in serum | ug/dL @copper | 0..1000 W | 5631-7 | cu; serum copper; kupfer; cuivre; cobre
ceruloplasmin | Ceruloplasmin | mg/dL | 0..200 W | 2064-4 | caeruloplasmin; coeruloplasmin; céruléoplasmine; ceruloplasmina
alpha1_antitrypsin | Alpha-1 antitrypsin | mg/dL | 0..1000 W | 1825-9 | aat; a1at; alpha-1-antitrypsin; alpha 1 antitrypsine
`,
);

export const NEUROLOGY = readConcepts(
  'neurology',
  `
mmse | Mini-Mental State Examination | 1 | 0..30 D | 72106-8 | mmse score; mini mental; mini-mental; folstein
moca | Montreal Cognitive Assessment | 1 | 0..30 D | 72172-0 | moca score; montreal cognitive assessment
nihss | NIH Stroke Scale | 1 | 0..42 D | 72089-6 | nihss score; nih stroke scale
modified_rankin | Modified Rankin scale | ordered | | 75859-9 | mrs; rankin; modified rankin scale; mrankin
  = 0 | 0 no symptoms | mrs 0
  = 1 | 1 no significant disability | mrs 1
  = 2 | 2 slight disability | mrs 2
  = 3 | 3 moderate disability | mrs 3
  = 4 | 4 moderately severe disability | mrs 4
  = 5 | 5 severe disability | mrs 5
  = 6 | 6 dead | mrs 6
`,
);
