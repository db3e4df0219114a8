import { Paper, Table, Text, Title } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ImportSummary } from '../../../../db/contract/imports.ts';
import { useCall } from '../../../api.ts';
import { showInInspector } from '../../../app/inspector.ts';
import { localMinute } from '../../../app/iso-date.ts';
import { useScreen } from '../../../app/screen.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { ImportActions } from './ImportActions.tsx';
import { ImportDetails } from './ImportDetails.tsx';

/** Every import of the study, newest first, with what can be done about it. */
export function PastImports({ readOnly }: { readOnly: boolean }) {
  const imports = useCall('import.list', {});
  const asked = useScreen().params.import;

  useEffect(() => {
    const one = imports.data?.find((summary) => summary.id === asked);
    if (one) show(one);
  }, [imports.data, asked]);

  if (imports.error) return <ErrorNote error={imports.error} onRetry={() => void imports.refetch()} />;
  if (!imports.data) return null;
  if (imports.data.length === 0) {
    return (
      <EmptyState icon={IconFileImport} title="Nothing has been imported yet">
        A table with one row per subject is enough to begin: an identifier, a date of birth, laboratory values.
        Findings, samples, therapies and consents may come in files of their own. What cannot be understood is listed
        with file, row and column, and kept.
      </EmptyState>
    );
  }
  const sorted = [...imports.data].sort((a, b) => b.id - a.id);
  return (
    <Paper withBorder p="md" component="section" aria-label="Imports">
      <Title order={2} mb="xs">
        Imports
      </Title>
      <Table.ScrollContainer minWidth={700}>
        <Table aria-label="Imports" highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Import</Table.Th>
              <Table.Th>When</Table.Th>
              <Table.Th ta="right">Subjects</Table.Th>
              <Table.Th ta="right">Facts</Table.Th>
              <Table.Th ta="right">Rejected</Table.Th>
              <Table.Th>Status</Table.Th>
              <Table.Th>Actions</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.map((summary) => (
              <Table.Tr key={summary.id}>
                <Table.Td style={{ overflowWrap: 'anywhere', minWidth: 160 }}>
                  <Text fw={600} size="sm">
                    {summary.name}
                  </Text>
                  {summary.kind === 'hand' ? (
                    <Text size="xs" c="var(--st-muted)">
                      typed in by hand
                    </Text>
                  ) : null}
                </Table.Td>
                <Table.Td className="tabular" style={{ whiteSpace: 'nowrap' }}>
                  {localMinute(summary.at)}
                </Table.Td>
                <Table.Td className="number">{summary.subjects.toLocaleString('en')}</Table.Td>
                <Table.Td className="number">{summary.facts.toLocaleString('en')}</Table.Td>
                <Table.Td className="number">{summary.rejected.toLocaleString('en')}</Table.Td>
                <Table.Td>
                  <StatusBadge status={summary.status} />
                </Table.Td>
                <Table.Td>
                  <ImportActions summary={summary} readOnly={readOnly} onDetails={() => show(summary)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

function show(summary: ImportSummary): void {
  showInInspector(<ImportDetails summary={summary} />, summary.name);
}
