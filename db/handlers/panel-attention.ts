import type * as z from 'zod';
import { panelUse } from '../cohort/panel-use.ts';
import { listPanels } from '../columns/panels.ts';
import type { attention } from '../contract/study.ts';
import type { Session } from './session.ts';

type Attention = z.output<typeof attention>;

/** More panels than these are told in one sentence. */
const TOLD_SINGLY = 4;

/** Samples were tested with panels of which nobody has said what they cover. */
export function panelsWithoutGenes(session: Session): Attention[] {
  const open = panelUse(session.facts, listPanels(session.study.read))
    .filter(({ definition }) => definition === null)
    .sort((a, b) => b.samples - a.samples);
  const item = (id: string, sentence: string, count: number): Attention => ({
    id,
    severity: 'warning',
    sentence,
    screen: 'import',
    count,
  });
  if (open.length <= TOLD_SINGLY)
    return open.map(({ id, samples }) =>
      item(
        `panel:${id}`,
        `${tested(samples)} with ${id}, whose genes are not known: absence of findings stays unknown. Define the gene panel.`,
        samples,
      ),
    );
  const named = open.slice(0, TOLD_SINGLY - 1).map(({ id }) => id);
  const samples = open.reduce((sum, use) => sum + use.samples, 0);
  const sentence = `${tested(samples)} with ${open.length} panels whose genes are not known (${named.join(', ')}, …): absence of findings stays unknown. Define the gene panels.`;
  return [item('panels', sentence, samples)];
}

function tested(samples: number): string {
  return samples === 1 ? '1 sample was tested' : `${samples.toLocaleString('en')} samples were tested`;
}
