import { FLAG } from '../../domain/facts/tables.ts';
import type { PanelDefinition } from '../../domain/facts/view.ts';
import type { CoverageChoice } from '../../domain/import/mapping.ts';
import { type Day, NO_DATE } from '../../domain/time/day.ts';
import type { StagedDraft } from '../derive/deriver.ts';
import { EventRecords } from '../derive/event-records.ts';
import type { StagedFile, TestedSample } from './staged-file.ts';

type AllGenes = Extract<CoverageChoice, { kind: 'all-genes-in-file' }>;

/**
 * The panel that "these samples were tested for all genes in this file" defines. Its id comes from the file's contents,
 * so that the same file makes the same panel.
 */
export function panelOfFile(staged: StagedFile, choice: AllGenes): PanelDefinition {
  const { file, summary, genes } = staged;
  return {
    id: `file:${summary.sha256.slice(0, 16)}`,
    name: `All ${genes.length} genes in ${file.name}`,
    genes,
    classes: choice.classes,
    source: `stated by the person who imported ${file.name}`,
  };
}

/** That each of the samples was tested with the panel. The rows are those of the file that lists the samples. */
export function assaysWith(panel: PanelDefinition, tested: readonly TestedSample[], asOf: Day): StagedDraft[] {
  const records = new EventRecords('assay');
  for (const { subject, sample, row } of tested) {
    records.begin(subject, row, asOf);
    records.flag(asOf === NO_DATE ? 0 : FLAG.dateOfFile);
    records.word('sample', sample);
    records.word('panel', panel.id);
    records.word('outcome', 'success');
  }
  return records.drafts({});
}
