/** Lymphoid and myeloid neoplasms of OncoTree; source, date and form as in solid.ts, with the groups of release 2021-11-02. */
export const BLOOD = `
LYMPH Lymphoid |
  LNM Lymphoid Neoplasm | lymphoma; lymphom; lymphome; linfoma
    NHL Non-Hodgkin Lymphoma | nhl; non-hodgkin-lymphom; lymphome non hodgkinien; linfoma no hodgkin
      MBN Mature B-Cell Neoplasms | mature b-cell lymphoma
        DLBCLNOS Diffuse Large B-Cell Lymphoma, NOS | dlbcl; diffuse large b cell lymphoma; diffus großzelliges b-zell-lymphom; ldgcb; linfoma difuso de células grandes b
          GCB Diffuse Large B-Cell Lymphoma, Germinal Center B-Cell Subtype | gcb dlbcl
          ABC Diffuse Large B-Cell Lymphoma, Activated B-cell Subtype | abc dlbcl
        FL Follicular Lymphoma | follikuläres lymphom; lymphome folliculaire; linfoma folicular
        MCL Mantle Cell Lymphoma | mantelzelllymphom; lymphome à cellules du manteau
        CLLSLL Chronic Lymphocytic Leukemia/Small Lymphocytic Lymphoma | cll; chronic lymphocytic leukemia; chronic lymphocytic leukaemia; sll; cll/sll; chronische lymphatische leukämie; leucémie lymphoïde chronique; leucemia linfocítica crónica
        MZL Marginal Zone Lymphoma | marginalzonenlymphom
          EMALT Extranodal Marginal Zone Lymphoma of Mucosa-Associated Lymphoid Tissue (MALT lymphoma) | malt lymphoma
          NMZL Nodal Marginal Zone Lymphoma |
        BL Burkitt Lymphoma | burkitt-lymphom
        HCL Hairy Cell Leukemia | haarzellleukämie
        LPL Lymphoplasmacytic Lymphoma |
          WM Waldenstrom Macroglobulinemia | waldenström macroglobulinemia; morbus waldenström
        PCM Plasma Cell Myeloma | multiple myeloma; myeloma; mm; multiples myelom; myélome multiple; mieloma múltiple
        PMBL Primary Mediastinal (Thymic) Large B-Cell Lymphoma | primary mediastinal large b-cell lymphoma; pmbcl
        HGBCL High-Grade B-Cell Lymphoma, NOS |
        PCNSL Primary DLBCL of the central nervous system | primary cns lymphoma; pcnsl
      MTNN Mature T and NK Neoplasms | t-cell lymphoma; mature t-cell lymphoma
        PTCL Peripheral T-Cell lymphoma, NOS | ptcl; peripheral t-cell lymphoma
        ALCL Anaplastic Large Cell Lymphoma |
          ALCLALKP Anaplastic Large-Cell Lymphoma ALK Positive | alk-positive anaplastic large cell lymphoma
          ALCLALKN Anaplastic Large-Cell Lymphoma ALK Negative | alk-negative anaplastic large cell lymphoma
        AITL Angioimmunoblastic T-Cell Lymphoma |
        MYCF Mycosis Fungoides |
        SS Sezary Syndrome | sézary syndrome
        ATLL Adult T-Cell Leukemia/Lymphoma |
        HSTCL Hepatosplenic T-cell Lymphoma |
        EATL Enteropathy-Associated T-Cell Lymphoma |
        TPLL T-Cell Prolymphocytic Leukemia |
        ENKL Extranodal NK-/T-Cell Lymphoma, Nasal Type |
    HL Hodgkin Lymphoma | hodgkin's lymphoma; hodgkin-lymphom; lymphome de hodgkin; linfoma de hodgkin; hodgkin disease
      CHL Classical Hodgkin Lymphoma | classic hodgkin lymphoma
        NSCHL Nodular Sclerosis Classical Hodgkin Lymphoma |
        MCCHL Mixed Cellularity Classical Hodgkin Lymphoma |
        LRCHL Lymphocyte-Rich Classical Hodgkin Lymphoma |
        LDCHL Lymphocyte-Depleted Classical Hodgkin Lymphoma |
      NLPHL Nodular Lymphocyte-Predominant Hodgkin Lymphoma |
    BLL B-Lymphoblastic Leukemia/Lymphoma | b-all; b-cell acute lymphoblastic leukemia; b cell all; b-lymphoblastic leukemia
      BLLBCRABL1 B-Lymphoblastic Leukemia/Lymphoma with t(9;22)(q34.1;q11.2);BCR-ABL1 | ph+ all; philadelphia-positive all
    TLL T-Lymphoblastic Leukemia/Lymphoma | t-all; t-cell acute lymphoblastic leukemia; t-lymphoblastic leukemia
MYELOID Myeloid |
  MNM Myeloid Neoplasm |
    AML Acute Myeloid Leukemia | acute myeloid leukaemia; akute myeloische leukämie; leucémie aiguë myéloïde; lam; leucemia mieloide aguda
      APLPMLRARA APL with PML-RARA | acute promyelocytic leukemia; apl; akute promyelozytenleukämie
      AMLNPM1 AML with Mutated NPM1 |
      AMLCEBPA AML with Biallelic Mutations of CEBPA |
      AMLRUNX1RUNX1T1 AML with t(8;21)(q22;q22.1);RUNX1-RUNX1T1 |
      AMLCBFBMYH11 AML with inv(16)(p13.1q22) or t(16;16)(p13.1;q22);CBFB-MYH11 |
      AMLMRC AML with Myelodysplasia-Related Changes |
      AMLNOS AML, NOS |
        AMML Acute Myelomonocytic Leukemia |
        AMOL Acute Monoblastic/Monocytic Leukemia |
        AMKL Acute Megakaryoblastic Leukemia |
      MS Myeloid Sarcoma |
    MDS Myelodysplastic Syndromes | mds; myelodysplastic syndrome; myelodysplastic neoplasms; myelodysplastisches syndrom; syndrome myélodysplasique; síndrome mielodisplásico
      MDSEB MDS with Excess Blasts |
        MDSEB1 MDS with Excess Blasts-1 |
        MDSEB2 MDS with Excess Blasts-2 |
      MDSID5Q MDS with Isolated Del(5q) |
    MDS/MPN Myelodysplastic/Myeloproliferative Neoplasms |
      CMML Chronic Myelomonocytic Leukemia | chronische myelomonozytäre leukämie
    MPN Myeloproliferative Neoplasms | myeloproliferative neoplasm
      CML Chronic Myeloid Leukemia | chronic myelogenous leukemia; chronische myeloische leukämie; leucémie myéloïde chronique; leucemia mieloide crónica; chronic myeloid leukaemia
      PV Polycythemia Vera | polycythaemia vera
      ET Essential Thrombocythemia | essential thrombocythaemia
      PMF Primary Myelofibrosis | myelofibrosis; osteomyelofibrose
      CNL Chronic Neutrophilic Leukemia |
    MCD Mastocytosis |
      SM Systemic Mastocytosis | systemische mastozytose
        ASM Aggressive Systemic Mastocytosis |
        ISM Indolent Systemic Mastocytosis |
        SSM Smoldering Systemic Mastocytosis |
        SMMCL Mast Cell Leukemia |
  HDCN Histiocytic and Dendritic Cell Neoplasms |
    LCH Langerhans Cell Histiocytosis |
    ECD Erdheim-Chester Disease |
    RDD Rosai-Dorfman Disease |
    BPDCN Blastic Plasmacytoid Dendritic Cell Neoplasm |
`;
