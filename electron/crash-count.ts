/** More crashes than this within the window, and restarting would only hide the trouble. */
const CRASH_LIMIT = 3;
const CRASH_WINDOW_MS = 60_000;

/** @param now milliseconds @returns a function to call at each crash: whether there have been too many lately */
export function createCrashCount(now: () => number): () => boolean {
  let crashes: number[] = [];
  return () => {
    const time = now();
    crashes = [...crashes, time].filter((crash) => time - crash <= CRASH_WINDOW_MS);
    return crashes.length > CRASH_LIMIT;
  };
}
