import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCopy, IconDownload, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { call } from '../../api.ts';
import { toast, toastError } from '../../app/toast.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { PageTurner } from '../../components/PageTurner.tsx';
import { ActivityStory } from './ActivityStory.tsx';
import { ActivityTable } from './ActivityTable.tsx';
import styles from './activity.module.css';
import { allEntries, entriesAsCsv, entriesAsText } from './entries.ts';
import { useActivityPage } from './page.ts';
import { VerifyPanel } from './VerifyPanel.tsx';

/** The audit trail: a story to read, a table to search, and the proof that nobody altered it. */
export default function ActivityScreen() {
  const [filter, setFilter] = useState('');
  const [settled] = useDebouncedValue(filter.trim(), 200);
  const [newestFirst, setNewestFirst] = useState(true);
  const [look, setLook] = useState<'story' | 'table'>('story');
  const { page, start, setStart, size } = useActivityPage(settled, newestFirst);
  const entries = page.data?.entries ?? [];

  const copy = async () => {
    await navigator.clipboard.writeText(entriesAsText(await allEntries(settled, newestFirst)));
    toast('The activity is on the clipboard.');
  };
  const save = async () => {
    const place = await call('file.pickSave', { purpose: 'csv', suggestedName: 'activity.csv' });
    if (!place) return;
    const written = await call('file.write', {
      token: place.token,
      data: entriesAsCsv(await allEntries(settled, newestFirst)),
    });
    toast(`The activity was saved as ${written.name}.`);
  };
  return (
    <Stack className={styles.page} gap="md">
      <VerifyPanel />
      <Group justify="space-between" data-print="hide">
        <Group>
          <TextInput
            aria-label="Filter activity"
            type="search"
            data-filter
            placeholder="Filter: person, action, object, reason"
            leftSection={<IconSearch size={15} aria-hidden />}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            w={300}
          />
          <SegmentedControl
            aria-label="Shown as"
            value={look}
            onChange={(value) => setLook(value === 'table' ? 'table' : 'story')}
            data={[
              { value: 'story', label: 'Story' },
              { value: 'table', label: 'Table' },
            ]}
          />
          <SegmentedControl
            aria-label="Order"
            value={newestFirst ? 'newest' : 'oldest'}
            onChange={(value) => setNewestFirst(value === 'newest')}
            data={[
              { value: 'newest', label: 'Newest first' },
              { value: 'oldest', label: 'Oldest first' },
            ]}
          />
        </Group>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconCopy size={15} aria-hidden />}
            onClick={() => copy().catch(toastError)}
          >
            Copy
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            onClick={() => save().catch(toastError)}
          >
            Save as CSV
          </Button>
        </Group>
      </Group>
      <ErrorNote error={page.error} onRetry={() => void page.refetch()} />
      {page.data && page.data.total === 0 ? (
        <Text c="var(--st-muted)">
          {settled === ''
            ? 'Nothing has happened yet.'
            : `Nothing matches "${settled}". Clear the filter to see everything.`}
        </Text>
      ) : null}
      <div style={{ opacity: page.isPlaceholderData ? 0.6 : 1 }}>
        {look === 'story' ? <ActivityStory entries={entries} /> : <ActivityTable entries={entries} />}
      </div>
      {page.data ? (
        <PageTurner start={start} size={size} total={page.data.total} onTurn={setStart} noun="entries" />
      ) : null}
    </Stack>
  );
}
