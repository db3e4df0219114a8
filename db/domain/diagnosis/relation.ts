export type DiagnosisSystem = 'oncotree' | 'icd-10' | 'icd-o-3' | 'orpha' | 'text';
export interface CodedDiagnosis {
  system: DiagnosisSystem;
  code: string;
}
/**
 * How a diagnosis on record relates to a wanted one: `descends` (it is the wanted one or a kind of it), `disjoint`
 * (certainly another), `broader` (less specific than the wanted one: it may or may not be it), `unknown` (code not
 * known, or the systems cannot be compared).
 */
export type Relation = 'descends' | 'disjoint' | 'broader' | 'unknown';
export declare function relationOf(fact: CodedDiagnosis, wanted: CodedDiagnosis): Relation;
