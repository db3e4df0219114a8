import type { CallName, EngineEvent } from '../../electron/channels.ts';

export type Topic = EngineEvent['what'][number];

const ALL: readonly Topic[] = ['study', 'imports', 'cohort', 'protocol', 'runs', 'activity'];

/** What the answer of a call is made of, by the word before the dot; whole names outrank it. A call not listed is asked again always. */
const TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  'study.overview': ALL,
  study: ['study', 'imports', 'cohort'],
  import: ['study', 'imports'],
  panel: ['study', 'imports', 'cohort'],
  cohort: ['study', 'cohort', 'imports', 'runs'],
  subject: ALL,
  terms: ['study', 'cohort', 'imports'],
  // What is counted is in the question itself.
  criteria: ['study', 'cohort', 'imports'],
  protocol: ['study', 'protocol'],
  // A run says whether it is still current, so it ages with the data and with the draft.
  run: ['study', 'runs', 'cohort', 'imports', 'protocol'],
  export: ['study', 'runs', 'cohort', 'imports', 'protocol'],
  activity: ALL,
  recent: ['study'],
  setting: ['study'],
  app: [],
};

/** Whether the answer of a call may be another one after these things changed. */
export function isStale(name: CallName, changed: readonly Topic[]): boolean {
  const topics = TOPICS[name] ?? TOPICS[name.slice(0, name.indexOf('.'))] ?? ALL;
  return topics.some((topic) => changed.includes(topic));
}
