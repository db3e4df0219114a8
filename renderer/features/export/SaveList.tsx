import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconCheck, IconDeviceFloppy } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { RunSummary } from '../../../db/contract/runs.ts';
import type { Output } from '../../../db/contract.ts';
import { call, useLong } from '../../api.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { ProgressPanel } from '../../components/ProgressPanel.tsx';
import { byteWords } from '../../components/progress-words.ts';
import { type ExportChoice, type ExportFormat, type ExportInput, FORMATS, fileNameFor } from './export-choice.ts';

interface SaveListProps {
  run: RunSummary | null;
  input: ExportInput | null;
  choice: ExportChoice;
  /** The title of the screen, on the same line. */
  children: ReactNode;
}

/** Format, place, save; then what was written and where its manifest is. */
export function SaveList({ run, input, choice, children }: SaveListProps) {
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [saved, setSaved] = useState<Output<'export.write'> | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const write = useLong('export.write');

  async function save() {
    if (!input || !run) return;
    setSaved(null);
    setFailed(null);
    const file = await call('file.pickSave', { purpose: format, suggestedName: fileNameFor(run, choice, format) });
    if (file) setSaved(await write.start({ ...input, path: file.token, format }));
  }

  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Group gap="sm">{children}</Group>
        <Group gap="xs">
          <Text size="xs" c="var(--st-muted)">
            {FORMATS.find((f) => f.value === format)?.note}
          </Text>
          <Select
            size="xs"
            w={130}
            aria-label="Format"
            allowDeselect={false}
            value={format}
            onChange={(next) => setFormat(FORMATS.find((f) => f.value === next)?.value ?? 'csv')}
            data={FORMATS.map(({ value, label }) => ({ value, label }))}
          />
          <Button
            leftSection={<IconDeviceFloppy size={16} />}
            disabled={!input || !run}
            loading={write.running}
            onClick={() => save().catch(setFailed)}
          >
            Save list…
          </Button>
        </Group>
      </Group>
      {write.running && (
        <ProgressPanel
          title="Writing the list"
          progress={write.progress}
          noun="subjects"
          onCancel={write.cancel}
          cancelHint="Cancelling leaves no file behind."
        />
      )}
      <ErrorNote error={failed} title="The list was not saved" />
      {saved && (
        <Alert
          color="teal"
          variant="light"
          icon={<IconCheck size={18} />}
          title="Saved"
          role="status"
          withCloseButton
          closeButtonLabel="Close"
          onClose={() => setSaved(null)}
        >
          {saved.file} ({byteWords(saved.bytes)}), {saved.manifest.rows.toLocaleString('en')} subjects.{' '}
          {saved.manifestFile ? `Its manifest is ${saved.manifestFile}.` : 'The manifest is inside the file.'}
        </Alert>
      )}
    </Stack>
  );
}
