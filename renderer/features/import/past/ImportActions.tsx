import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ImportSummary } from '../../../../db/contract/imports.ts';
import { QuarantineDialog } from './QuarantineDialog.tsx';
import { RevertDialog } from './RevertDialog.tsx';

export interface ImportActionsProps {
  summary: ImportSummary;
  readOnly: boolean;
  onDetails(): void;
}

export function ImportActions({ summary, readOnly, onDetails }: ImportActionsProps) {
  const [dialog, setDialog] = useState<'revert' | 'quarantine' | null>(null);
  const close = () => setDialog(null);
  return (
    <Group gap={4}>
      <Button size="compact-xs" variant="default" aria-label={`Details of ${summary.name}`} onClick={onDetails}>
        Details
      </Button>
      {summary.rejected > 0 ? (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Quarantine of ${summary.name}`}
          onClick={() => setDialog('quarantine')}
        >
          Quarantine
        </Button>
      ) : null}
      {summary.status === 'active' ? (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Revert ${summary.name}`}
          disabled={readOnly}
          onClick={() => setDialog('revert')}
        >
          Revert
        </Button>
      ) : null}
      {dialog === 'revert' ? <RevertDialog summary={summary} onClose={close} /> : null}
      {dialog === 'quarantine' ? <QuarantineDialog summary={summary} onClose={close} /> : null}
    </Group>
  );
}
