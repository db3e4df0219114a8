import { useState } from 'react';
import { type CallOutput, useCall } from '../../api.ts';

export type ActivityEntry = CallOutput<'activity.page'>['entries'][number];
const SIZE = 100;

/** One page of the audit trail; another filter or order begins at the first page again. */
export function useActivityPage(filter: string, newestFirst: boolean) {
  const question = JSON.stringify([filter, newestFirst]);
  const [at, setAt] = useState({ question, start: 0 });
  const start = at.question === question ? at.start : 0;
  const page = useCall(
    'activity.page',
    { start, count: SIZE, newestFirst, ...(filter === '' ? {} : { filter }) },
    { keepPrevious: true },
  );
  return { page, start, size: SIZE, setStart: (next: number) => setAt({ question, start: next }) };
}
