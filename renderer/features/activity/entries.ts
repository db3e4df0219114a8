import { call } from '../../api.ts';
import type { ActivityEntry } from './page.ts';

const CHUNK = 1000;

/** Every entry that matches, not only the page that is shown. */
export async function allEntries(filter: string, newestFirst: boolean): Promise<ActivityEntry[]> {
  const entries: ActivityEntry[] = [];
  for (;;) {
    const page = await call('activity.page', {
      start: entries.length,
      count: CHUNK,
      newestFirst,
      ...(filter === '' ? {} : { filter }),
    });
    entries.push(...page.entries);
    if (page.entries.length === 0 || entries.length >= page.total) return entries;
  }
}

const HEADER = ['seq', 'utc', 'local', 'person', 'action', 'object', 'story', 'before', 'after', 'reason', 'hash'];

function cells(entry: ActivityEntry): string[] {
  return [
    String(entry.seq),
    entry.atUtc,
    entry.atLocal,
    entry.person,
    entry.action,
    entry.object,
    entry.story,
    entry.before ?? '',
    entry.after ?? '',
    entry.reason ?? '',
    entry.hash,
  ];
}

/** RFC 4180; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function entriesAsCsv(entries: readonly ActivityEntry[]): string {
  const quoted = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return [HEADER, ...entries.map(cells)].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

/** The story, one line for each entry. */
export function entriesAsText(entries: readonly ActivityEntry[]): string {
  return entries
    .map((e) => `${e.atLocal}\t${e.person}\t${e.story}${e.reason === null ? '' : `\tReason: ${e.reason}`}`)
    .join('\n');
}
