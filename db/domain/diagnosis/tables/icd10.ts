/**
 * ICD-10-CM categories of neoplasms (C00–D48 in use), with the OncoTree node that holds every tumour so coded, where
 * there is one. Source: ICD-10-CM 2026, National Center for Health Statistics, public domain. Written 2026-11.
 * category | name | OncoTree node
 */
export const ICD10_TABLE = `
C00 | Malignant neoplasm of lip |
C01 | Malignant neoplasm of base of tongue | HEAD_NECK
C02 | Malignant neoplasm of other parts of tongue | HEAD_NECK
C03 | Malignant neoplasm of gum | HEAD_NECK
C04 | Malignant neoplasm of floor of mouth | HEAD_NECK
C05 | Malignant neoplasm of palate | HEAD_NECK
C06 | Malignant neoplasm of other parts of mouth | HEAD_NECK
C07 | Malignant neoplasm of parotid gland | HEAD_NECK
C08 | Malignant neoplasm of other major salivary glands | HEAD_NECK
C09 | Malignant neoplasm of tonsil | HEAD_NECK
C10 | Malignant neoplasm of oropharynx | HEAD_NECK
C11 | Malignant neoplasm of nasopharynx | HEAD_NECK
C12 | Malignant neoplasm of pyriform sinus | HEAD_NECK
C13 | Malignant neoplasm of hypopharynx | HEAD_NECK
C15 | Malignant neoplasm of esophagus | STOMACH
C16 | Malignant neoplasm of stomach | STOMACH
C17 | Malignant neoplasm of small intestine | BOWEL
C18 | Malignant neoplasm of colon | BOWEL
C19 | Malignant neoplasm of rectosigmoid junction | BOWEL
C20 | Malignant neoplasm of rectum | BOWEL
C21 | Malignant neoplasm of anus and anal canal | BOWEL
C22 | Malignant neoplasm of liver and intrahepatic bile ducts |
C22.0 | Liver cell carcinoma | HCC
C22.1 | Intrahepatic bile duct carcinoma | IHCH
C22.2 | Hepatoblastoma | LIHB
C23 | Malignant neoplasm of gallbladder | BILIARY_TRACT
C24.0 | Malignant neoplasm of extrahepatic bile duct | BILIARY_TRACT
C24.1 | Malignant neoplasm of ampulla of Vater | AMPULLA_OF_VATER
C24 | Malignant neoplasm of other and unspecified parts of biliary tract |
C25 | Malignant neoplasm of pancreas | PANCREAS
C31 | Malignant neoplasm of accessory sinuses | HEAD_NECK
C32 | Malignant neoplasm of larynx | HEAD_NECK
C33 | Malignant neoplasm of trachea |
C34 | Malignant neoplasm of bronchus and lung | LUNG
C37 | Malignant neoplasm of thymus | THYMUS
C38 | Malignant neoplasm of heart, mediastinum and pleura |
C40 | Malignant neoplasm of bone and articular cartilage of limbs | BONE
C41 | Malignant neoplasm of bone and articular cartilage of other and unspecified sites | BONE
C43 | Malignant melanoma of skin | MEL
C44 | Other and unspecified malignant neoplasm of skin | SKIN
C45.0 | Mesothelioma of pleura | PLMESO
C45.1 | Mesothelioma of peritoneum | PEMESO
C45 | Mesothelioma |
C47 | Malignant neoplasm of peripheral nerves and autonomic nervous system |
C48 | Malignant neoplasm of retroperitoneum and peritoneum |
C49 | Malignant neoplasm of other connective and soft tissue | SOFT_TISSUE
C4A | Merkel cell carcinoma | MCC
C50 | Malignant neoplasm of breast | BREAST
C51 | Malignant neoplasm of vulva | VULVA
C52 | Malignant neoplasm of vagina | VULVA
C53 | Malignant neoplasm of cervix uteri | CERVIX
C54 | Malignant neoplasm of corpus uteri | UTERUS
C55 | Malignant neoplasm of uterus, part unspecified |
C56 | Malignant neoplasm of ovary | OVARY
C57 | Malignant neoplasm of other and unspecified female genital organs |
C60 | Malignant neoplasm of penis | PENIS
C61 | Malignant neoplasm of prostate | PROSTATE
C62 | Malignant neoplasm of testis | TESTIS
C64 | Malignant neoplasm of kidney, except renal pelvis | KIDNEY
C65 | Malignant neoplasm of renal pelvis | BLADDER
C66 | Malignant neoplasm of ureter | BLADDER
C67 | Malignant neoplasm of bladder | BLADDER
C68 | Malignant neoplasm of other and unspecified urinary organs |
C69 | Malignant neoplasm of eye and adnexa | EYE
C70 | Malignant neoplasm of meninges | BRAIN
C71 | Malignant neoplasm of brain | BRAIN
C72 | Malignant neoplasm of spinal cord, cranial nerves and other parts of central nervous system |
C73 | Malignant neoplasm of thyroid gland | THYROID
C74 | Malignant neoplasm of adrenal gland |
C76 | Malignant neoplasm of other and ill-defined sites |
C77 | Secondary malignant neoplasm of lymph nodes |
C78 | Secondary malignant neoplasm of respiratory and digestive organs |
C79 | Secondary malignant neoplasm of other and unspecified sites |
C7A | Malignant neuroendocrine tumors |
C80 | Malignant neoplasm without specification of site |
C81 | Hodgkin lymphoma | HL
C82 | Follicular lymphoma | FL
C83 | Non-follicular lymphoma | LYMPH
C84 | Mature T/NK-cell lymphomas | LYMPH
C85 | Other and unspecified types of non-Hodgkin lymphoma | LYMPH
C88 | Malignant immunoproliferative diseases and certain other B-cell lymphomas | LYMPH
C90 | Multiple myeloma and malignant plasma cell neoplasms | LYMPH
C91 | Lymphoid leukemia | LYMPH
C92 | Myeloid leukemia | MYELOID
C93 | Monocytic leukemia | MYELOID
C94 | Other leukemias of specified cell type |
C95 | Leukemia of unspecified cell type |
C96 | Other malignant neoplasms of lymphoid, hematopoietic and related tissue |
D05 | Carcinoma in situ of breast | BREAST
D37 | Neoplasm of uncertain behavior of oral cavity and digestive organs |
D38 | Neoplasm of uncertain behavior of respiratory organs |
D45 | Polycythemia vera | PV
D46 | Myelodysplastic syndromes | MDS
D47 | Other neoplasms of uncertain behavior of lymphoid, hematopoietic tissue |
`;
