import { monthOf } from '../values/months.ts';

/**
 * Gene symbols that spreadsheets turn into dates: Zeeberg et al., BMC Bioinformatics 2004;5:80; Ziemann et al., Genome
 * Biol 2016;17:177. HGNC renamed them for that reason (Bruford et al., Nat Genet 2020;52:754).
 */
const CHANGED: Readonly<Record<number, (day: number) => string[]>> = {
  3: (day) => [...numbered('MARCHF', day, 11), ...(day === 1 ? ['MTARC1'] : day === 2 ? ['MTARC2'] : [])],
  9: (day) => (day === 15 ? ['SELENOF'] : day === 13 ? [] : numbered('SEPTIN', day, 14)),
  10: (day) =>
    day === 1
      ? ['POU2F1', 'SLC22A1']
      : day === 2
        ? ['POU2F2', 'SLC22A2']
        : day === 3
          ? ['POU5F1', 'SLC22A3']
          : day === 4
            ? ['POU5F1']
            : [],
  12: (day) => (day === 1 ? ['DELEC1', 'BHLHE40'] : day === 2 ? ['BHLHE41'] : []),
};

function numbered(stem: string, day: number, last: number): string[] {
  return day >= 1 && day <= last ? [`${stem}${day}`] : [];
}

const DAY_MONTH = /^(\d{1,2})[-. /]+(\p{L}{3,}\.?)(?:[-. /]+\d{2,4})?$/u;
const MONTH_DAY = /^(\p{L}{3,}\.?)[-. /]+(\d{1,2})(?:[-. /,]+\d{2,4})?$/u;
const ISO = /^\d{4}-(\d{2})-(\d{2})(?:[T ].*)?$/;
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2\d{2,4}$/;

/** Each way to read the text as month and day. */
function readings(text: string): { month: number; day: number }[] {
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return dated(monthOf(dayMonth[2]!), dayMonth[1]!);
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return dated(monthOf(monthDay[1]!), monthDay[2]!);
  const iso = ISO.exec(text);
  if (iso) return dated(Number(iso[1]), iso[2]!);
  const numeric = NUMERIC.exec(text);
  return numeric ? [...dated(Number(numeric[3]), numeric[1]!), ...dated(Number(numeric[1]), numeric[3]!)] : [];
}

function dated(month: number | null, day: string): { month: number; day: number }[] {
  return month === null || month < 1 || month > 12 ? [] : [{ month, day: Number(day) }];
}

export function isDateShaped(text: string): boolean {
  return readings(text).length > 0;
}

/** Approved symbols of the genes that the date may have been; empty where none is known. */
export function dateCandidates(text: string): string[] {
  return [...new Set(readings(text).flatMap(({ month, day }) => CHANGED[month]?.(day) ?? []))];
}
