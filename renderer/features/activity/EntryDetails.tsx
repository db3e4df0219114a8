import styles from './activity.module.css';
import type { ActivityEntry } from './page.ts';

export function EntryDetails({ entry }: { entry: ActivityEntry }) {
  const rows: [string, string][] = [
    ['Entry', String(entry.seq)],
    ['Time (UTC)', entry.atUtc],
    ['Action', entry.action],
    ['Object', entry.object],
    ['Before', entry.before ?? '—'],
    ['After', entry.after ?? '—'],
    ['Reason', entry.reason ?? '—'],
    ['Hash', entry.hash],
  ];
  return (
    <dl className={styles.details}>
      {rows.map(([name, value]) => (
        <div key={name} className={styles.detail}>
          <dt>{name}</dt>
          <dd className={name === 'Hash' || name === 'Before' || name === 'After' ? styles.mono : undefined}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
