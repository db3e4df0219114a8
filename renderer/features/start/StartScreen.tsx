import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconFilePlus, IconFolderOpen, IconTestPipe } from '@tabler/icons-react';
import { chooseStudy, showNewStudy } from '../../app/session.ts';
import { toastError } from '../../app/toast.tsx';
import { useWaitingFiles } from '../../app/waiting-files.ts';
import { ProgressPanel } from '../../components/ProgressPanel.tsx';
import { AppearanceMenu } from '../../theme/AppearanceMenu.tsx';
import { RecentStudies } from './RecentStudies.tsx';
import { SAMPLE_PASSPHRASE, useSampleStudy } from './sample-study.ts';
import styles from './start.module.css';

/** No study is open: begin one, open one, or look around in the sample. */
export function StartScreen() {
  const waiting = useWaitingFiles();
  const sample = useSampleStudy();
  return (
    <main className={styles.page} aria-label="Start">
      <div className={styles.corner}>
        <AppearanceMenu />
      </div>
      <Stack className={styles.column} gap="lg">
        <header>
          <Title order={1} fz={26}>
            Stratum
          </Title>
          <Text c="var(--st-muted)">
            Who is eligible for which arm, and why. Everything stays on this computer, encrypted.
          </Text>
        </header>
        {waiting.length > 0 ? (
          <Paper withBorder p="sm" role="status">
            <Text>
              {waiting.map((file) => file.name).join(', ')} {waiting.length === 1 ? 'waits' : 'wait'} to be imported.
              Create a study or open one, and the import begins.
            </Text>
          </Paper>
        ) : null}
        {sample.running ? (
          <ProgressPanel
            title="Making the sample study"
            progress={sample.progress}
            onCancel={sample.cancel}
            cancelHint="Cancelling leaves no file behind."
          />
        ) : (
          <Group gap="sm" className={styles.actions}>
            <Button size="md" leftSection={<IconFilePlus size={18} aria-hidden />} onClick={showNewStudy}>
              New study
            </Button>
            <Button
              size="md"
              variant="default"
              leftSection={<IconFolderOpen size={18} aria-hidden />}
              onClick={() => chooseStudy().catch(toastError)}
            >
              Open study
            </Button>
            <Button
              size="md"
              variant="default"
              leftSection={<IconTestPipe size={18} aria-hidden />}
              onClick={sample.open}
            >
              Open the sample study
            </Button>
          </Group>
        )}
        <Text size="sm" c="var(--st-muted)">
          The sample is a made-up lung-cancer cohort of 2,000 subjects with a protocol of five arms; no real person is
          in it. Its passphrase is <code className={styles.code}>{SAMPLE_PASSPHRASE}</code>. You can also drop a study
          file or data files anywhere on this window.
        </Text>
        <RecentStudies />
      </Stack>
    </main>
  );
}
