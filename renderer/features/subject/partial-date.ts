import { type Day, dayOf, daysInMonth } from '../../../db/domain/time/day.ts';

/** The last day that a date may mean: `2021` → 2021-12-31, `2021-02-03 to 2021-04-01` → 2021-04-01. Null: no date. */
export function lastDayOf(text: string): Day | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.split(' to ').at(-1) ?? '');
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] ? Number(match[2]) : 12;
  return dayOf(year, month, match[3] ? Number(match[3]) : daysInMonth(year, month));
}
