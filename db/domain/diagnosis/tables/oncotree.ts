/**
 * A start version of the tumour types of OncoTree (MSK; oncotree.info, version 2021_11_02), CC BY 4.0: codes, names,
 * tree. Two spaces of indentation are one level. Written 2026-11; not the whole tree. CODE | name | synonyms
 */
export const ONCOTREE_TABLE = `
LUNG | Lung | lung cancer
  NSCLC | Non-Small Cell Lung Cancer | non small cell lung carcinoma
    LUAD | Lung Adenocarcinoma | adenocarcinoma of the lung, pulmonary adenocarcinoma
    LUSC | Lung Squamous Cell Carcinoma | squamous cell lung carcinoma, squamous cell lung cancer, squamous NSCLC
    LUAS | Lung Adenosquamous Carcinoma
    LCLC | Large Cell Lung Carcinoma
    NSCLCPD | Poorly Differentiated Non-Small Cell Lung Cancer
    LUMEC | Mucoepidermoid Carcinoma of the Lung
    LUACC | Adenoid Cystic Carcinoma of the Lung
  LNET | Lung Neuroendocrine Tumor
    SCLC | Small Cell Lung Cancer | small cell lung carcinoma
    LUNE | Large Cell Neuroendocrine Carcinoma
    LUCA | Lung Carcinoid
    ALUCA | Atypical Lung Carcinoid
PLEURA | Pleura
  PLMESO | Pleural Mesothelioma | malignant pleural mesothelioma
BREAST | Breast | breast cancer, breast carcinoma
  BRCA | Invasive Breast Carcinoma
    IDC | Breast Invasive Ductal Carcinoma | invasive ductal carcinoma
    ILC | Breast Invasive Lobular Carcinoma | invasive lobular carcinoma
    MDLC | Breast Mixed Ductal and Lobular Carcinoma
  DCIS | Breast Ductal Carcinoma In Situ | ductal carcinoma in situ
  IBC | Inflammatory Breast Cancer
  MBC | Metaplastic Breast Cancer
BOWEL | Bowel
  COADREAD | Colorectal Adenocarcinoma | colorectal cancer, colorectal carcinoma, CRC
    COAD | Colon Adenocarcinoma | colon cancer
    READ | Rectal Adenocarcinoma | rectal cancer
    CAIS | Colon Adenocarcinoma In Situ
    MACR | Mucinous Adenocarcinoma of the Colon and Rectum
  SBC | Small Bowel Cancer | small intestine cancer
  APAD | Appendiceal Adenocarcinoma
  ANSC | Anal Squamous Cell Carcinoma | anal cancer
BILIARY_TRACT | Biliary Tract | biliary tract cancer, BTC
  CHOL | Cholangiocarcinoma | bile duct cancer
    IHCH | Intrahepatic Cholangiocarcinoma
    EHCH | Extrahepatic Cholangiocarcinoma
    PHCH | Perihilar Cholangiocarcinoma | Klatskin tumor
  GBC | Gallbladder Cancer | gallbladder carcinoma
AMPULLA_OF_VATER | Ampulla of Vater
  AMPCA | Ampullary Carcinoma
PANCREAS | Pancreas
  PAAD | Pancreatic Adenocarcinoma | pancreatic ductal adenocarcinoma, PDAC, pancreatic cancer
  PANET | Pancreatic Neuroendocrine Tumor
  PAAC | Acinar Cell Carcinoma of the Pancreas
  SPN | Solid Pseudopapillary Neoplasm of the Pancreas
LIVER | Liver
  HCC | Hepatocellular Carcinoma | liver cell carcinoma
  FLC | Fibrolamellar Carcinoma
  LIHB | Hepatoblastoma
STOMACH | Esophagus/Stomach
  EGC | Esophagogastric Adenocarcinoma | gastroesophageal adenocarcinoma
    STAD | Stomach Adenocarcinoma | gastric cancer, gastric adenocarcinoma
      DSTAD | Diffuse Type Stomach Adenocarcinoma
      ISTAD | Intestinal Type Stomach Adenocarcinoma
    ESCA | Esophageal Adenocarcinoma
    GEJ | Adenocarcinoma of the Gastroesophageal Junction
  ESCC | Esophageal Squamous Cell Carcinoma
SKIN | Skin
  MEL | Melanoma
    SKCM | Cutaneous Melanoma
    ACRM | Acral Melanoma
    SKCN | Congenital Nevus
    DESM | Desmoplastic Melanoma
    MUP | Melanoma of Unknown Primary
  BCC | Basal Cell Carcinoma
  CSCC | Cutaneous Squamous Cell Carcinoma
  MCC | Merkel Cell Carcinoma
EYE | Eye
  OM | Ocular Melanoma
    UM | Uveal Melanoma
    CM | Conjunctival Melanoma
  RBL | Retinoblastoma
THYROID | Thyroid
  WDTC | Well-Differentiated Thyroid Cancer
    THPA | Papillary Thyroid Cancer | papillary thyroid carcinoma
    THFO | Follicular Thyroid Cancer | follicular thyroid carcinoma
  THPD | Poorly Differentiated Thyroid Cancer
  THAP | Anaplastic Thyroid Cancer
  THME | Medullary Thyroid Cancer | medullary thyroid carcinoma
  THHC | Hurthle Cell Thyroid Cancer
PROSTATE | Prostate
  PRAD | Prostate Adenocarcinoma | prostate cancer
  PRSCC | Prostate Small Cell Carcinoma
  PRNE | Prostate Neuroendocrine Carcinoma
OVARY | Ovary/Fallopian Tube
  OVT | Ovarian Epithelial Tumor | ovarian cancer, epithelial ovarian cancer
    SOC | Serous Ovarian Cancer
      HGSOC | High-Grade Serous Ovarian Cancer
      LGSOC | Low-Grade Serous Ovarian Cancer
    CCOV | Clear Cell Ovarian Cancer
    EOV | Endometrioid Ovarian Cancer
    MOV | Mucinous Ovarian Cancer
    OCS | Ovarian Carcinosarcoma/Malignant Mixed Mesodermal Tumor
  SCST | Sex Cord Stromal Tumor
    GRCT | Granulosa Cell Tumor
  OGCT | Ovarian Germ Cell Tumor
  HGSFT | High-Grade Serous Fallopian Tube Cancer
UTERUS | Uterus
  UCEC | Endometrial Carcinoma | endometrial cancer
    UEC | Uterine Endometrioid Carcinoma
    USC | Uterine Serous Carcinoma/Uterine Papillary Serous Carcinoma | uterine serous carcinoma
    UCCC | Uterine Clear Cell Carcinoma
    UCS | Uterine Carcinosarcoma/Uterine Malignant Mixed Mullerian Tumor
  USARC | Uterine Sarcoma/Mesenchymal
    ULMS | Uterine Leiomyosarcoma
CERVIX | Cervix | cervical cancer
  CESC | Cervical Squamous Cell Carcinoma
  CEAD | Cervical Adenocarcinoma
VULVA | Vulva/Vagina
  VSC | Squamous Cell Carcinoma of the Vulva/Vagina
PENIS | Penis
  PSCC | Penile Squamous Cell Carcinoma
BLADDER | Bladder/Urinary Tract
  BLCA | Bladder Urothelial Carcinoma | bladder cancer, urothelial carcinoma of the bladder
  UTUC | Upper Tract Urothelial Carcinoma
  UCU | Urethral Urothelial Carcinoma
  SCBC | Small Cell Bladder Cancer
KIDNEY | Kidney
  RCC | Renal Cell Carcinoma | kidney cancer
    CCRCC | Renal Clear Cell Carcinoma | clear cell renal cell carcinoma
    NCCRCC | Renal Non-Clear Cell Carcinoma
      PRCC | Papillary Renal Cell Carcinoma
      CHRCC | Chromophobe Renal Cell Carcinoma
      CDRCC | Collecting Duct Renal Cell Carcinoma
      ROCY | Renal Oncocytoma
  WT | Wilms' Tumor | nephroblastoma
BRAIN | CNS/Brain
  DIFG | Diffuse Glioma
    GB | Glioblastoma
      GBM | Glioblastoma Multiforme
    AASTR | Anaplastic Astrocytoma
    ASTR | Astrocytoma
    ODG | Oligodendroglioma
    AODG | Anaplastic Oligodendroglioma
    DIPG | Diffuse Intrinsic Pontine Glioma
  ENCG | Encapsulated Glioma
    PAST | Pilocytic Astrocytoma
    GNG | Ganglioglioma
    PXA | Pleomorphic Xanthoastrocytoma
  EPMT | Ependymomal Tumor
    EPM | Ependymoma
  EMBT | Embryonal Tumor
    MBL | Medulloblastoma
    ATRT | Atypical Teratoid/Rhabdoid Tumor
  MNGT | Meningothelial Tumor
    MNG | Meningioma
HEAD_NECK | Head and Neck
  HNSC | Head and Neck Squamous Cell Carcinoma | HNSCC
    OCSC | Oral Cavity Squamous Cell Carcinoma
    OPHSC | Oropharynx Squamous Cell Carcinoma
    LXSC | Larynx Squamous Cell Carcinoma
    HPHSC | Hypopharynx Squamous Cell Carcinoma
  NPC | Nasopharyngeal Carcinoma
  SACA | Salivary Carcinoma
    ACYC | Adenoid Cystic Carcinoma
    MUCC | Mucoepidermoid Carcinoma
    SDCA | Salivary Duct Carcinoma
THYMUS | Thymus
  TET | Thymic Epithelial Tumor
    THYM | Thymoma
    THYC | Thymic Carcinoma
ADRENAL_GLAND | Adrenal Gland
  ACC | Adrenocortical Carcinoma
  PHC | Pheochromocytoma
PNS | Peripheral Nervous System
  NBL | Neuroblastoma
  NST | Nerve Sheath Tumor
    MPNST | Malignant Peripheral Nerve Sheath Tumor
PERITONEUM | Peritoneum
  PEMESO | Peritoneal Mesothelioma
  PSEC | Peritoneal Serous Carcinoma
TESTIS | Testis
  NSGCT | Non-Seminomatous Germ Cell Tumor
  SEM | Seminoma
SOFT_TISSUE | Soft Tissue
  GIST | Gastrointestinal Stromal Tumor
  LMS | Leiomyosarcoma
  LIPO | Liposarcoma
    DDLS | Dedifferentiated Liposarcoma
    WDLS | Well-Differentiated Liposarcoma
    MRLS | Myxoid/Round-Cell Liposarcoma
    PLLS | Pleomorphic Liposarcoma
  SYNS | Synovial Sarcoma
  RMS | Rhabdomyosarcoma
    ERMS | Embryonal Rhabdomyosarcoma
    ARMS | Alveolar Rhabdomyosarcoma
  ANGS | Angiosarcoma
  EPIS | Epithelioid Sarcoma
  ASPS | Alveolar Soft Part Sarcoma
  DSRCT | Desmoplastic Small-Round-Cell Tumor
  DES | Desmoid/Aggressive Fibromatosis | desmoid tumor
  SFT | Solitary Fibrous Tumor/Hemangiopericytoma | solitary fibrous tumor
  IMT | Inflammatory Myofibroblastic Tumor
  MFH | Undifferentiated Pleomorphic Sarcoma/Malignant Fibrous Histiocytoma/High-Grade Spindle Cell Sarcoma | undifferentiated pleomorphic sarcoma
BONE | Bone
  OS | Osteosarcoma
  ES | Ewing Sarcoma
  CHS | Chondrosarcoma
  CHDM | Chordoma
OTHER | Other
  CUP | Cancer of Unknown Primary | carcinoma of unknown primary
  GCT | Germ Cell Tumor
LYMPH | Lymphoid | lymphoid neoplasm
  NHL | Non-Hodgkin Lymphoma
    BCL | B-Cell Lymphoma
      DLBCLNOS | Diffuse Large B-Cell Lymphoma, NOS | DLBCL, diffuse large B-cell lymphoma
      FL | Follicular Lymphoma
      MCL | Mantle Cell Lymphoma
      MZL | Marginal Zone Lymphoma
      BL | Burkitt Lymphoma
      CLLSLL | Chronic Lymphocytic Leukemia/Small Lymphocytic Lymphoma | CLL, chronic lymphocytic leukemia
    TNKL | T-Cell and Natural Killer Lymphoma
  HL | Hodgkin Lymphoma
MYELOID | Myeloid
`;

/** Liquid tumours whose place in the tree differs between OncoTree versions: known by name, below their tissue only. */
export const ONCOTREE_LIQUID_TABLE = `
LYMPH
  PCM | Plasma Cell Myeloma | multiple myeloma
  BLL | B-Lymphoblastic Leukemia/Lymphoma
  TLL | T-Lymphoblastic Leukemia/Lymphoma
MYELOID
  AML | Acute Myeloid Leukemia
    AMLNOS | AML, NOS
    APLPMLRARA | APL with PML-RARA | acute promyelocytic leukemia
  MDS | Myelodysplastic Syndromes
  MPN | Myeloproliferative Neoplasms
    CML | Chronic Myelogenous Leukemia | chronic myeloid leukemia
    PV | Polycythemia Vera
    ET | Essential Thrombocythemia
    PMF | Primary Myelofibrosis
  CMML | Chronic Myelomonocytic Leukemia
  MCD | Mastocytosis
`;
