import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useCall, useLong } from '../../api.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { goToResult } from './place.ts';

/** The same protocol version as of the same date over the present data; the new run then explains the same subject. */
export function RunAgain({ run, subject }: { run: number; subject: string }) {
  const before = useCall('run.get', { id: run });
  const start = useLong('run.start');
  async function again() {
    if (!before.data) return;
    const { protocol, version, asOf } = before.data;
    const made = await start.start({ protocol, version, asOf });
    goToResult({ run: made.id, subject });
  }
  return (
    <>
      <Button
        leftSection={<IconRefresh size={14} />}
        loading={start.running}
        disabled={!before.data}
        onClick={() => again().catch(() => undefined)}
      >
        Run again as of {before.data?.asOf}
      </Button>
      <ErrorNote error={start.error} />
    </>
  );
}
