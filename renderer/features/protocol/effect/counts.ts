import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TriCount } from '../../../../db/contract/protocol.ts';
import type { Expression } from '../../../../db/domain/criteria/expression.ts';
import { meaningKey } from '../../../../db/domain/criteria/meaning.ts';
import { type CallOutput, call } from '../../../api.ts';
import { useAsOf } from '../../../app/as-of.ts';

/** What `criteria.counts` takes at once. */
const AT_ONCE = 500;
const PAUSE = 250;

export interface Counts {
  /** Null: not counted yet, or it cannot be (see `problem`). */
  of(expression: Expression): TriCount | null;
  problem(expression: Expression): string | null;
  /** The numbers are of a moment ago and are being counted again. */
  counting: boolean;
  error: Error | null;
  again(): void;
}

type Counted = ReadonlyMap<string, CallOutput<'criteria.counts'>[number]>;

async function count(expressions: readonly Expression[], asOf: string): Promise<Counted> {
  const found = new Map<string, CallOutput<'criteria.counts'>[number]>();
  for (let start = 0; start < expressions.length; start += AT_ONCE) {
    const some = expressions.slice(start, start + AT_ONCE);
    const documents = some.map((expression) => JSON.parse(JSON.stringify(expression)));
    const answers = await call('criteria.counts', { expressions: documents, asOf });
    for (const [i, answer] of answers.entries()) found.set(meaningKey(some[i]!), answer);
  }
  return found;
}

/** How many subjects meet, do not meet, or are unknown, for each expression, as of the date in the header. */
export function useCounts(expressions: readonly Expression[]): Counts {
  const { asOf } = useAsOf();
  const distinct = useMemo(() => [...new Map(expressions.map((e) => [meaningKey(e), e])).values()], [expressions]);
  const key = useMemo(() => distinct.map(meaningKey).join('\n'), [distinct]);
  const wanted = useMemo(() => ({ key, distinct }), [key, distinct]);
  const [asked] = useDebouncedValue(wanted, PAUSE);
  // The first word is the call's, so that a change of the data counts anew (app/changed.ts).
  const query = useQuery({
    queryKey: ['criteria.counts', asOf, asked.key],
    queryFn: () => count(asked.distinct, asOf),
    enabled: asOf !== '' && asked.distinct.length > 0,
    placeholderData: keepPreviousData,
  });
  const counted = query.data;
  return {
    of: (expression) => counted?.get(meaningKey(expression))?.counts ?? null,
    problem: (expression) => counted?.get(meaningKey(expression))?.error ?? null,
    counting: query.isFetching || asked.key !== key,
    error: query.error,
    again: () => void query.refetch(),
  };
}
