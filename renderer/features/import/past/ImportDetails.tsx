import { Stack, Text } from '@mantine/core';
import type { ImportSummary } from '../../../../db/contract/imports.ts';
import { localMinute } from '../../../app/iso-date.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { FactCounts } from '../check/SourceReports.tsx';
import styles from './past.module.css';

/** One import in the inspector: who, when, why, and what came of each file. */
export function ImportDetails({ summary }: { summary: ImportSummary }) {
  return (
    <Stack>
      <div>
        <StatusBadge status={summary.status} />
      </div>
      <dl className={styles.facts}>
        <Line name="When" value={localMinute(summary.at)} />
        <Line name="Who" value={summary.person} />
        <Line name="Reason" value={summary.reason ?? '—'} />
        <Line name="Subjects" value={summary.subjects.toLocaleString('en')} />
        <Line name="Facts" value={summary.facts.toLocaleString('en')} />
        <Line name="Rejected rows" value={summary.rejected.toLocaleString('en')} />
      </dl>
      {summary.sources.map((source) => (
        <div key={source.file}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {source.file}
          </Text>
          <dl className={styles.facts}>
            <Line name="Format" value={source.format} />
            <Line name="Rows" value={source.rows.toLocaleString('en')} />
            <Line name="Accepted" value={source.accepted.toLocaleString('en')} />
            <Line name="Flagged" value={source.flagged.toLocaleString('en')} />
            <Line name="Rejected" value={source.rejected.toLocaleString('en')} />
          </dl>
          <FactCounts facts={source.facts} />
        </div>
      ))}
    </Stack>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
