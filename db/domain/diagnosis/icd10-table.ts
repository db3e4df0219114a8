export interface Icd10Entry {
  name: string;
  /** OncoTree nodes that hold every tumour with this code; null where it does not tell. */
  oncoTree: readonly string[] | null;
}

/**
 * Malignant and in-situ neoplasms (C00 to D09), and D37 to D48, of ICD-10: `code name > OncoTree nodes`. Names abridged
 * from ICD-10-CM 2025 (CMS and NCHS, public domain). The nodes are the authors': the smallest that surely hold all
 * tumours which the category covers; none where there is doubt.
 */
const TABLE = `
C00 Malignant neoplasm of lip > HEAD_NECK SKIN
C01 Malignant neoplasm of base of tongue > HEAD_NECK
C02 Malignant neoplasm of other parts of tongue > HEAD_NECK
C03 Malignant neoplasm of gum > HEAD_NECK
C04 Malignant neoplasm of floor of mouth > HEAD_NECK
C05 Malignant neoplasm of palate > HEAD_NECK
C06 Malignant neoplasm of other parts of mouth > HEAD_NECK
C07 Malignant neoplasm of parotid gland > HEAD_NECK
C08 Malignant neoplasm of other major salivary glands > HEAD_NECK
C09 Malignant neoplasm of tonsil > HEAD_NECK
C10 Malignant neoplasm of oropharynx > HEAD_NECK
C11 Malignant neoplasm of nasopharynx > HEAD_NECK
C12 Malignant neoplasm of pyriform sinus > HEAD_NECK
C13 Malignant neoplasm of hypopharynx > HEAD_NECK
C14 Malignant neoplasm of other sites in the lip, oral cavity and pharynx > HEAD_NECK
C15 Malignant neoplasm of esophagus > STOMACH
C16 Malignant neoplasm of stomach > STOMACH
C17 Malignant neoplasm of small intestine > BOWEL
C18 Malignant neoplasm of colon > BOWEL
C19 Malignant neoplasm of rectosigmoid junction > BOWEL
C20 Malignant neoplasm of rectum > BOWEL
C21 Malignant neoplasm of anus and anal canal > BOWEL
C22 Malignant neoplasm of liver and intrahepatic bile ducts > LIVER BILIARY_TRACT
C22.0 Liver cell carcinoma > LIVER
C22.1 Intrahepatic bile duct carcinoma > CHOL
C22.2 Hepatoblastoma > LIHB
C22.3 Angiosarcoma of liver > LIVER SOFT_TISSUE
C23 Malignant neoplasm of gallbladder > BILIARY_TRACT
C24 Malignant neoplasm of other parts of biliary tract > BILIARY_TRACT AMPULLA_OF_VATER
C24.0 Malignant neoplasm of extrahepatic bile duct > BILIARY_TRACT
C24.1 Malignant neoplasm of ampulla of Vater > AMPULLA_OF_VATER
C25 Malignant neoplasm of pancreas > PANCREAS
C26 Malignant neoplasm of other digestive organs >
C30 Malignant neoplasm of nasal cavity and middle ear > HEAD_NECK BRAIN
C31 Malignant neoplasm of accessory sinuses > HEAD_NECK
C32 Malignant neoplasm of larynx > HEAD_NECK
C33 Malignant neoplasm of trachea >
C34 Malignant neoplasm of bronchus and lung > LUNG
C37 Malignant neoplasm of thymus > THYMUS
C38 Malignant neoplasm of heart, mediastinum and pleura >
C38.4 Malignant neoplasm of pleura > PLEURA
C39 Malignant neoplasm of other respiratory and intrathoracic sites >
C40 Malignant neoplasm of bone and articular cartilage of limbs > BONE SOFT_TISSUE
C41 Malignant neoplasm of bone and articular cartilage of other sites > BONE SOFT_TISSUE
C43 Malignant melanoma of skin > MEL
C44 Other malignant neoplasm of skin > SKIN
C45 Mesothelioma > PLEURA PERITONEUM TESTIS
C45.0 Mesothelioma of pleura > PLMESO
C45.1 Mesothelioma of peritoneum > PEMESO
C46 Kaposi's sarcoma >
C47 Malignant neoplasm of peripheral nerves > PNS SOFT_TISSUE
C48 Malignant neoplasm of retroperitoneum and peritoneum > PERITONEUM SOFT_TISSUE OVARY
C49 Malignant neoplasm of other connective and soft tissue > SOFT_TISSUE BONE PNS
C49.A Gastrointestinal stromal tumor > GIST
C4A Merkel cell carcinoma > MCC
C50 Malignant neoplasm of breast > BREAST
C51 Malignant neoplasm of vulva > VULVA SKIN
C52 Malignant neoplasm of vagina > VULVA
C53 Malignant neoplasm of cervix uteri > CERVIX
C54 Malignant neoplasm of corpus uteri > UTERUS
C55 Malignant neoplasm of uterus, part unspecified > UTERUS CERVIX
C56 Malignant neoplasm of ovary > OVARY
C57 Malignant neoplasm of other female genital organs >
C57.0 Malignant neoplasm of fallopian tube > OVARY
C58 Malignant neoplasm of placenta > GTD
C60 Malignant neoplasm of penis > PENIS SKIN
C61 Malignant neoplasm of prostate > PROSTATE
C62 Malignant neoplasm of testis > TESTIS
C63 Malignant neoplasm of other male genital organs >
C64 Malignant neoplasm of kidney, except renal pelvis > KIDNEY
C65 Malignant neoplasm of renal pelvis > BLADDER
C66 Malignant neoplasm of ureter > BLADDER
C67 Malignant neoplasm of bladder > BLADDER
C68 Malignant neoplasm of other urinary organs > BLADDER
C69 Malignant neoplasm of eye and adnexa > EYE SKIN
C70 Malignant neoplasm of meninges > BRAIN
C71 Malignant neoplasm of brain > BRAIN
C72 Malignant neoplasm of spinal cord, cranial nerves and other parts of central nervous system > BRAIN PNS
C73 Malignant neoplasm of thyroid gland > THYROID
C74 Malignant neoplasm of adrenal gland > ADRENAL_GLAND PNS
C75 Malignant neoplasm of other endocrine glands >
C75.0 Malignant neoplasm of parathyroid gland > HEAD_NECK
C76 Malignant neoplasm of other and ill-defined sites >
C77 Secondary malignant neoplasm of lymph nodes >
C78 Secondary malignant neoplasm of respiratory and digestive organs >
C79 Secondary malignant neoplasm of other sites >
C7A Malignant neuroendocrine tumors >
C7B Secondary neuroendocrine tumors >
C80 Malignant neoplasm without specification of site >
C81 Hodgkin lymphoma > HL
C82 Follicular lymphoma > MBN
C82.0 Follicular lymphoma, grade I > FL
C82.1 Follicular lymphoma, grade II > FL
C82.2 Follicular lymphoma, grade III, unspecified > FL
C82.3 Follicular lymphoma, grade IIIa > FL
C82.4 Follicular lymphoma, grade IIIb > FL
C82.5 Follicular lymphoma, diffuse follicle center > FL
C82.6 Cutaneous follicle center lymphoma > MBN
C82.9 Follicular lymphoma, unspecified > FL
C83 Non-follicular lymphoma > LNM
C83.1 Mantle cell lymphoma > MCL
C83.3 Diffuse large B-cell lymphoma > MBN
C83.5 Lymphoblastic (diffuse) lymphoma > BLL TLL
C83.7 Burkitt lymphoma > BL
C84 Mature T/NK-cell lymphomas > MTNN
C85 Other and unspecified types of non-Hodgkin lymphoma > LNM
C86 Other specified types of T/NK-cell lymphoma > MTNN HDCN
C86.4 Blastic NK-cell lymphoma > BPDCN MTNN
C88 Malignant immunoproliferative diseases > LYMPH
C88.0 Waldenström macroglobulinemia > LPL
C90 Multiple myeloma and malignant plasma cell neoplasms > MBN
C90.0 Multiple myeloma > PCM
C91 Lymphoid leukemia > LYMPH
C91.0 Acute lymphoblastic leukemia > BLL TLL
C91.1 Chronic lymphocytic leukemia of B-cell type > CLLSLL
C91.4 Hairy cell leukemia > MBN
C92 Myeloid leukemia > MYELOID
C92.0 Acute myeloblastic leukemia > AML
C92.1 Chronic myeloid leukemia, BCR/ABL-positive > CML
C92.4 Acute promyelocytic leukemia > AML
C93 Monocytic leukemia > MYELOID
C93.1 Chronic myelomonocytic leukemia > CMML
C94 Other leukemias of specified cell type >
C95 Leukemia of unspecified cell type >
C96 Other malignant neoplasms of lymphoid, hematopoietic and related tissue >
C97 Malignant neoplasms of independent (primary) multiple sites >
D00 Carcinoma in situ of oral cavity, esophagus and stomach > HEAD_NECK STOMACH
D01 Carcinoma in situ of other and unspecified digestive organs >
D02 Carcinoma in situ of middle ear and respiratory system >
D02.2 Carcinoma in situ of bronchus and lung > LUNG
D03 Melanoma in situ > SKIN EYE
D04 Carcinoma in situ of skin > SKIN
D05 Carcinoma in situ of breast > BREAST
D05.0 Lobular carcinoma in situ of breast > LCIS
D05.1 Intraductal carcinoma in situ of breast > DCIS
D06 Carcinoma in situ of cervix uteri > CERVIX
D07 Carcinoma in situ of other and unspecified genital organs >
D09 Carcinoma in situ of other and unspecified sites >
D09.0 Carcinoma in situ of bladder > BLADDER
D37 Neoplasm of uncertain behavior of oral cavity and digestive organs >
D38 Neoplasm of uncertain behavior of middle ear, respiratory and intrathoracic organs >
D39 Neoplasm of uncertain behavior of female genital organs >
D40 Neoplasm of uncertain behavior of male genital organs >
D41 Neoplasm of uncertain behavior of urinary organs >
D42 Neoplasm of uncertain behavior of meninges > BRAIN
D43 Neoplasm of uncertain behavior of brain and central nervous system > BRAIN PNS
D44 Neoplasm of uncertain behavior of endocrine glands >
D45 Polycythemia vera > PV
D46 Myelodysplastic syndromes > MDS
D47 Other neoplasms of uncertain behavior of lymphoid, hematopoietic and related tissue >
D47.1 Chronic myeloproliferative disease > MPN
D47.3 Essential (hemorrhagic) thrombocythemia > ET
D48 Neoplasm of uncertain behavior of other and unspecified sites >
`;

export const ICD10_CATEGORIES: ReadonlyMap<string, Icd10Entry> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [, code = '', name = '', nodes = ''] = /^(\S+) (.*?) >(.*)$/.exec(line) ?? [];
      const oncoTree = nodes.trim() === '' ? null : nodes.trim().split(' ');
      return [code, { name, oncoTree }] as const;
    }),
);
