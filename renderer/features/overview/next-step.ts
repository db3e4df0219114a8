import type { CallOutput } from '../../api.ts';
import type { ScreenName } from '../../app/screen.ts';

export interface NextStep {
  title: string;
  why: string;
  action: string;
  screen: ScreenName;
}

/** The one thing that brings the study on, in the order in which the work is done. */
export function nextStep(overview: CallOutput<'study.overview'>): NextStep {
  const { info, protocols, lastRun } = overview;
  if (info.subjects === 0) {
    return {
      title: 'Bring the cohort in',
      why: 'The study is empty. Import a table of subjects; you see how every cell is understood before anything is saved.',
      action: 'Import files',
      screen: 'import',
    };
  }
  if (protocols.length === 0) {
    return {
      title: 'State the protocol',
      why: 'There are subjects, but no criteria to judge them by. Write them, or open a protocol file.',
      action: 'Write the protocol',
      screen: 'protocol',
    };
  }
  if (lastRun === null) {
    return {
      title: 'See who is eligible',
      why: 'Subjects and a protocol are there. A run judges every subject as of a date.',
      action: 'Go to results',
      screen: 'results',
    };
  }
  if (!lastRun.current) {
    return {
      title: 'Run again',
      why: 'The data or the protocol changed after the last run; its verdicts may not hold any more.',
      action: 'Go to results',
      screen: 'results',
    };
  }
  if (lastRun.version === 'draft') {
    return {
      title: 'Release the protocol',
      why: 'The last run judged a draft, and its lists are marked DRAFT. Release the version once it is approved.',
      action: 'Go to the protocol',
      screen: 'protocol',
    };
  }
  if (lastRun.counts.undetermined > lastRun.counts.eligible) {
    return {
      title: 'Close the data gaps',
      why: `${lastRun.counts.undetermined.toLocaleString('en')} subjects are undetermined. The results list which missing tests would settle most of them.`,
      action: 'See the data gaps',
      screen: 'results',
    };
  }
  return {
    title: 'Export the eligibility list',
    why: 'The last run is up to date. Write the list with its manifest.',
    action: 'Go to export',
    screen: 'export',
  };
}
