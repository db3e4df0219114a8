import { addMonths, civilOf, type Day, dayOf, isoOf } from '../../../db/domain/time/day.ts';

export interface TimeScale {
  from: Day;
  to: Day;
  /** Horizontal place of a day in `width` pixels. */
  x(day: Day): number;
  ticks: { day: Day; label: string }[];
}

/** Months between ticks, from fine to coarse. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240] as const;
/** A label such as `2024-06` needs this much room. */
const LABEL_PIXELS = 72;

/** A calendar axis with ticks at whole months or years, never closer than their labels are wide. */
export function timeScale(first: Day, last: Day, width: number): TimeScale {
  const margin = Math.max(15, Math.round((last - first) * 0.03));
  const from = first - margin;
  const to = last + margin;
  const x = (day: Day) => ((day - from) / (to - from)) * width;
  const room = Math.max(1, Math.floor(width / LABEL_PIXELS));
  const months = (to - from) / 30.4;
  const step = STEPS.find((s) => months / s <= room) ?? STEPS.at(-1)!;
  const ticks: { day: Day; label: string }[] = [];
  for (let day = firstTick(from, step); day <= to; day = addMonths(day, step))
    if (day >= from) ticks.push({ day, label: step >= 12 ? isoOf(day).slice(0, 4) : isoOf(day).slice(0, 7) });
  return { from, to, x, ticks };
}

/** The start of a year that is a multiple of the step, or of a month: ticks stay on round dates when the span grows. */
function firstTick(from: Day, step: number): Day {
  const { year } = civilOf(from);
  const start = step > 12 ? Math.floor(year / (step / 12)) * (step / 12) : year;
  return dayOf(Math.max(1, start), 1, 1)!;
}
