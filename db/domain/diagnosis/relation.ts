import { icd10Category, icd10Code, icd10Descends } from './icd10.ts';
import { descends, oncoTreeNode, tissueOf } from './oncotree.ts';

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

/**
 * Tissues that are organs: a tumour of one is not a tumour of another. Soft tissue, lymphoid, skin and unknown
 * primaries are not in the list, because they occur in organs and may be coded by the organ.
 */
const ORGANS: ReadonlySet<string> = new Set([
  ...['LUNG', 'BREAST', 'BOWEL', 'BILIARY_TRACT', 'PANCREAS', 'LIVER', 'STOMACH', 'PROSTATE', 'OVARY', 'UTERUS'],
  ...['CERVIX', 'BLADDER', 'KIDNEY', 'THYROID', 'BRAIN', 'HEAD_NECK'],
]);

export function relationOf(fact: CodedDiagnosis, wanted: CodedDiagnosis): Relation {
  if (fact.system === wanted.system) return sameSystem(fact, wanted);
  if (fact.system === 'icd-10' && wanted.system === 'oncotree') return organOf(fact.code, wanted.code);
  if (fact.system === 'oncotree' && wanted.system === 'icd-10') return treeInCategory(fact.code, wanted.code);
  return 'unknown';
}

function sameSystem({ system, code }: CodedDiagnosis, wanted: CodedDiagnosis): Relation {
  switch (system) {
    case 'oncotree':
      return inTree(code, wanted.code);
    case 'icd-10': {
      const [has, wants] = [icd10Code(code), icd10Code(wanted.code)];
      if (!has || !wants) return 'unknown';
      if (icd10Descends(has, wants)) return 'descends';
      return icd10Descends(wants, has) ? 'broader' : 'disjoint';
    }
    case 'icd-o-3':
      return plain(code) === plain(wanted.code)
        ? 'descends'
        : plain(wanted.code).startsWith(plain(code))
          ? 'broader'
          : 'disjoint';
    // Rare diseases form a tree that is not here; other words may mean the same: only equality is certain.
    case 'orpha':
    case 'text':
      return plain(code) === plain(wanted.code) ? 'descends' : 'unknown';
  }
}

function inTree(code: string, wanted: string): Relation {
  if (!oncoTreeNode(code) || !oncoTreeNode(wanted)) return plain(code) === plain(wanted) ? 'descends' : 'unknown';
  if (descends(code, wanted)) return 'descends';
  return descends(wanted, code) ? 'broader' : 'disjoint';
}

/** ICD-10 says where a tumour is, the tree what it is. */
function organOf(icd10: string, wanted: string): Relation {
  const code = icd10Code(icd10);
  const node = code ? (icd10Category(code)?.oncoTree ?? null) : null;
  const tissue = tissueOf(wanted);
  if (!node || !tissue) return 'unknown';
  if (descends(node, wanted)) return 'descends';
  if (descends(wanted, node)) return 'broader';
  return ORGANS.has(tissueOf(node)!) && ORGANS.has(tissue) ? 'disjoint' : 'unknown';
}

function treeInCategory(code: string, wanted: string): Relation {
  const category = icd10Code(wanted);
  const node = category ? (icd10Category(category)?.oncoTree ?? null) : null;
  const tissue = tissueOf(code);
  if (!category || !node || !tissue) return 'unknown';
  // A subcategory that is not listed (C34.1, upper lobe) says more than its category's node.
  const exact = icd10Category(category)!.code === category;
  if (descends(code, node)) return exact ? 'descends' : 'broader';
  if (descends(node, code)) return 'broader';
  return ORGANS.has(tissueOf(node)!) && ORGANS.has(tissue) ? 'disjoint' : 'unknown';
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}
