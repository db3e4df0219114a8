import type * as z from 'zod';
import type { attention } from '../contract/study.ts';
import { FLAG } from '../domain/facts/tables.ts';
import { withheldSubjects } from '../domain/run/consent.ts';
import type { Session } from './session.ts';

/** As many are named; the rest are counted. */
const NAMED = 3;

/** Values that decide nothing until a person has looked at them; those of withheld subjects are not spoken of. */
export function implausibleValues({ facts, concept }: Session): z.output<typeof attention>[] {
  const withheld = withheldSubjects(facts);
  const named: string[] = [];
  let count = 0;
  for (const id of facts.concepts()) {
    const table = facts.observation(id);
    const { flags } = table;
    if (!flags?.some(isOpen)) continue;
    for (let subject = 0; subject < facts.subjects; subject++) {
      if (withheld[subject]) continue;
      for (let record = table.first(subject); record < table.end(subject); record++) {
        if (!isOpen(flags[record]!)) continue;
        count++;
        if (named.length < NAMED) named.push(`${concept(id)?.name ?? id} of ${facts.subjectId(subject)}`);
      }
    }
  }
  if (count === 0) return [];
  const what =
    count === 1
      ? '1 value lies outside its plausible range and decides nothing until it is'
      : `${count.toLocaleString('en')} values lie outside their plausible range and decide nothing until they are`;
  const more = count > named.length ? ` and ${(count - named.length).toLocaleString('en')} more` : '';
  const sentence = `${what} confirmed or corrected: ${named.join(', ')}${more}.`;
  return [{ id: 'implausible', severity: 'warning', sentence, screen: 'cohort', count }];
}

function isOpen(flags: number): boolean {
  return (flags & (FLAG.implausible | FLAG.confirmed)) === FLAG.implausible;
}
