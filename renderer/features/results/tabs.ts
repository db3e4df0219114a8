import type { RunSummary } from '../../../db/contract/runs.ts';
import type { CallInput } from '../../api.ts';

export type GridTab = CallInput<'run.page'>['tab'];
export type ResultTab = GridTab | 'gaps' | 'charts' | 'strata';

/** The tabs of a run, in order, with how many subjects (or gaps) each holds; null: not a count. */
export function tabsOf(
  run: RunSummary,
  lostAt: string | null,
): { tab: ResultTab; label: string; count: number | null }[] {
  const { eligible, undetermined, ineligible, withheld } = run.counts;
  const step = run.funnel.find((s) => s.criterion === lostAt);
  return [
    ...(step ? [{ tab: 'lostAt' as const, label: `Lost at ${step.title}`, count: step.lost }] : []),
    { tab: 'eligible', label: 'Eligible', count: eligible },
    { tab: 'undetermined', label: 'Undetermined', count: undetermined },
    { tab: 'ineligible', label: 'Ineligible', count: ineligible },
    { tab: 'withheld', label: 'Withheld', count: withheld },
    { tab: 'all', label: 'All', count: eligible + undetermined + ineligible + withheld },
    { tab: 'nearMisses', label: 'Near misses', count: run.nearMisses },
    { tab: 'gaps', label: 'Data gaps', count: run.gaps.length },
    { tab: 'strata', label: 'Arms and strata', count: null },
    { tab: 'charts', label: 'Charts', count: null },
  ];
}

/** What a tab holds, for those who see it for the first time. */
export const TAB_NOTE: Readonly<Record<GridTab, string>> = {
  all: 'Every subject of the run.',
  eligible: 'Every inclusion criterion is met and no exclusion criterion is, for at least one open arm.',
  undetermined: 'No criterion excludes these subjects, but something that decides is unknown.',
  ineligible: 'At least one criterion certainly excludes these subjects from every open arm.',
  withheld: 'Consent does not allow the use of these subjects’ data. They are counted; nothing about them is shown.',
  nearMisses: 'Ineligible by exactly one criterion of the nearest open arm.',
  lostAt: 'Subjects that certainly fail at this step of the funnel, and at none before it.',
};
