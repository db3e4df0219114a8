import { icd10Category, icd10Descends, oncoTreeOfIcd10 } from './icd10.ts';
import { lineage, tissueOf } from './oncotree.ts';
import type { Relation } from './relation.ts';

/**
 * Between OncoTree, which names tumours by histology, and ICD-10, which names sites. Where a comparison would need what
 * the other system does not say, the answer is `broader` or `unknown`, never a guess.
 */
type Compare = (fact: string, wanted: string) => Relation;

export function icd10AsOncoTree(fact: string, wanted: string, compare: Compare): Relation {
  if (!isNeoplasm(fact)) return 'disjoint';
  const nodes = oncoTreeOfIcd10(fact);
  if (nodes === null) return 'unknown';
  const relations = nodes.map((node) => atSite(node, wanted, compare));
  if (relations.every((relation) => relation === 'descends')) return 'descends';
  if (relations.every((relation) => relation === 'disjoint')) return 'disjoint';
  return relations.includes('unknown') ? 'unknown' : 'broader';
}

/**
 * Sarcomas, melanomas, nerve and germ cell tumours of an organ are coded in ICD-10 by the organ, and stand in OncoTree
 * by their tissue: neither excludes the other. Lymphomas have their own ICD-10 codes wherever they are.
 */
const FOUND_IN_ORGANS: ReadonlySet<string> = new Set(['SOFT_TISSUE', 'BONE', 'SKIN', 'PNS', 'OTHER']);
const BLOOD: ReadonlySet<string> = new Set(['LYMPH', 'MYELOID']);

function atSite(node: string, other: string, compare: Compare): Relation {
  const relation = compare(node, other);
  if (relation !== 'disjoint') return relation;
  const tissues = [tissueOf(node), tissueOf(other)];
  if (tissues[0] === tissues[1] || tissues.some((tissue) => tissue !== null && BLOOD.has(tissue))) return relation;
  return tissues.some((tissue) => tissue !== null && FOUND_IN_ORGANS.has(tissue)) ? 'unknown' : relation;
}

/**
 * The ICD-10 code of all tumours below a node. Only nodes for which it does not depend on behaviour, age or site beyond
 * the node's own. The authors', after ICD-10-CM 2025 and the ICD-O-3 topography of the tumours.
 */
const ICD10_OF: ReadonlyMap<string, readonly string[]> = new Map(
  `
NSCLC SCLC CSCLC SARCL > C34
BRCA IBC MBC > C50
COAD APAD > C18
READ > C20
COADREAD > C18 C19 C20
ANSC > C21
DA > C17
STAD > C16
ESCA ESCC > C15
HCC > C22.0
IHCH > C22.1
GBC > C23
AMPCA > C24.1
PAAD PAASC PAAC > C25
PLMESO > C45.0
PEMESO > C45.1
SKCM > C43
UM RBL > C69
WDTC THHC THPD THAP THME > C73
PRAD PRSCC PRNE > C61
SEM NSGCT > C62
BLCA > C67
RCC WT > C64
SOC CCOV EOV OCS > C56 C57
UCEC > C54 C55
CESC > C53
GB MBL > C71
HL > C81
FL > C82
MCL > C83.1
BL > C83.7 C91.A
PCM > C90.0
CML > C92.1
PV > D45
ET > D47.3
`
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [nodes = '', codes = ''] = line.split(' > ');
      return nodes.split(' ').map((node) => [node, codes.split(' ')] as const);
    }),
);

/** Nodes that are listed although some of their kinds are coded elsewhere: benign kidney tumours. */
const EXCEPT: ReadonlySet<string> = new Set(['ROCY', 'RAML']);

export function oncoTreeAsIcd10(fact: string, wanted: string, compareNodes: Compare, compareCodes: Compare): Relation {
  const ancestors = lineage(fact);
  if (ancestors.length === 0) return 'unknown';
  const listed = EXCEPT.has(fact) ? undefined : ancestors.find((node) => ICD10_OF.has(node));
  if (listed !== undefined) {
    const relations = ICD10_OF.get(listed)!.map((code) => compareCodes(code, wanted));
    if (relations.every((relation) => relation === relations[0])) return relations[0]!;
    return 'broader';
  }
  if (!isNeoplasm(wanted)) return 'unknown';
  const nodes = oncoTreeOfIcd10(wanted);
  return nodes?.every((node) => atSite(node, fact, compareNodes) === 'disjoint') ? 'disjoint' : 'unknown';
}

/** Chapter II, unspecified neoplasms (D49), and histories of neoplasm (Z85, Z86.0), which name no present tumour but may. */
function isNeoplasm(code: string): boolean {
  return icd10Descends(code, 'C00-D49') || ['Z85', 'Q85'].includes(icd10Category(code)) || code.startsWith('Z86.0');
}
