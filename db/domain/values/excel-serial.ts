import { type Day, dayOf } from '../time/day.ts';

const EPOCH_1900 = dayOf(1899, 12, 31)!;
const EPOCH_1904 = dayOf(1904, 1, 1)!;
const LAST_DAY = dayOf(9999, 12, 31)!;
/** Excel's 29 February 1900, a day that never was (Microsoft: "Excel incorrectly assumes that 1900 is a leap year"). */
const NO_SUCH_DAY = 60;

/**
 * The day of an Excel serial date; its fraction, the time of day, is dropped. In the 1900 system serial 1 is
 * 1 January 1900, and serials after 60 are one too high; in the 1904 system serial 0 is 1 January 1904.
 *
 * @returns null if the text is not a plain number; 'out-of-range' for serial 60 and for days no sheet can show
 */
export function serialDate(text: string, system: 'excel-1900' | 'excel-1904'): Day | null | 'out-of-range' {
  if (!/^\d{1,7}(?:[.,]\d+)?$/.test(text)) return null;
  const serial = Math.floor(Number(text.replace(',', '.')));
  if (system === 'excel-1904') return within(EPOCH_1904 + serial);
  if (serial === NO_SUCH_DAY || serial === 0) return 'out-of-range';
  return within(EPOCH_1900 + serial - (serial > NO_SUCH_DAY ? 1 : 0));
}

function within(day: Day): Day | 'out-of-range' {
  return day > LAST_DAY ? 'out-of-range' : day;
}
