import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FileRef, leaveLocked } from '../../app/session.ts';
import styles from './start.module.css';
import { UnlockForm } from './UnlockForm.tsx';

/** The study was locked: its file is closed and its keys are forgotten until the passphrase is given again. */
export function LockedScreen({ file }: { file: FileRef }) {
  return (
    <main className={styles.page} aria-label="Locked">
      <Paper withBorder p="lg" w={420} h="fit-content">
        <Stack>
          <IconLock size={28} stroke={1.5} aria-hidden />
          <div>
            <Title order={1}>Locked</Title>
            <Text c="var(--st-muted)" style={{ overflowWrap: 'anywhere' }}>
              {file.name}
            </Text>
          </div>
          <UnlockForm file={file} action="Unlock" />
          <Button variant="subtle" onClick={leaveLocked}>
            Go to the start screen
          </Button>
        </Stack>
      </Paper>
    </main>
  );
}
