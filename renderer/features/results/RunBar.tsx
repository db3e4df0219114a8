import { Button, Group, Select, Title } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import type { RunSummary } from '../../../db/contract/runs.ts';
import type { Output } from '../../../db/contract.ts';
import { useLong } from '../../api.ts';
import { useAsOf } from '../../app/as-of.ts';
import { toast } from '../../app/toast.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { ProgressPanel } from '../../components/ProgressPanel.tsx';
import { latestVersion, parseVersion, versionChoices } from './version-choice.ts';

interface RunBarProps {
  protocols: Output<'protocol.list'>;
  runs: Output<'run.list'>;
  current: RunSummary | null;
  onRun(run: number): void;
}

/** What to run, and as of when; and the runs there have been. */
export function RunBar({ protocols, runs, current, onRun }: RunBarProps) {
  const { asOf } = useAsOf();
  const [protocolId, setProtocolId] = useState<string | null>(null);
  const [chosenVersion, setVersion] = useState<string | null>(null);
  const start = useLong('run.start');
  const protocol = protocols.find((p) => p.id === (protocolId ?? current?.protocol)) ?? protocols[0];
  const version =
    chosenVersion ??
    (protocol && current?.protocol === protocol.id && protocol.versions.some((v) => v.version === current.version)
      ? String(current.version)
      : protocol && latestVersion(protocol.versions));

  async function run() {
    if (!protocol || !asOf) return;
    const made = await start.start({ protocol: protocol.id, version: parseVersion(version), asOf });
    toast(`Run ${made.id} is ready: ${made.counts.eligible.toLocaleString('en')} eligible`);
    onRun(made.id);
  }

  return (
    <>
      <Group justify="space-between" align="end" gap="xs">
        <Title order={1} size="h2">
          Results
        </Title>
        <Group gap="xs" align="end">
          <Select
            size="xs"
            w={180}
            label="Protocol"
            allowDeselect={false}
            value={protocol?.id ?? null}
            onChange={(id) => {
              setProtocolId(id);
              setVersion(null);
            }}
            data={protocols.map((p) => ({ value: p.id, label: `${p.id}: ${p.title}` }))}
          />
          <Select
            size="xs"
            w={105}
            label="Version"
            allowDeselect={false}
            value={version ?? null}
            onChange={setVersion}
            data={protocol ? versionChoices(protocol.versions) : []}
          />
          <Button
            leftSection={<IconPlayerPlay size={14} />}
            loading={start.running}
            disabled={!protocol || !asOf}
            onClick={() => run().catch(() => undefined)}
          >
            Run as of {asOf}
          </Button>
          {runs.length > 0 && (
            <Select
              size="xs"
              w={200}
              label="Shown run"
              allowDeselect={false}
              value={current ? String(current.id) : null}
              onChange={(id) => id && onRun(Number(id))}
              data={runs
                .toSorted((a, b) => b.id - a.id)
                .map((r) => ({ value: String(r.id), label: runLabel(r, protocols.length > 1) }))}
            />
          )}
        </Group>
      </Group>
      {start.running && (
        <ProgressPanel
          title="Running the protocol"
          progress={start.progress}
          noun="subjects"
          onCancel={start.cancel}
          cancelHint="Cancelling keeps no part of this run."
        />
      )}
      <ErrorNote error={start.error} title="The protocol could not be run" />
    </>
  );
}

/** The protocol is named only where there are several. */
function runLabel(run: Output<'run.list'>[number], named: boolean): string {
  const version = run.draft ? 'DRAFT' : `v${run.version}`;
  const parts = [`Run ${run.id}`, ...(named ? [run.protocol] : []), version, run.asOf];
  return [...parts, ...(run.current ? [] : ['out of date'])].join(' · ');
}
