import type { AlterationClass, PanelDefinition } from '../../domain/facts/view.ts';
import type { DeriveContext, StagedDraft } from './deriver.ts';
import { EventRecords } from './event-records.ts';

/** The panel of a test that looked at one gene for one class of alteration. The same in every study and import. */
export function singleGenePanel(gene: string, alteration: AlterationClass): PanelDefinition {
  const what = { small: 'small variants', copyNumber: 'copy number', fusion: 'fusions' }[alteration];
  return {
    id: `single:${gene}:${alteration}`,
    name: `${gene} alone (${what})`,
    genes: [gene],
    classes: [alteration],
    source: 'a column or row that states the result of this gene',
  };
}

/** Collects that single genes were tested, where a file states their results one by one. */
export class TestedGenes {
  readonly #assays = new EventRecords('assay');
  readonly #alteration: AlterationClass;
  readonly #context: DeriveContext;
  readonly #defined = new Set<string>();

  constructor(alteration: AlterationClass, context: DeriveContext) {
    this.#alteration = alteration;
    this.#context = context;
  }

  add(
    gene: string,
    at: { subject: number; sample: string; row: number },
    date: { date: number; dateEnd: number; flags: number },
    outcome: 'success' | 'failed',
  ): void {
    const panel = singleGenePanel(gene, this.#alteration);
    if (!this.#defined.has(panel.id)) {
      this.#defined.add(panel.id);
      this.#context.definePanel(panel);
    }
    this.#assays.begin(at.subject, at.row, date.date, date.dateEnd);
    this.#assays.flag(date.flags);
    this.#assays.word('sample', at.sample);
    this.#assays.word('panel', panel.id);
    this.#assays.word('outcome', outcome);
  }

  drafts(header: string): StagedDraft[] {
    return this.#assays.drafts({ panel: header, outcome: header });
  }
}
