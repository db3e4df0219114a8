import { readConcepts } from './table.ts';

/**
 * Biomarkers that are not single variants. Each scoring system is its own concept and none is converted into another:
 * PD-L1 TPS, CPS, IC and TC count different cells. HER2: Wolff et al., J Clin Oncol 2018;36:2105 (ASCO/CAP). ER, PR:
 * Allison et al., J Clin Oncol 2020;38:1346 (ASCO/CAP). MSI: Boland et al., Cancer Res 1998;58:5248. 2026-01.
 */
export const BIOMARKER = readConcepts(
  'biomarker',
  `
pdl1_tps | PD-L1 tumour proportion score | % | 0..100 D | | pd-l1 tps; pdl1 tps; tps; tumor proportion score; tumour proportion score; pd l1 tps
pdl1_cps | PD-L1 combined positive score | 1 | 0..100 D | | pd-l1 cps; pdl1 cps; cps; combined positive score; pd l1 cps
pdl1_ic | PD-L1 immune cells (IC) | % | 0..100 D | | pd-l1 ic; pdl1 ic; immune cell score; pd l1 ic; ic score
pdl1_tc | PD-L1 tumour cells (TC) | % | 0..100 D | | pd-l1 tc; pdl1 tc; tumor cell score; pd l1 tc; tc score
pdl1_clone | PD-L1 antibody clone | category | | | pd-l1 clone; pdl1 clone; pd-l1 assay; pdl1 antibody; pd-l1 antikörper
  = 22C3 | 22C3 | dako 22c3; 22-c3
  = 28-8 | 28-8 | dako 28-8; 288
  = SP142 | SP142 | ventana sp142; sp-142
  = SP263 | SP263 | ventana sp263; sp-263
  = 73-10 | 73-10 | 7310
  = E1L3N | E1L3N |
msi_status | Microsatellite instability | category | | 81695-9 | msi; msi type; microsatellite; microsatellite instability; msi result; mikrosatelliteninstabilität; instabilité microsatellitaire; inestabilidad de microsatélites; msi-status; ms status
  = msi-high | MSI-high | msi-h; msih; high; instable; unstable; msi high; microsatellite instability high; positive
  = msi-low | MSI-low | msi-l; msil; low; msi low
  = stable | Stable | mss; ms-stable; microsatellite stable; msi stable; negative
  = indeterminate | Indeterminate | equivocal; inconclusive; msi-indeterminate; do not report
mmr_status | Mismatch repair | category | | 81691-8 | mmr; mismatch repair; dmmr; mmr ihc; mismatch-repair-status; réparation des mésappariements; mmr protein
  = deficient | Deficient | dmmr; mmr-d; mmrd; loss; loss of expression; defizient; déficient; deficiente
  = proficient | Proficient | pmmr; mmr-p; mmrp; intact; retained; no loss; profizient; proficiente
  = indeterminate | Indeterminate | equivocal; inconclusive
msi_score | MSI score (sequencing) | % | 0..100 D | | msisensor; msisensor score; msi score
tmb | Tumour mutational burden | {mutations}/{megabase} | 0..2000 W | 94076-7 | tumor mutational burden; tumor mutation burden; tumour mutation burden; mutational burden; tmb score; mutationslast; charge mutationnelle; carga mutacional; mutations per megabase; cvr tmb score; impact tmb score; tmb nonsynonymous
hrd_score | Genomic instability score (HRD) | 1 | 0..200 W | | gis; hrd; genomic instability score; hrd sum
hrd_status | Homologous recombination deficiency | category | | | hrd status; homologous recombination; hr deficiency; hrd-status
  = deficient | Deficient | positive; hrd; hrd positive; yes
  = proficient | Proficient | negative; hrp; hrd negative; no
  = indeterminate | Indeterminate | equivocal; inconclusive
her2_ihc | HER2 immunohistochemistry | ordered | | 85319-2 | her2; her-2; her2 ihc; her2/neu; erbb2 ihc; her2 score; her2neu; her2 immunohistochemie; her2 status ihc
  = 0 | 0 | ihc 0; her2 0
  = 1+ | 1+ | ihc 1+; her2 1+; 1
  = 2+ | 2+ | ihc 2+; her2 2+; 2; equivocal
  = 3+ | 3+ | ihc 3+; her2 3+; 3
her2_ish | HER2 in-situ hybridisation | category | | 85318-4 | her2 fish; her2 ish; her2 cish; her2 sish; erbb2 fish; her2 amplification by ish; fish her2
  = amplified | Amplified | positive; pos; ish+; fish+
  = not-amplified | Not amplified | negative; neg; not amplified; non-amplified; ish-; fish-
  = equivocal | Equivocal | indeterminate
er_percent | Oestrogen receptor | % | 0..100 D | | er; estrogen receptor; oestrogen receptor; er percent; er pct; östrogenrezeptor; récepteurs aux estrogènes; receptor de estrógeno; er ihc
pr_percent | Progesterone receptor | % | 0..100 D | | pr; pgr; progesterone receptor; pr percent; pr pct; progesteronrezeptor; récepteurs à la progestérone; receptor de progesterona
er_status | Oestrogen receptor status | category | | | er status; er result; er pos neg; hormone receptor er
  = positive | Positive | pos; er+
  = negative | Negative | neg; er-
  = low-positive | Low positive | low positive; er-low
pr_status | Progesterone receptor status | category | | | pr status; pr result; pgr status
  = positive | Positive | pos; pr+
  = negative | Negative | neg; pr-
her2_status | HER2 status (overall) | category | | | her2 status; her2 overall; her2 result
  = positive | Positive | pos; her2+; amplified
  = negative | Negative | neg; her2-; not amplified
  = low | Low | her2-low; her2 low
  = equivocal | Equivocal | indeterminate
ki67 | Ki-67 | % | 0..100 D | | ki-67; ki 67; mib-1; mib1; proliferation index; proliferationsindex
alk_ihc | ALK immunohistochemistry | category | | | alk ihc; alk protein; alk d5f3
  = positive | Positive | pos
  = negative | Negative | neg
  = equivocal | Equivocal | indeterminate
claudin_18_2 | Claudin 18.2, positive tumour cells | % | 0..100 D | | cldn18.2; claudin18.2; cldn 18.2; claudin 18.2; cldn18
folate_receptor_alpha | Folate receptor alpha, positive tumour cells | % | 0..100 D | | fra; fr alpha; frα; folr1 ihc; folate receptor alpha
ctdna_fraction | Circulating tumour DNA fraction | % | 0..100 D | | ctdna; tumor fraction; ctdna fraction; tumour fraction
mgmt_methylation | MGMT promoter methylation | category | | | mgmt; mgmt status; mgmt promoter; mgmt methylation
  = methylated | Methylated | positive; meth; yes; methyliert
  = unmethylated | Unmethylated | negative; unmeth; no; unmethyliert
  = indeterminate | Indeterminate | equivocal; borderline
codeletion_1p19q | 1p/19q codeletion | category | | | 1p19q; 1p/19q; 1p 19q codeletion; 1p19q codeletion
  = codeleted | Codeleted | positive; yes; present; co-deleted
  = intact | Not codeleted | negative; no; absent; non-codeleted; not codeleted
`,
);
