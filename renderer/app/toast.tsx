import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { isCancelled } from '../api.ts';
import { sentenceOf } from '../components/ErrorNote.tsx';

export interface ToastOptions {
  /** Takes the act back. Its failure is told by another toast. */
  undo?: () => unknown;
  /** The word on the button; "Undo" if absent. */
  undoLabel?: string;
}

const UNDO_TIME = 12_000;
const PLAIN_TIME = 5_000;

/** "Done", in the corner, for a while. Where it can be taken back, the toast has the button for it. */
export function toast(message: string, { undo, undoLabel = 'Undo' }: ToastOptions = {}): void {
  const id = crypto.randomUUID();
  const takeBack = async () => {
    notifications.hide(id);
    try {
      await undo?.();
    } catch (error) {
      toastError(error);
    }
  };
  notifications.show({
    id,
    role: 'status',
    icon: <IconCheck size={18} aria-hidden />,
    color: 'teal',
    autoClose: undo ? UNDO_TIME : PLAIN_TIME,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {undo ? (
          <Button variant="default" onClick={takeBack} style={{ flexShrink: 0 }}>
            {undoLabel}
          </Button>
        ) : null}
      </Group>
    ),
  });
}

/** A failure that has no place of its own on the screen. Silent for what a person cancelled. */
export function toastError(error: unknown): void {
  if (isCancelled(error)) return;
  notifications.show({
    role: 'alert',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    color: 'red',
    autoClose: false,
    message: sentenceOf(error),
  });
}
