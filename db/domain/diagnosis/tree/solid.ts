/**
 * Solid tumours of OncoTree (oncotree.mskcc.org, CC BY 4.0), after the release of 2021-11-02 as far as the authors know it, each line `CODE Name | synonyms`,
 * children indented below their parent. A start table: rare nodes, and groups between a node and its ancestor, are left out.
 * The tests compare it with a published expansion of an older release. Synonyms are the authors'.
 */
export const SOLID = `
LUNG Lung | lung cancer; bronchial carcinoma; lungenkrebs; lungenkarzinom; bronchialkarzinom; cancer du poumon; cáncer de pulmón; lung carcinoma
  NSCLC Non-Small Cell Lung Cancer | nsclc; non small cell lung carcinoma; nicht-kleinzelliges lungenkarzinom; nicht kleinzelliges bronchialkarzinom; cbnpc; cáncer de pulmón no microcítico; non small cell lung cancer; cpnm
    LUAD Lung Adenocarcinoma | adenocarcinoma of the lung; adenocarcinoma of lung; pulmonary adenocarcinoma; lungenadenokarzinom; adenokarzinom der lunge; adénocarcinome pulmonaire; adenocarcinoma de pulmón; nsclc adenocarcinoma; non-squamous nsclc adenocarcinoma
    LUSC Lung Squamous Cell Carcinoma | squamous cell carcinoma of the lung; squamous nsclc; squamous cell lung cancer; squamous cell lung carcinoma; plattenepithelkarzinom der lunge; carcinome épidermoïde du poumon; carcinoma escamoso de pulmón; nsclc squamous
    LUAS Lung Adenosquamous Carcinoma |
    LCLC Large Cell Lung Carcinoma | large cell carcinoma of the lung
      GCLC Giant Cell Carcinoma of the Lung |
    LUPC Pleomorphic Carcinoma of the Lung |
    SPCC Spindle Cell Carcinoma of the Lung |
    NSCLCPD Poorly Differentiated Non-Small Cell Lung Cancer | nsclc nos; nsclc, nos
    NUTCL NUT Carcinoma of the Lung |
    SGTTL Salivary Gland-Type Tumor of the Lung |
      LUACC Adenoid Cystic Carcinoma of the Lung |
      LUMEC Mucoepidermoid Carcinoma of the Lung |
  LNET Lung Neuroendocrine Tumor |
    SCLC Small Cell Lung Cancer | sclc; small cell lung carcinoma; kleinzelliges lungenkarzinom; kleinzelliges bronchialkarzinom; cpc; cáncer de pulmón microcítico; cancer bronchique à petites cellules
    LUNE Large Cell Neuroendocrine Carcinoma | lcnec; large cell neuroendocrine carcinoma of the lung
    LUCA Lung Carcinoid | typical carcinoid of the lung
    ALUCA Atypical Lung Carcinoid |
  CSCLC Combined Small Cell Lung Carcinoma |
  SARCL Sarcomatoid Carcinoma of the Lung |
  PPB Pleuropulmonary Blastoma |
PLEURA Pleura |
  PLMESO Pleural Mesothelioma | malignant pleural mesothelioma; mpm; pleuramesotheliom; mésothéliome pleural
    PLEMESO Pleural Mesothelioma, Epithelioid Type |
    PLBMESO Pleural Mesothelioma, Biphasic Type |
    PLSMESO Pleural Mesothelioma, Sarcomatoid Type |
BREAST Breast | breast cancer; breast carcinoma; brustkrebs; mammakarzinom; cancer du sein; cáncer de mama; mamma-ca
  BRCA Invasive Breast Carcinoma | invasive breast cancer
    IDC Breast Invasive Ductal Carcinoma | invasive ductal carcinoma; idc; ductal carcinoma of the breast; invasive ductal breast cancer; invasiv duktales mammakarzinom; invasive carcinoma of no special type; invasive carcinoma nst; carcinome canalaire infiltrant; carcinoma ductal infiltrante
    ILC Breast Invasive Lobular Carcinoma | invasive lobular carcinoma; ilc; lobular breast cancer; invasiv lobuläres mammakarzinom; carcinome lobulaire infiltrant; carcinoma lobulillar infiltrante
    MDLC Breast Mixed Ductal and Lobular Carcinoma |
    IMMC Breast Invasive Mixed Mucinous Carcinoma |
    BRCNOS Breast Invasive Carcinoma, NOS |
    BRCANOS Breast Invasive Cancer, NOS |
    ACBC Adenoid Cystic Breast Cancer |
    BRSRCC Breast Carcinoma with Signet Ring |
  IBC Inflammatory Breast Cancer |
  MBC Metaplastic Breast Cancer | metaplastic breast carcinoma
  DCIS Breast Ductal Carcinoma In Situ | ductal carcinoma in situ; dcis
  LCIS Breast Lobular Carcinoma In Situ | lobular carcinoma in situ; lcis
  PBS Breast Sarcoma |
    BA Breast Angiosarcoma |
  BNNOS Breast Neoplasm, NOS |
BOWEL Bowel |
  COADREAD Colorectal Adenocarcinoma | colorectal cancer; crc; mcrc; colorectal carcinoma; kolorektales karzinom; darmkrebs; cancer colorectal; cáncer colorrectal; metastatic colorectal cancer
    COAD Colon Adenocarcinoma | colon cancer; adenocarcinoma of the colon; kolonkarzinom; cancer du côlon; cáncer de colon; colon carcinoma
    READ Rectal Adenocarcinoma | rectal cancer; adenocarcinoma of the rectum; rektumkarzinom; cancer du rectum; cáncer de recto; rectum adenocarcinoma
    MACR Mucinous Adenocarcinoma of the Colon and Rectum |
    CAIS Colon Adenocarcinoma In Situ |
    SRCCR Signet Ring Cell Adenocarcinoma of the Colon and Rectum |
  CMC Medullary Carcinoma of the Colon |
  ANSC Anal Squamous Cell Carcinoma | anal cancer; squamous cell carcinoma of the anus; analkarzinom; scca
  AGA Anal Gland Adenocarcinoma |
  ARMM Anorectal Mucosal Melanoma |
  APAD Appendiceal Adenocarcinoma |
    MAAP Mucinous Adenocarcinoma of the Appendix |
    GCCAP Goblet Cell Adenocarcinoma of the Appendix |
  SBC Small Bowel Cancer | small intestine cancer; dünndarmkarzinom
    DA Duodenal Adenocarcinoma |
  SIC Small Intestinal Carcinoma |
  GINET Gastrointestinal Neuroendocrine Tumors | gastrointestinal neuroendocrine tumor
    SBWDNET Small Bowel Well-Differentiated Neuroendocrine Tumor |
    RWDNET Well-Differentiated Neuroendocrine Tumor of the Rectum |
    AWDNET Well-Differentiated Neuroendocrine Tumor of the Appendix |
    HGNEC High-Grade Neuroendocrine Carcinoma of the Colon and Rectum |
BILIARY_TRACT Biliary Tract | biliary tract cancer; biliary cancer; btc; gallenwegskarzinom; cancer des voies biliaires; cáncer de vías biliares
  CHOL Cholangiocarcinoma | bile duct cancer; cca; cholangiokarzinom; cholangiozelluläres karzinom; cholangiocarcinome; colangiocarcinoma
    IHCH Intrahepatic Cholangiocarcinoma | icca; intrahepatisches cholangiokarzinom; intrahepatic bile duct carcinoma
    EHCH Extrahepatic Cholangiocarcinoma | ecca; extrahepatisches cholangiokarzinom
    PHCH Perihilar Cholangiocarcinoma | hilar cholangiocarcinoma; klatskin tumor
  GBC Gallbladder Cancer | gallbladder carcinoma; gallenblasenkarzinom; cancer de la vésicule biliaire; cáncer de vesícula biliar
    GBAD Gallbladder Adenocarcinoma, NOS | gallbladder adenocarcinoma
    GBASC Adenosquamous Carcinoma of the Gallbladder |
    SCGBC Small Cell Gallbladder Carcinoma |
AMPULLA_OF_VATER Ampulla of Vater |
  AMPCA Ampullary Carcinoma | ampullary cancer; ampullenkarzinom
    IAMPCA Intestinal Ampullary Carcinoma |
    PAMPCA Pancreatobiliary Ampullary Carcinoma |
LIVER Liver | liver cancer; leberkrebs
  HCC Hepatocellular Carcinoma | hcc; hepatoma; hepatozelluläres karzinom; carcinome hépatocellulaire; chc; hepatocarcinoma; carcinoma hepatocelular
  FLC Fibrolamellar Carcinoma | fibrolamellar hepatocellular carcinoma
  HCCIHCH Hepatocellular Carcinoma plus Intrahepatic Cholangiocarcinoma |
  LIHB Hepatoblastoma |
  LIAS Liver Angiosarcoma |
PANCREAS Pancreas | pancreatic cancer; pankreaskrebs; cancer du pancréas; cáncer de páncreas; bauchspeicheldrüsenkrebs
  PAAD Pancreatic Adenocarcinoma | pancreatic ductal adenocarcinoma; pdac; pankreaskarzinom; adénocarcinome pancréatique; adenocarcinoma de páncreas; pancreas adenocarcinoma
  PAASC Adenosquamous Carcinoma of the Pancreas |
  PAAC Acinar Cell Carcinoma of the Pancreas |
  PANET Pancreatic Neuroendocrine Tumor | pnet; pannet; pancreatic net; neuroendocrine tumor of the pancreas
  UCP Undifferentiated Carcinoma of the Pancreas |
  PB Pancreatoblastoma |
  SPN Solid Pseudopapillary Neoplasm of the Pancreas |
  PACT Cystic Tumor of the Pancreas |
    IPMN Intraductal Papillary Mucinous Neoplasm |
STOMACH Esophagus/Stomach | esophagogastric; ösophagogastral
  EGC Esophagogastric Adenocarcinoma | esophagogastric cancer; gastroesophageal adenocarcinoma; gastro-oesophageal adenocarcinoma
    STAD Stomach Adenocarcinoma | gastric adenocarcinoma; gastric cancer; stomach cancer; magenkarzinom; magenkrebs; cancer gastrique; cáncer gástrico; adenocarcinoma of the stomach
      DSTAD Diffuse Type Stomach Adenocarcinoma |
      ISTAD Intestinal Type Stomach Adenocarcinoma |
      TSTAD Tubular Stomach Adenocarcinoma |
      MSTAD Mucinous Stomach Adenocarcinoma |
      PSTAD Papillary Stomach Adenocarcinoma |
    ESCA Esophageal Adenocarcinoma | oesophageal adenocarcinoma; adenocarcinoma of the esophagus; adenokarzinom des ösophagus
    GEJ Adenocarcinoma of the Gastroesophageal Junction | gej adenocarcinoma; gastroesophageal junction adenocarcinoma; gej cancer; aeg tumor
  ESCC Esophageal Squamous Cell Carcinoma | oesophageal squamous cell carcinoma; squamous cell carcinoma of the esophagus; plattenepithelkarzinom des ösophagus
  EPDCA Esophageal Poorly Differentiated Carcinoma |
  GINETES Gastrointestinal Neuroendocrine Tumors of the Esophagus/Stomach |
    SWDNET Well-Differentiated Neuroendocrine Tumors of the Stomach |
PERITONEUM Peritoneum |
  PEMESO Peritoneal Mesothelioma |
  PSEC Peritoneal Serous Carcinoma | primary peritoneal carcinoma; primary peritoneal cancer
SKIN Skin | skin cancer
  MEL Melanoma | malignant melanoma; melanom; malignes melanom; mélanome
    SKCM Cutaneous Melanoma | melanoma of the skin; kutanes melanom; mélanome cutané; melanoma cutáneo
    ACRM Acral Melanoma | acral lentiginous melanoma
    DESM Desmoplastic Melanoma |
    SKLMM Lentigo Maligna Melanoma |
    SPZM Spitzoid Melanoma |
    MUP Melanoma of Unknown Primary |
  CSCC Cutaneous Squamous Cell Carcinoma | cscc; squamous cell carcinoma of the skin
  BCC Basal Cell Carcinoma | basaliom; basalzellkarzinom; carcinome basocellulaire; carcinoma basocelular
  MCC Merkel Cell Carcinoma | merkelzellkarzinom; carcinome à cellules de merkel
  DFSP Dermatofibrosarcoma Protuberans |
  EMPD Extramammary Paget Disease |
  SEBA Sebaceous Carcinoma |
  SKAC Skin Adnexal Carcinoma |
EYE Eye |
  OM Ocular Melanoma |
    UM Uveal Melanoma | aderhautmelanom; mélanome uvéal; melanoma uveal
    CM Conjunctival Melanoma |
  RBL Retinoblastoma |
THYROID Thyroid | thyroid cancer; thyroid carcinoma; schilddrüsenkarzinom; cancer de la thyroïde; cáncer de tiroides
  WDTC Well-Differentiated Thyroid Cancer | differentiated thyroid cancer; dtc
    THPA Papillary Thyroid Cancer | papillary thyroid carcinoma; ptc; papilläres schilddrüsenkarzinom
    THFO Follicular Thyroid Cancer | follicular thyroid carcinoma; ftc; follikuläres schilddrüsenkarzinom
  THHC Hurthle Cell Thyroid Cancer | hürthle cell carcinoma; oncocytic thyroid carcinoma
  THPD Poorly Differentiated Thyroid Cancer | pdtc
  THAP Anaplastic Thyroid Cancer | anaplastic thyroid carcinoma; atc; anaplastisches schilddrüsenkarzinom
  THME Medullary Thyroid Cancer | medullary thyroid carcinoma; mtc; medulläres schilddrüsenkarzinom
HEAD_NECK Head and Neck | head and neck cancer; kopf-hals-tumor; cancer tête et cou
  HNSC Head and Neck Squamous Cell Carcinoma | hnscc; squamous cell carcinoma of the head and neck; scchn; kopf-hals-plattenepithelkarzinom
    OCSC Oral Cavity Squamous Cell Carcinoma |
    OPHSC Oropharynx Squamous Cell Carcinoma |
    HPHSC Hypopharynx Squamous Cell Carcinoma |
    LXSC Larynx Squamous Cell Carcinoma | laryngeal squamous cell carcinoma
    SNSC Sinonasal Squamous Cell Carcinoma |
    HNSCUP Head and Neck Squamous Cell Carcinoma of Unknown Primary |
  NPC Nasopharyngeal Carcinoma | nasopharynxkarzinom
  SACA Salivary Carcinoma | salivary gland cancer; salivary gland carcinoma
    ACYC Adenoid Cystic Carcinoma |
    SDCA Salivary Duct Carcinoma |
    MUCC Mucoepidermoid Carcinoma |
    ACCC Acinic Cell Carcinoma |
  OHNCA Head and Neck Carcinoma, Other |
    SNUC Sinonasal Undifferentiated Carcinoma |
    NMCHN NUT Midline Carcinoma of the Head and Neck |
  HNMUCM Head and Neck Mucosal Melanoma |
  PTH Parathyroid Cancer |
    PTHC Parathyroid Carcinoma |
`;
