import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconFileImport, IconFolder } from '@tabler/icons-react';
import { toastError } from '../../app/toast.tsx';
import styles from './import.module.css';
import type { Inspection } from './inspection.ts';

export function NewImport({ inspection, readOnly }: { inspection: Inspection; readOnly: string | null }) {
  return (
    <Paper withBorder p="lg" component="section" aria-label="New import" className={styles.drop}>
      <div>
        <Title order={2}>Import files</Title>
        <Text c="var(--st-muted)" maw={620}>
          {readOnly ??
            'Choose or drop the files of one delivery together (CSV, TSV or other delimited text). You see how every column and cell is understood, then a dry run over all rows; nothing is saved before you commit it, and every import can be reverted.'}
        </Text>
      </div>
      <Group wrap="nowrap" style={{ flexShrink: 0 }}>
        <Button
          size="sm"
          leftSection={<IconFileImport size={16} aria-hidden />}
          disabled={readOnly !== null || inspection.running}
          onClick={() => inspection.chooseFiles().catch(toastError)}
        >
          Choose files
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconFolder size={16} aria-hidden />}
          disabled={readOnly !== null || inspection.running}
          onClick={() => inspection.chooseFolder().catch(toastError)}
        >
          Choose a folder
        </Button>
      </Group>
    </Paper>
  );
}
