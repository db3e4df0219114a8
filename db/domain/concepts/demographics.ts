import { readConcepts } from './table.ts';

/** Who the subject is. LOINC codes from general knowledge, check digits tested; synonyms in English, German, French, Spanish and common column names. 2026-01. */
export const DEMOGRAPHICS = readConcepts(
  'demographics',
  `
birth_date | Date of birth | date | | 21112-8 | dob; birthdate; brthdtc; geburtsdatum; gebdat; date de naissance; fecha de nacimiento; fecha nac; birth dt; date naissance
death_date | Date of death | date | | 81954-0 | dod; dthdtc; sterbedatum; todesdatum; date de décès; fecha de defunción; death dt
age | Age | a | 0..122 L | 30525-0 | age years; age at screening; age at enrolment; age at enrollment; age at consent; age current; patient current age; current age; alter; âge; edad; alter in jahren; age yrs
  ! Completed years at the date of the value.
sex | Sex | category | | 46098-0; 76689-9 | gender; geschlecht; sexe; sexo; sex at birth; biological sex; género
  = female | Female | f; w; weiblich; femme; féminin; mujer; femenino; woman
  = male | Male | m; männlich; homme; masculin; hombre; masculino; varón; man
  = other | Other | divers; d; x; intersex; otro; autre
race | Race | text | | 32624-9 | race category; rasse; raza
ethnicity | Ethnicity | text | | | ethnic; ethnicity category; ethnie; etnia; ethnicité; ethnizität
country | Country | text | | | land; pays; país
site | Site | text | | | center; centre; study site; zentrum; prüfzentrum; centro; institute; hospital
vital_status | Vital status | category | | | survival status; os status; alive; vitalstatus; statut vital; estado vital; overall survival status
  = alive | Alive | living; lebt; lebend; vivant; vivo; viva; 0:living; 0:alive
  = deceased | Deceased | dead; died; tot; verstorben; gestorben; décédé; décédée; fallecido; fallecida; muerto; 1:deceased; 1:dead
menopausal_status | Menopausal status | category | | | menopause; menopausal; menopausenstatus; statut ménopausique; estado menopáusico
  = premenopausal | Premenopausal | pre; pre-menopausal; prämenopausal; préménopausée; premenopáusica
  = perimenopausal | Perimenopausal | peri; peri-menopausal; perimenopausisch; périménopausée
  = postmenopausal | Postmenopausal | post; post-menopausal; postménopausée; posmenopáusica; postmenopáusica
pregnancy_test | Pregnancy test | category | | 2106-3; 2118-8 | pregnancy; pregnant; hcg test; schwangerschaftstest; schwanger; test de grossesse; prueba de embarazo
  = positive | Positive | pos; yes; pregnant; schwanger; enceinte; embarazada
  = negative | Negative | neg; no; not pregnant; nicht schwanger
`,
);
