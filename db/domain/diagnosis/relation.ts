import { icd10AsOncoTree, oncoTreeAsIcd10 } from './crosswalk.ts';
import { icd10Descends, isSiteUnknown } from './icd10.ts';
import { descends, oncoTreeNode } from './oncotree.ts';

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

export function relationOf(fact: CodedDiagnosis, wanted: CodedDiagnosis): Relation {
  if (fact.system === wanted.system && fact.code === wanted.code) return 'descends';
  if (fact.system === 'oncotree' && wanted.system === 'oncotree') return ofOncoTree(fact.code, wanted.code);
  if (fact.system === 'icd-o-3' && wanted.system === 'icd-o-3') return ofIcdO3(fact.code, wanted.code);
  if (fact.system === 'icd-10' && wanted.system === 'icd-10') return ofIcd10(fact.code, wanted.code);
  if (fact.system === 'icd-10' && wanted.system === 'oncotree')
    return icd10AsOncoTree(fact.code, wanted.code, ofOncoTree);
  if (fact.system === 'oncotree' && wanted.system === 'icd-10')
    return oncoTreeAsIcd10(fact.code, wanted.code, ofOncoTree, ofIcd10);
  return 'unknown';
}

/** Nodes that say that the origin is not known, or that there are several tumours: they exclude nothing. */
const ORIGIN_UNKNOWN = ['CUP', 'MIXED', 'OTHER'];

/** Nodes that say no more than their parent: "not otherwise specified" does not exclude what the siblings specify. */
const UNSPECIFIED: ReadonlyMap<string, string> = new Map([
  ['BRCNOS', 'BRCA'],
  ['BRCANOS', 'BRCA'],
  ['BNNOS', 'BREAST'],
  ['NSCLCPD', 'NSCLC'],
  ['HNSCUP', 'HNSC'],
  ['MUP', 'MEL'],
  ['GNOS', 'BRAIN'],
  ['HGGNOS', 'BRAIN'],
  ['LGGNOS', 'BRAIN'],
  ['SARCNOS', 'SOFT_TISSUE'],
  ['AMLNOS', 'AML'],
]);

/** "Melanoma" without a site is filed under the skin, but may be one of these. */
const OTHER_MELANOMAS = ['OM', 'VMM', 'HNMUCM', 'ARMM'];

function ofOncoTree(fact: string, wanted: string): Relation {
  if (oncoTreeNode(fact) === null || oncoTreeNode(wanted) === null) return 'unknown';
  if (descends(fact, wanted)) return 'descends';
  if (descends(wanted, UNSPECIFIED.get(fact) ?? fact)) return 'broader';
  if ((fact === 'MEL' || fact === 'MUP') && OTHER_MELANOMAS.some((melanoma) => descends(wanted, melanoma)))
    return 'unknown';
  return ORIGIN_UNKNOWN.some((node) => descends(fact, node)) ? 'unknown' : 'disjoint';
}

function ofIcd10(fact: string, wanted: string): Relation {
  if (icd10Descends(fact, wanted)) return 'descends';
  if (icd10Descends(wanted, fact)) return 'broader';
  return isSiteUnknown(fact) ? 'unknown' : 'disjoint';
}

/** Sites are compared like ICD-10 codes. Two different morphologies may be a kind of each other: not known here. */
function ofIcdO3(fact: string, wanted: string): Relation {
  const isSite = /^C\d\d(?:\.\d)?$/;
  return isSite.test(fact) && isSite.test(wanted) ? ofIcd10(fact, wanted) : 'unknown';
}
