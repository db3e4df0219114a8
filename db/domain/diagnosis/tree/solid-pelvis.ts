/** Urogenital, brain, bone, soft tissue and endocrine tumours of OncoTree; source, date and form as in solid.ts. */
export const SOLID_PELVIS = `
PROSTATE Prostate | prostate cancer; prostatakrebs; prostatakarzinom; cancer de la prostate; cáncer de próstata; mcrpc; crpc
  PRAD Prostate Adenocarcinoma | adenocarcinoma of the prostate; prostatic adenocarcinoma; adenokarzinom der prostata
  PRNE Prostate Neuroendocrine Carcinoma |
  PRSCC Prostate Small Cell Carcinoma |
  PRSC Prostate Squamous Cell Carcinoma |
TESTIS Testis | testicular cancer; hodenkrebs
  SEM Seminoma | seminom
  NSGCT Non-Seminomatous Germ Cell Tumor | nsgct
    EMBCA Embryonal Carcinoma |
    TYST Yolk Sac Tumor |
    TCCA Choriocarcinoma |
    TT Teratoma |
    MGCT Mixed Germ Cell Tumor |
PENIS Penis |
  PSCC Penile Squamous Cell Carcinoma | penile cancer; peniskarzinom
BLADDER Bladder/Urinary Tract | bladder cancer; urinary tract cancer; blasenkrebs; harnblasenkarzinom; cancer de la vessie; cáncer de vejiga
  BLCA Bladder Urothelial Carcinoma | urothelial carcinoma of the bladder; transitional cell carcinoma of the bladder; urothelkarzinom der harnblase; urothelial bladder cancer
  UTUC Upper Tract Urothelial Carcinoma | utuc
  BLSC Bladder Squamous Cell Carcinoma |
  BLAD Bladder Adenocarcinoma |
  SCBC Small Cell Bladder Cancer |
  SRCBC Plasmacytoid/Signet Ring Cell Bladder Carcinoma |
  SCB Sarcomatoid Carcinoma of the Urinary Bladder |
  UCA Urethral Cancer |
    UCU Urethral Urothelial Carcinoma |
    UAD Urethral Adenocarcinoma |
    USCC Urethral Squamous Cell Carcinoma |
  URCA Urachal Carcinoma |
    UA Urachal Adenocarcinoma |
KIDNEY Kidney | kidney cancer; nierenkrebs; cancer du rein; cáncer de riñón
  RCC Renal Cell Carcinoma | rcc; nierenzellkarzinom; carcinome à cellules rénales; carcinoma de células renales
    CCRCC Renal Clear Cell Carcinoma | clear cell renal cell carcinoma; ccrcc; klarzelliges nierenzellkarzinom; kidney renal clear cell carcinoma
    NCCRCC Renal Non-Clear Cell Carcinoma | non-clear cell renal cell carcinoma; nccrcc
      PRCC Papillary Renal Cell Carcinoma | papilläres nierenzellkarzinom; prcc
      CHRCC Chromophobe Renal Cell Carcinoma | chromophobes nierenzellkarzinom
      CDRCC Collecting Duct Renal Cell Carcinoma |
      TRCC Translocation-Associated Renal Cell Carcinoma |
      FHRCC FH-Deficient Renal Cell Carcinoma |
      MRC Renal Medullary Carcinoma |
      URCC Unclassified Renal Cell Carcinoma |
      SRCC Sarcomatoid Renal Cell Carcinoma |
      ROCY Renal Oncocytoma |
      RAML Renal Angiomyolipoma |
  WT Wilms' Tumor | wilms tumour; nephroblastoma; nephroblastom
  MRT Rhabdoid Cancer |
  CCSK Clear Cell Sarcoma of Kidney |
OVARY Ovary/Fallopian Tube | ovarian cancer; ovarian carcinoma; eierstockkrebs; ovarialkarzinom; cancer de l'ovaire; cáncer de ovario; fallopian tube cancer
  OVT Ovarian Epithelial Tumor | epithelial ovarian cancer
    SOC Serous Ovarian Cancer | serous ovarian carcinoma
      HGSOC High-Grade Serous Ovarian Cancer | hgsoc; high grade serous ovarian carcinoma; high-grade serous carcinoma of the ovary
      LGSOC Low-Grade Serous Ovarian Cancer | lgsoc; low grade serous ovarian carcinoma
    CCOV Clear Cell Ovarian Cancer | clear cell ovarian carcinoma; ovarian clear cell carcinoma
    EOV Endometrioid Ovarian Cancer | endometrioid ovarian carcinoma
    MOV Mucinous Ovarian Cancer | mucinous ovarian carcinoma
    MXOV Mixed Ovarian Carcinoma |
    OCS Ovarian Carcinosarcoma/Malignant Mixed Mesodermal Tumor | ovarian carcinosarcoma
    SCCO Small Cell Carcinoma of the Ovary |
    SBOV Serous Borderline Ovarian Tumor |
    MBOV Mucinous Borderline Ovarian Tumor |
    BTOV Brenner Tumor |
  OGCT Ovarian Germ Cell Tumor |
    ODYS Dysgerminoma |
    OYST Yolk Sac Tumor |
    OIMT Immature Teratoma |
    OEC Embryonal Carcinoma |
    OMGCT Mixed Germ Cell Tumor |
    OMT Mature Teratoma |
  SCST Sex Cord Stromal Tumor |
    GRCT Granulosa Cell Tumor |
    SLCT Sertoli-Leydig Cell Tumor |
  OOVC Ovarian Cancer, Other |
    HGSFT High-Grade Serous Fallopian Tube Cancer |
UTERUS Uterus | uterine cancer; gebärmutterkrebs
  UCEC Endometrial Carcinoma | endometrial cancer; endometriumkarzinom; cancer de l'endomètre; cáncer de endometrio
    UEC Uterine Endometrioid Carcinoma | endometrioid endometrial carcinoma
    USC Uterine Serous Carcinoma/Uterine Papillary Serous Carcinoma | uterine serous carcinoma; uterine papillary serous carcinoma
    UCS Uterine Carcinosarcoma/Uterine Malignant Mixed Mullerian Tumor | uterine carcinosarcoma; mmmt
    UCCC Uterine Clear Cell Carcinoma |
    UMEC Uterine Mixed Endometrial Carcinoma |
    UUC Uterine Undifferentiated Carcinoma |
  USARC Uterine Sarcoma/Mesenchymal | uterine sarcoma
    ULMS Uterine Leiomyosarcoma |
    ESS Endometrial Stromal Sarcoma |
      LGESS Low-Grade Endometrial Stromal Sarcoma |
      HGESS High-Grade Endometrial Stromal Sarcoma |
  GTD Gestational Trophoblastic Disease |
    UCCA Choriocarcinoma |
    PSTT Placental Site Trophoblastic Tumor |
CERVIX Cervix | cervical cancer; cervical carcinoma; zervixkarzinom; gebärmutterhalskrebs; cancer du col de l'utérus; cáncer de cérvix
  CESC Cervical Squamous Cell Carcinoma |
  CEAD Cervical Adenocarcinoma | adenocarcinoma of the cervix; endocervical adenocarcinoma
  CEAS Cervical Adenosquamous Carcinoma |
  CENE Cervical Neuroendocrine Tumor |
VULVA Vulva/Vagina |
  VSC Squamous Cell Carcinoma of the Vulva/Vagina |
  VA Vaginal Adenocarcinoma |
  VMM Mucosal Melanoma of the Vulva/Vagina |
  VGCT Germ Cell Tumor of the Vulva |
    VDYS Dysgerminoma |
    VIMT Immature Teratoma |
    VMGCT Mixed Germ Cell Tumor |
    VOEC Embryonal Carcinoma |
    VYST Yolk Sac Tumor |
    VMT Mature Teratoma |
ADRENAL_GLAND Adrenal Gland |
  ACC Adrenocortical Carcinoma | adrenal cortical carcinoma; nebennierenrindenkarzinom
  ACA Adrenocortical Adenoma |
  PHC Pheochromocytoma | phaeochromocytoma; phäochromozytom; phéochromocytome
THYMUS Thymus |
  TET Thymic Epithelial Tumor |
    THYM Thymoma | thymom
    THYC Thymic Carcinoma | thymuskarzinom
  TNET Thymic Neuroendocrine Tumor |
PNS Peripheral Nervous System |
  NBL Neuroblastoma | neuroblastom; neuroblastome
  GNBL Ganglioneuroblastoma |
  GN Ganglioneuroma |
  NFIB Neurofibroma |
  SCHW Schwannoma |
  MPNST Malignant Peripheral Nerve Sheath Tumor | mpnst
BRAIN CNS/Brain | brain tumor; brain tumour; hirntumor; cns tumor; brain cancer
  DIFG Diffuse Glioma |
    GB Glioblastoma, IDH-Wildtype | glioblastoma; gbm; glioblastoma multiforme; glioblastom; glioblastome
    ASTR Astrocytoma, IDH-Mutant | idh-mutant astrocytoma
    ODG Oligodendroglioma, IDH-mutant, and 1p/19q-Codeleted | oligodendroglioma; oligodendrogliom
    HGGNOS High-Grade Glioma, NOS | high grade glioma
    DMG Diffuse Midline Glioma, H3 K27-Altered | diffuse midline glioma; dipg; diffuse intrinsic pontine glioma
    GNOS Glioma, NOS | glioma
  LGGNOS Low-Grade Glioma, NOS | low grade glioma
  PAST Pilocytic Astrocytoma |
  PXA Pleomorphic Xanthoastrocytoma |
  GNG Ganglioglioma |
  EPMT Ependymomal Tumor |
    EPM Ependymoma | ependymom
    MPE Myxopapillary Ependymoma |
  EMBT Embryonal Tumor |
    MBL Medulloblastoma | medulloblastom; médulloblastome
    ATRT Atypical Teratoid/Rhabdoid Tumor | atrt
  MNGT Meningothelial Tumor |
    MNG Meningioma | meningeom; méningiome
    ATM Atypical Meningioma |
    ANM Anaplastic Meningioma |
  SELT Sellar Tumor |
    PTAD Pituitary Adenoma |
    ACPG Craniopharyngioma, Adamantinomatous Type |
  BGCT Germ Cell Tumors |
    GMN Germinoma |
    BEC Embryonal Carcinoma |
    BMGCT Mixed Germ Cell Tumor |
    BCCA Choriocarcinoma |
    BYST Yolk Sac Tumor |
    BIMT Immature Teratoma |
    BMT Mature Teratoma |
  CPT Choroid Plexus Tumor |
  PINT Pineal Tumor |
BONE Bone |
  OS Osteosarcoma | osteosarkom; ostéosarcome
  CHS Chondrosarcoma | chondrosarkom
    DDCHS Dedifferentiated Chondrosarcoma |
  ES Ewing Sarcoma | ewing-sarkom; ewing's sarcoma
  CHDM Chordoma | chordom
  GCTB Giant Cell Tumor of Bone |
SOFT_TISSUE Soft Tissue | soft tissue sarcoma; weichteilsarkom; sarcome des tissus mous; sarcoma de tejidos blandos
  LMS Leiomyosarcoma | leiomyosarkom
  LIPO Liposarcoma | liposarkom
    WDLS Well-Differentiated Liposarcoma |
    DDLS Dedifferentiated Liposarcoma |
    MRLS Myxoid/Round-Cell Liposarcoma | myxoid liposarcoma
    PLLS Pleomorphic Liposarcoma |
  GIST Gastrointestinal Stromal Tumor | gist; gastrointestinaler stromatumor
  SYNS Synovial Sarcoma | synovialsarkom
  MFH Undifferentiated Pleomorphic Sarcoma/Malignant Fibrous Histiocytoma/High-Grade Spindle Cell Sarcoma | undifferentiated pleomorphic sarcoma; ups
  ANGS Angiosarcoma | angiosarkom
  RMS Rhabdomyosarcoma | rhabdomyosarkom
    ERMS Embryonal Rhabdomyosarcoma |
    ARMS Alveolar Rhabdomyosarcoma |
    PLRMS Pleomorphic Rhabdomyosarcoma |
  MFS Myxofibrosarcoma |
  EPIS Epithelioid Sarcoma |
  ASPS Alveolar Soft Part Sarcoma |
  CCS Clear Cell Sarcoma |
  DSRCT Desmoplastic Small-Round-Cell Tumor | dsrct
  DES Desmoid/Aggressive Fibromatosis | desmoid tumor; desmoid
  SFT Solitary Fibrous Tumor/Hemangiopericytoma | solitary fibrous tumor
  IMT Inflammatory Myofibroblastic Tumor |
  IFS Infantile Fibrosarcoma |
  FIBS Fibrosarcoma |
  EHAE Epithelioid Hemangioendothelioma |
  PECOMA Perivascular Epithelioid Cell Tumor |
  TGCT Tenosynovial Giant Cell Tumor Diffuse Type |
  SARCNOS Sarcoma, NOS | sarcoma
OTHER Other |
  CUP Cancer of Unknown Primary | unknown primary; carcinoma of unknown primary; cup-syndrom
    CUPNOS Cancer of Unknown Primary, NOS |
    ADNOS Adenocarcinoma, NOS |
    SCCNOS Squamous Cell Carcinoma, NOS |
    PDC Poorly Differentiated Carcinoma, NOS |
    NECNOS Neuroendocrine Carcinoma, NOS |
    NETNOS Neuroendocrine Tumor, NOS |
    UDMN Undifferentiated Malignant Neoplasm |
  MIXED Mixed Cancer Types |
  EGCT Extra Gonadal Germ Cell Tumor |
`;
