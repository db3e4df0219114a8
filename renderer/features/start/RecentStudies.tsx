import { ActionIcon, Group, Text, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type CallOutput, call, useCall } from '../../api.ts';
import { localMinute } from '../../app/iso-date.ts';
import { queryClient } from '../../app/query-client.ts';
import { showOpenStudy } from '../../app/session.ts';
import { toastError } from '../../app/toast.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { byteWords } from '../../components/progress-words.ts';
import styles from './start.module.css';

type Recent = CallOutput<'recent.list'>[number];

export function RecentStudies() {
  const recent = useCall('recent.list', {});
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['recent.list'] });
  const forget = (study: Recent) => call('recent.forget', { token: study.token }).then(refresh, toastError);

  if (recent.error) return <ErrorNote error={recent.error} title="The recent studies cannot be listed" />;
  if (!recent.data || recent.data.length === 0) return null;
  return (
    <section aria-label="Recent studies">
      <Group justify="space-between" mb={6}>
        <Title order={2}>Recent studies</Title>
      </Group>
      {recent.data.map((study) => (
        <div key={study.token} className={styles.recent}>
          <UnstyledButton
            className={styles.recentOpen}
            disabled={study.missing}
            onClick={() => showOpenStudy(study)}
            aria-label={`Open ${study.name}`}
          >
            <span className={styles.recentName}>{study.name}</span>
            <span className={styles.recentDetail}>
              {study.missing ? 'not found: moved, deleted, or its drive is not connected' : localMinute(study.openedAt)}
            </span>
            <span className={`${styles.recentDetail} tabular`}>
              {study.bytes === null ? '' : byteWords(study.bytes)}
            </span>
          </UnstyledButton>
          <Tooltip label="Take it off this list; the file stays">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Take ${study.name} off the list`}
              onClick={() => forget(study)}
            >
              <IconX size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      ))}
      <Text size="xs" c="var(--st-muted)" mt={6}>
        The list is kept on this computer only. Taking a study off it deletes nothing.
      </Text>
    </section>
  );
}
