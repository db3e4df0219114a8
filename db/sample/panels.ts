import type { PanelDefinition } from '../domain/facts/view.ts';

/** A DNA panel for hotspots: no other exons, no copy number, no fusions. */
export const HOTSPOT_PANEL: PanelDefinition = {
  id: 'HOT-11',
  name: 'HOT-11 hotspot DNA panel',
  genes: ['EGFR', 'KRAS', 'NRAS', 'BRAF', 'ERBB2', 'PIK3CA', 'TP53', 'MAP2K1', 'AKT1', 'ALK', 'MET'],
  classes: ['small'],
  hotspots: {
    EGFR: [...codons(709, 709), ...codons(719, 719), ...codons(729, 774), '790', '797', '858', '861'],
    KRAS: ['12', '13', '59', '61', '117', '146'],
    NRAS: ['12', '13', '61'],
    BRAF: ['464', '466', '469', ...codons(594, 601)],
    ERBB2: ['310', '755', ...codons(770, 780)],
    PIK3CA: ['542', '545', '546', '1047'],
    TP53: ['175', '245', '248', '249', '273', '282'],
    MAP2K1: ['56', '57'],
    AKT1: ['17'],
    ALK: ['1174', '1196', '1202'],
    MET: ['1228', '1230', '1250'],
  },
  source: 'invented for the sample study',
};

/** A large panel of DNA and RNA: whole coding regions, copy number, and fusions with exon skipping. */
export const LARGE_PANEL: PanelDefinition = {
  id: 'UMB-47',
  name: 'UMB-47 DNA and RNA panel',
  genes: [
    ...['AKT1', 'ALK', 'ARID1A', 'ATM', 'BRAF', 'BRCA1', 'BRCA2', 'CDK4', 'CDKN2A', 'CTNNB1', 'DDR2', 'EGFR', 'ERBB2'],
    ...['ERBB3', 'ESR1', 'FGFR1', 'FGFR2', 'FGFR3', 'HRAS', 'IDH1', 'IDH2', 'KEAP1', 'KIT', 'KRAS', 'MAP2K1', 'MDM2'],
    ...['MET', 'MYC', 'NF1', 'NFE2L2', 'NRAS', 'NRG1', 'NTRK1', 'NTRK2', 'NTRK3', 'PDGFRA', 'PIK3CA', 'PTEN', 'RB1'],
    ...['RBM10', 'RET', 'ROS1', 'SMARCA4', 'STK11', 'TP53', 'TSC1', 'TSC2'],
  ],
  classes: ['small', 'copyNumber', 'fusion'],
  source: 'invented for the sample study',
};

function codons(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}
