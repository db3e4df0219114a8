import type { CodedDiagnosis } from './relation.ts';

export interface DiagnosisMatch extends CodedDiagnosis {
  name: string;
  /** 1 is certain. */
  score: number;
  reason: string;
}
/** Best first; codes, names, synonyms and ICD-10 codes. Empty: not understood. */
export declare function findDiagnosis(text: string): DiagnosisMatch[];
/** The one certain reading of a text; null when there is none, or several. */
export declare function resolveDiagnosis(text: string): DiagnosisMatch | null;
