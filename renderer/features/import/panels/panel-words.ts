import type { PanelInfo } from '../../../../db/contract/panels.ts';
import type { AlterationClass } from './panel-draft.ts';

export const CLASS_WORDS: Readonly<Record<AlterationClass, string>> = {
  small: 'small variants',
  copyNumber: 'copy number',
  fusion: 'fusions',
};

export function genesWords(genes: PanelInfo['genes']): string {
  if (genes === null) return 'Genes not known';
  if (genes === '*') return 'every gene';
  return genes.length === 1 ? '1 gene' : `${genes.length.toLocaleString('en')} genes`;
}

export function hotspotWords({ hotspots }: Pick<PanelInfo, 'hotspots'>): string {
  if (hotspots === null) return '';
  const genes = Object.keys(hotspots);
  return genes.length <= 3
    ? `only some positions of ${genes.join(', ')}`
    : `only some positions of ${genes.length} genes`;
}
