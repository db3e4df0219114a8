/**
 * The protocol of the sample study: an invented umbrella trial in the manner of Lung-MAP (Redman et al., Lancet Oncol
 * 2020;21:1589), with thresholds as lung-cancer protocols usually set them. YAML, as a person would write it.
 */
export const SAMPLE_PROTOCOL = `stratum: 1
id: NSCLC-UMB-01
title: Umbrella trial in advanced non-small-cell lung cancer (synthetic sample)
description: >-
  Invented for the sample study. Five arms by molecular profile; every subject is screened once and placed where
  a place is left.

inclusion:
  - id: I1
    title: Adult
    when: { kind: age, op: '>=', value: 18 }
  - id: I2
    title: Non-small-cell lung cancer
    when: { kind: diagnosis, system: oncotree, code: NSCLC }
  - id: I3
    title: Stage IIIB to IV
    when: { kind: observation, concept: stage, oneOf: [IIIB, IIIC, IV, IVA, IVB] }
  - id: I4
    title: ECOG 0 or 1 within 28 days
    when: { kind: observation, concept: ecog, oneOf: ['0', '1'], window: { within: 28 } }
  - id: I5
    title: Bone marrow function within 28 days
    when:
      kind: all
      of:
        - { kind: observation, concept: haemoglobin, op: '>=', value: 9, unit: g/dL, window: { within: 28 } }
        - { kind: observation, concept: neutrophils, op: '>=', value: 1.5, unit: '10*9/L', window: { within: 28 } }
        - { kind: observation, concept: platelets, op: '>=', value: 100, unit: '10*9/L', window: { within: 28 } }
  - id: I6
    title: Kidney function within 28 days
    when: { kind: observation, concept: creatinine, op: '<=', value: 1.5, times: ULN, window: { within: 28 } }
  - id: I7
    title: Liver function within 28 days
    when:
      kind: all
      of:
        - { kind: observation, concept: bilirubin, op: '<=', value: 1.5, times: ULN, window: { within: 28 } }
        - { kind: observation, concept: ast, op: '<=', value: 2.5, times: ULN, window: { within: 28 } }
        - { kind: observation, concept: alt, op: '<=', value: 2.5, times: ULN, window: { within: 28 } }
  - id: I8
    title: Measurable disease
    when:
      kind: attested
      question: measurable-disease
      text: Is there at least one measurable lesion by RECIST 1.1?

exclusion:
  - id: X1
    title: Brain metastases
    when: { kind: observation, concept: brain_metastases, oneOf: ['yes'] }
  - id: X2
    title: Systemic therapy in the last 14 days
    when:
      kind: not
      of: { kind: therapy, state: washed-out, days: 14 }

arms:
  - id: A-EGFR
    title: Arm A, EGFR after a third-generation inhibitor
    capacity: 12
    inclusion:
      - id: A1
        title: Classical EGFR mutation
        when:
          kind: any
          of:
            - { kind: variant, gene: EGFR, change: [p.L858R] }
            - { kind: variant, gene: EGFR, codon: 745, codonEnd: 753, consequence: [inframe-deletion] }
      - id: A2
        title: Received a third-generation EGFR inhibitor
        when: { kind: therapy, drugClass: egfr-tki-3, state: received }
  - id: B-KRAS
    title: Arm B, KRAS G12C
    capacity: 30
    inclusion:
      - id: B1
        title: KRAS G12C
        when: { kind: variant, gene: KRAS, change: [p.G12C] }
    exclusion:
      - id: B2
        title: Prior KRAS G12C inhibitor
        when: { kind: therapy, drugClass: kras-g12c-inhibitor, state: received }
  - id: C-FUSION
    title: Arm C, ALK, ROS1 or RET fusion
    capacity: 16
    inclusion:
      - id: C1
        title: Fusion of ALK, ROS1 or RET
        when:
          kind: any
          of:
            - { kind: fusion, gene: ALK }
            - { kind: fusion, gene: ROS1 }
            - { kind: fusion, gene: RET }
  - id: D-MET
    title: Arm D, MET exon 14 skipping or amplification
    capacity: 8
    inclusion:
      - id: D1
        title: MET exon 14 skipping or MET amplification
        when:
          kind: any
          of:
            - { kind: fusion, gene: MET, event: exon skipping }
            - { kind: variant, gene: MET, exon: 14, consequence: [splice-site] }
            - { kind: copyNumber, gene: MET, states: [amplification] }
    exclusion:
      - id: D2
        title: Prior MET inhibitor
        when: { kind: therapy, drugClass: met-inhibitor, state: received }
  - id: E-IO
    title: Arm E, PD-L1 high without EGFR or ALK alteration
    capacity: 20
    inclusion:
      - id: E1
        title: PD-L1 TPS at least 50 %
        when: { kind: observation, concept: pdl1_tps, op: '>=', value: 50, unit: '%' }
    exclusion:
      - id: E2
        title: EGFR mutation that is treated by its inhibitors
        when:
          kind: any
          of:
            - { kind: variant, gene: EGFR, change: [p.L858R, p.L861Q, p.G719A, p.S768I] }
            - { kind: variant, gene: EGFR, codon: 745, codonEnd: 753, consequence: [inframe-deletion] }
      - id: E3
        title: ALK fusion
        when: { kind: fusion, gene: ALK }
      - id: E4
        title: Prior checkpoint inhibitor
        when: { kind: therapy, drugClass: checkpoint-inhibitor, state: received }

assignment: { policy: optimal }

factors:
  - id: smoking
    title: Smoking history
    levels:
      - { id: never, title: Never, when: { kind: observation, concept: smoking_status, oneOf: [never] } }
      - { id: ever, title: Former or current, when: { kind: observation, concept: smoking_status, oneOf: [former, current] } }
  - id: pdl1
    title: PD-L1 TPS
    levels:
      - { id: negative, title: below 1 %, when: { kind: observation, concept: pdl1_tps, op: '<', value: 1, unit: '%' } }
      - id: low
        title: 1 to 49 %
        when:
          kind: all
          of:
            - { kind: observation, concept: pdl1_tps, op: '>=', value: 1, unit: '%' }
            - { kind: observation, concept: pdl1_tps, op: '<', value: 50, unit: '%' }
      - { id: high, title: at least 50 %, when: { kind: observation, concept: pdl1_tps, op: '>=', value: 50, unit: '%' } }
`;
