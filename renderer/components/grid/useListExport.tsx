import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { call } from '../../api.ts';
import { toast, toastError } from '../../app/toast.tsx';
import { listAsCsv } from './all-rows.ts';
import type { DataGridProps } from './DataGrid.tsx';

/** Saves the list as it stands (its filters, order and shown columns) to a CSV file, page by page. */
export function useListExport({ grid, fetchPage, fileName }: DataGridProps) {
  const [running, setRunning] = useState(false);

  async function start() {
    const file = await call('file.pickSave', { purpose: 'csv', suggestedName: `${fileName}.csv` });
    if (!file) return;
    const abort = new AbortController();
    const id = notifications.show({
      loading: true,
      autoClose: false,
      withCloseButton: false,
      message: 'Reading the list…',
    });
    setRunning(true);
    try {
      const { columns, filters, sort, search } = grid.view;
      const pieces = await listAsCsv(
        fetchPage,
        { columns: [...columns], filters: [...filters], sort: [...sort], search: search.trim() || undefined },
        grid.shown,
        abort.signal,
        ({ done, total }) =>
          notifications.update({ id, message: <Reading done={done} total={total} onCancel={() => abort.abort()} /> }),
      );
      const written = await call('file.write', { token: file.token, data: pieces.join('') });
      notifications.hide(id);
      toast(`Saved ${written.name}`);
    } catch (error) {
      notifications.hide(id);
      if (abort.signal.aborted) toast('Cancelled. No file was written.');
      else toastError(error);
    } finally {
      setRunning(false);
    }
  }
  return { running, start };
}

function Reading({ done, total, onCancel }: { done: number; total: number; onCancel(): void }) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">
        {done.toLocaleString('en')} of {total.toLocaleString('en')} subjects
      </Text>
      <Button size="compact-xs" variant="subtle" onClick={onCancel}>
        Cancel
      </Button>
    </Group>
  );
}
