import { Alert, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconPencil, IconRefresh } from '@tabler/icons-react';
import type { RunSummary } from '../../../db/contract/runs.ts';
import { localMinute } from '../../app/iso-date.ts';
import classes from './results.module.css';

/** What a reader of this run must know before believing it: a draft, out of date, warnings; and what it was made of. */
export function RunBanners({ run }: { run: RunSummary }) {
  return (
    <>
      {run.draft && (
        <Alert color="yellow" variant="light" py={6} icon={<IconPencil size={18} />} role="note">
          <strong>DRAFT.</strong> This is a run of a draft of the protocol. Nobody has released these criteria: do not
          enrol by it.
        </Alert>
      )}
      {!run.current && (
        <Alert color="orange" variant="light" py={6} icon={<IconRefresh size={18} />} role="note">
          <strong>Out of date.</strong> The data or the protocol has changed since this run. Press Run to bring it up to
          date.
        </Alert>
      )}
      {run.warnings.map((warning) => (
        <Text key={warning} size="xs" role="note" className={classes.warning}>
          <IconAlertTriangle size={14} aria-hidden /> {warning}
        </Text>
      ))}
      <Group gap="md" wrap="wrap">
        <Text size="xs" c="var(--st-muted)" className="tabular">
          {run.protocolTitle} · {run.draft ? 'draft' : `version ${run.version}`} · as of {run.asOf} · run {run.id} by{' '}
          {run.person}, {localMinute(run.at)} · data revision {run.revision.slice(0, 10)} · protocol{' '}
          {run.protocolHash.slice(0, 10)}
        </Text>
      </Group>
    </>
  );
}
