import { ActionIcon, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { InspectedColumn, InspectedFile } from '../../../../db/contract/imports.ts';
import type { ColumnMapping, ColumnRole } from '../../../../db/domain/import/mapping.ts';
import { editPlan, showColumn } from '../draft.ts';
import { ColumnReading } from './ColumnReading.tsx';
import { MissingCodes } from './MissingCodes.tsx';
import styles from './map.module.css';
import type { PreviewCell } from './preview.ts';
import { RolePart } from './RolePart.tsx';
import { StatedFields } from './StatedFields.tsx';
import { SuggestionNote } from './SuggestionNote.tsx';
import { TargetPicker } from './TargetPicker.tsx';
import { ValueMap } from './ValueMap.tsx';

export interface ColumnEditorProps {
  file: InspectedFile;
  found: InspectedColumn;
  mapping: ColumnMapping;
  /** The column's cells of the preview. */
  cells: readonly (PreviewCell | undefined)[];
}

/** Everything that can be said about one column. */
export function ColumnEditor({ file, found, mapping, cells }: ColumnEditorProps) {
  const { as: role } = mapping;
  const edit = (change: Partial<ColumnMapping>) =>
    editPlan(file.id, (plan) => ({
      ...plan,
      columns: plan.columns.map((column) => (column.index === mapping.index ? withChange(column, change) : column)),
    }));
  return (
    <Paper withBorder p="md" component="section" aria-label="Selected column" className={styles.editor}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div style={{ minWidth: 0 }}>
            <Text size="xs" c="var(--st-muted)">
              Column {found.index + 1} of {file.columns.length} · {found.nonEmpty.toLocaleString('en')} cells sampled
              with a value
            </Text>
            <Title order={2} style={{ overflowWrap: 'anywhere' }}>
              {found.header}
            </Title>
          </div>
          <ColumnSteps at={found.index} count={file.columns.length} />
        </Group>
        <TargetPicker header={found.header} role={role} onChange={(as: ColumnRole) => edit({ as })} />
        <RolePart role={role} onChange={(as) => edit({ as })} />
        <SuggestionNote found={found} mapping={mapping} onChoose={(as) => edit({ as })} />
        {role.role === 'fact' ? <StatedFields role={role} onChange={(as) => edit({ as })} /> : null}
        <ColumnReading found={found} mapping={mapping} onEdit={edit} />
        <MissingCodes found={found} codes={mapping.missing ?? []} onChange={(missing) => edit({ missing })} />
        {role.role === 'ignore' ? null : (
          <ValueMap
            key={found.index}
            found={found}
            role={role}
            values={mapping.values ?? {}}
            cells={cells}
            onChange={(values) => edit({ values })}
          />
        )}
      </Stack>
    </Paper>
  );
}

/** A key set to undefined is taken away, so that two equal plans look the same. */
function withChange(column: ColumnMapping, change: Partial<ColumnMapping>): ColumnMapping {
  const changed: ColumnMapping = { ...column, ...change };
  for (const key of ['unit', 'decimal', 'dateOrder', 'pivot', 'missing', 'values', 'asOf', 'kind'] as const) {
    const value = changed[key];
    const empty = value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
    if (empty) delete changed[key];
  }
  return changed;
}

function ColumnSteps({ at, count }: { at: number; count: number }) {
  return (
    <ActionIcon.Group>
      <ActionIcon variant="default" aria-label="Previous column" disabled={at === 0} onClick={() => showColumn(at - 1)}>
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label="Next column"
        disabled={at >= count - 1}
        onClick={() => showColumn(at + 1)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </ActionIcon.Group>
  );
}
