import type { LongProgress } from '../api.ts';

/** Below this, a rate is guesswork. Milliseconds. */
const TOO_EARLY = 700;

/** "120,000 of 500,000 rows". */
export function amount({ done, total }: LongProgress, noun: string): string {
  const counted = noun === 'bytes' ? byteWords : (n: number) => n.toLocaleString('en');
  const unit = noun === '' || noun === 'bytes' ? '' : ` ${noun}`;
  if (total === null) return done === 0 ? '' : `${counted(done)}${unit}`;
  // Steps that mean nothing to a person are told as a share.
  if (noun === '') return total === 0 ? '' : `${Math.round((100 * done) / total)} %`;
  return `${counted(done)} of ${counted(total)}${unit}`;
}

/** "82,000 rows per second · about 5 s left"; empty while it is too early to tell. */
export function rateAndRest({ done, total, elapsed }: LongProgress, noun: string): string {
  if (elapsed < TOO_EARLY || done <= 0) return '';
  const perSecond = done / (elapsed / 1000);
  const parts: string[] = [];
  if (noun === 'bytes') parts.push(`${byteWords(perSecond)} per second`);
  else if (noun !== '') parts.push(`${Math.round(perSecond).toLocaleString('en')} ${noun} per second`);
  if (total !== null && total > done) parts.push(`about ${durationWords((total - done) / perSecond)} left`);
  return parts.join(' · ');
}

/** Seconds in words: "5 s", "2 min 10 s", "1 h 5 min". */
export function durationWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** Bytes in words, in powers of 1000 as file managers show them: "84.2 MB". */
export function byteWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  if (unit === 0) return `${Math.round(value)} ${value === 1 ? 'byte' : 'bytes'}`;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}
