import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { type CallOutput, useLong } from '../../api.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { ProgressPanel } from '../../components/ProgressPanel.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import styles from './activity.module.css';

type Verified = CallOutput<'study.verify'>;

/** Checks the chain of entries, the sources and the facts against their fingerprints, and says what it found. */
export function VerifyPanel() {
  const verify = useLong('study.verify');
  const [result, setResult] = useState<Verified | null>(null);
  const run = () => {
    setResult(null);
    // A failure is shown from verify.error.
    verify.start({}).then(setResult, () => undefined);
  };
  if (verify.running) {
    return <ProgressPanel title="Verifying the study" progress={verify.progress} onCancel={verify.cancel} />;
  }
  return (
    <Paper withBorder p="md" component="section" aria-label="Verify">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Title order={2}>Has anything been altered?</Title>
            <Text size="sm" c="var(--st-muted)">
              Each entry carries the fingerprint of all before it; sources and facts carry their own.
            </Text>
          </div>
          <Button leftSection={<IconShieldCheck size={16} aria-hidden />} onClick={run} style={{ flexShrink: 0 }}>
            Verify
          </Button>
        </Group>
        <ErrorNote error={verify.error} />
        {result ? <VerifyResult result={result} /> : null}
      </Stack>
    </Paper>
  );
}

function VerifyResult({ result }: { result: Verified }) {
  return (
    <div role="status">
      <Text fw={600} c={result.ok ? 'var(--st-met)' : 'var(--st-not-met)'}>
        {result.ok
          ? `Nothing was altered: ${result.auditEntries.toLocaleString('en')} entries and all data check out.`
          : 'Something was altered or is damaged. Do not rely on this study until it is explained.'}
      </Text>
      <ul className={styles.checks}>
        {result.checks.map((check) => (
          <li key={check.name}>
            <StatusBadge status={check.ok ? 'met' : 'problem'} label={check.ok ? 'Intact' : 'Broken'} />
            <span>
              <b>{check.name}</b>: {check.sentence}
            </span>
          </li>
        ))}
      </ul>
      <Text size="xs" c="var(--st-muted)">
        Last entry's fingerprint: <span className={styles.mono}>{result.auditHead}</span>. Write it down elsewhere: an
        end cut off cleanly can only be seen by comparing with it.
      </Text>
    </div>
  );
}
