import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDiagnosis, resolveDiagnosis } from '../../../db/domain/diagnosis/find.ts';
import { ICD10 } from '../../../db/domain/diagnosis/icd10.ts';
import { descends, ONCOTREE, oncoTreeNode } from '../../../db/domain/diagnosis/oncotree.ts';
import { relationOf } from '../../../db/domain/diagnosis/relation.ts';

/** Neuroblastoma went from the brain to the peripheral nervous system in a later version of the tree. */
const MOVED = new Set(['NBL']);

const tree = (code: string) => ({ system: 'oncotree' as const, code });
const icd = (code: string) => ({ system: 'icd-10' as const, code });

describe('the tumour-type tree', () => {
  it('has every code once, and below a node that exists', () => {
    expect(new Set(ONCOTREE.map((n) => n.code)).size).toBe(ONCOTREE.length);
    for (const { parent } of ONCOTREE) if (parent !== null) expect(oncoTreeNode(parent), parent).not.toBeNull();
  });
  it('knows a lung adenocarcinoma as NSCLC and as lung, not the other way round', () => {
    expect(descends('LUAD', 'NSCLC')).toBe(true);
    expect(descends('LUAD', 'LUNG')).toBe(true);
    expect(descends('NSCLC', 'LUAD')).toBe(false);
    expect(descends('SCLC', 'NSCLC')).toBe(false);
  });
  it('points every ICD-10 category to a node that exists', () => {
    for (const { oncoTree, code } of ICD10) if (oncoTree) expect(oncoTreeNode(oncoTree), code).not.toBeNull();
  });

  const published = new URL('../../../../shared/data/matching/oncotree_mapping.json', import.meta.url);
  it.skipIf(!existsSync(published))(
    'never puts a tumour below a tissue where a published expansion does not have it',
    () => {
      const expansion = JSON.parse(readFileSync(published, 'utf8')) as Record<string, string[]>;
      let compared = 0;
      for (const node of ONCOTREE) {
        if (!(node.name in expansion)) continue;
        for (const other of ONCOTREE) {
          if (!(other.name in expansion) || other === node) continue;
          // The expansion is of an older version; what it has below a node must agree where this tree claims it.
          if (!descends(other.code, node.code) || MOVED.has(other.code)) continue;
          compared++;
          expect(expansion[node.name], `${other.name} below ${node.name}`).toContain(other.name);
        }
      }
      expect(compared).toBeGreaterThan(100);
    },
  );
});

describe('how a diagnosis on record relates to a wanted one', () => {
  it('matches by descent', () => {
    expect(relationOf(tree('LUAD'), tree('NSCLC'))).toBe('descends');
    expect(relationOf(icd('C34.1'), icd('C34'))).toBe('descends');
  });
  it('a less specific diagnosis may or may not be the wanted one', () => {
    expect(relationOf(tree('LUNG'), tree('NSCLC'))).toBe('broader');
    expect(relationOf(icd('C34'), tree('NSCLC'))).toBe('broader');
    expect(relationOf(icd('C34'), icd('C34.1'))).toBe('broader');
    expect(relationOf(tree('LUAD'), icd('C34.1'))).toBe('broader');
  });
  it('another organ is certainly another tumour', () => {
    expect(relationOf(tree('BRCA'), tree('NSCLC'))).toBe('disjoint');
    expect(relationOf(icd('C50.911'), tree('NSCLC'))).toBe('disjoint');
    expect(relationOf(icd('C50'), icd('C34'))).toBe('disjoint');
  });
  it('where a tumour is does not exclude a sarcoma or a lymphoma there', () => {
    expect(relationOf(icd('C34'), tree('SOFT_TISSUE'))).toBe('unknown');
    expect(relationOf(icd('C16'), tree('LYMPH'))).toBe('unknown');
  });
  it('a code that is not known, or another system, decides nothing', () => {
    expect(relationOf(tree('XYZ'), tree('NSCLC'))).toBe('unknown');
    expect(relationOf({ system: 'text', code: 'lump' }, tree('NSCLC'))).toBe('unknown');
    expect(relationOf(icd('C78.0'), tree('LUNG'))).toBe('unknown');
  });
});

describe('reading a diagnosis', () => {
  it('understands codes, names and synonyms', () => {
    expect(resolveDiagnosis('LUAD')).toMatchObject(tree('LUAD'));
    expect(resolveDiagnosis('lung adenocarcinoma')).toMatchObject(tree('LUAD'));
    expect(resolveDiagnosis('Non-small cell lung carcinoma')).toMatchObject(tree('NSCLC'));
    expect(resolveDiagnosis('C34.1')).toMatchObject(icd('C34.1'));
    expect(resolveDiagnosis('C341')).toMatchObject(icd('C34.1'));
  });
  it('leaves a text that is only part of a name to a person', () => {
    expect(resolveDiagnosis('adenocarcinoma')).toBeNull();
    expect(findDiagnosis('adenocarcinoma').length).toBeGreaterThan(3);
    expect(resolveDiagnosis('')).toBeNull();
  });
});
