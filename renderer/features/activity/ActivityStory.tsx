import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import styles from './activity.module.css';
import { EntryDetails } from './EntryDetails.tsx';
import type { ActivityEntry } from './page.ts';

/** Day by day, in sentences; an entry opens to what was before and after. */
export function ActivityStory({ entries }: { entries: readonly ActivityEntry[] }) {
  const [open, setOpen] = useState<number | null>(null);
  const days = Map.groupBy(entries, (entry) => entry.atLocal.slice(0, 10));
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-label={day} className={styles.day}>
      <Title order={3} className="tabular">
        {day}
      </Title>
      {ofDay.map((entry) => (
        <div key={entry.seq} className={styles.entry}>
          <button
            type="button"
            className={styles.entryLine}
            aria-expanded={open === entry.seq}
            onClick={() => setOpen(open === entry.seq ? null : entry.seq)}
          >
            <span className={`${styles.time} tabular`}>{entry.atLocal.slice(11, 16)}</span>
            <span>
              {entry.story}
              {entry.reason === null ? null : (
                <Text span c="var(--st-muted)">
                  {' '}
                  Reason: {entry.reason}
                </Text>
              )}
            </span>
            <span className={styles.person}>{entry.person}</span>
          </button>
          {open === entry.seq ? <EntryDetails entry={entry} /> : null}
        </div>
      ))}
    </section>
  ));
}
