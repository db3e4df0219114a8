import { describe, expect, it } from 'vitest';
import {
  definitionOf,
  draftOf,
  NEW_PANEL,
  readDraft,
  readGenes,
  replaceGene,
} from '../../../renderer/features/import/panels/panel-draft.ts';
import { concernsOf } from '../../../renderer/features/subject/fact-name.ts';

const read = (draft: Parameters<typeof readDraft>[0]) => readDraft(draft, readGenes(draft.genes));
const DRAFT = { ...NEW_PANEL, name: ' P ', genes: 'EGFR HER2', classes: ['small' as const], source: 'sheet' };

describe('a panel being written', () => {
  it('says what is still needed, and no more', () => {
    expect(read(NEW_PANEL).missing).toEqual(['a name', 'its genes', 'which alterations it finds', 'its source']);
    expect(read({ ...NEW_PANEL, everyGene: true }).missing).not.toContain('its genes');
    expect(read(DRAFT).missing).toEqual([]);
    expect(read({ ...DRAFT, genes: 'EGFR MLL2' }).missing).toEqual(['which genes are meant']);
  });

  it('has positions only of its own genes', () => {
    expect(read({ ...DRAFT, hotspots: 'ERBB2: 310' }).missing).toEqual([]);
    const strange = read({ ...DRAFT, hotspots: 'BRAF: 600' });
    expect(strange.problems).toEqual(['BRAF has positions, and is not among the genes.']);
    expect(strange.missing).toEqual(['positions that are understood']);
    expect(read({ ...DRAFT, everyGene: true, hotspots: 'BRAF: 600' }).missing).toEqual([]);
  });

  it('becomes the definition that is shown, and comes back from it', () => {
    const hotspots = 'EGFR: 719, 729-731, p.T790M';
    const definition = definitionOf({ ...DRAFT, hotspots }, read({ ...DRAFT, hotspots }));
    expect(definition).toEqual({
      name: 'P',
      genes: ['EGFR', 'ERBB2'],
      classes: ['small'],
      hotspots: { EGFR: ['719', '729', '730', '731', 'p.T790M'] },
      source: 'sheet',
    });
    const { genes, classes, source, name } = definition;
    const kept = { id: 'P', name, genes, classes, source, hotspots: definition.hotspots ?? null };
    const again = draftOf({ ...kept, madeBy: 'person', spellings: [], samples: 0, subjects: 0 });
    expect(again).toMatchObject({ id: 'P', genes: 'EGFR, ERBB2', hotspots });
    expect(definitionOf(again, read(again))).toEqual({ id: 'P', ...definition });
  });

  it('keeps its other genes when one is made clear or left out', () => {
    const text = 'Gene\nEGFR\nMLL2\nKRAS';
    expect(replaceGene(text, 'MLL2', ['KMT2D'])).toBe('EGFR, KMT2D, KRAS');
    expect(replaceGene(text, 'MLL2', [])).toBe('EGFR, KRAS');
  });
});

describe('flags of a fact', () => {
  it('an implausible value is a concern until it is confirmed', () => {
    expect(concernsOf({ flags: ['implausible', 'typed in'] })).toEqual(['implausible']);
    expect(concernsOf({ flags: ['implausible', 'confirmed'] })).toEqual([]);
    expect(concernsOf({ flags: ['implausible', 'confirmed', 'ambiguous'] })).toEqual(['ambiguous']);
  });
});
