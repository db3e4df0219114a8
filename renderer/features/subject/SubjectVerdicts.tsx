import { Anchor, Table, Text } from '@mantine/core';
import type { Output } from '../../../db/contract.ts';
import { useScreen } from '../../app/screen.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';

interface SubjectVerdictsProps {
  subject: string;
  verdicts: Output<'subject.get'>['verdicts'];
}

/** What each run said about this subject, latest first. */
export function SubjectVerdicts({ subject, verdicts }: SubjectVerdictsProps) {
  const screen = useScreen();
  if (verdicts.length === 0) return <Text c="var(--st-muted)">No protocol has been run over this subject yet.</Text>;
  return (
    <Table aria-label="Verdicts" fz="sm" maw={760}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Status</Table.Th>
          <Table.Th>Protocol</Table.Th>
          <Table.Th>Version</Table.Th>
          <Table.Th>As of</Table.Th>
          <Table.Th>Run</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {verdicts.map((verdict) => (
          <Table.Tr key={verdict.run}>
            <Table.Td>
              <StatusBadge status={verdict.status} />
            </Table.Td>
            <Table.Td>{verdict.protocol}</Table.Td>
            <Table.Td>{verdict.version === 'draft' ? <StatusBadge status="draft" /> : verdict.version}</Table.Td>
            <Table.Td className="tabular">{verdict.asOf}</Table.Td>
            <Table.Td>
              <Anchor
                component="button"
                type="button"
                size="sm"
                onClick={() => screen.go('results', { run: verdict.run, subject })}
              >
                Explain in run {verdict.run}
              </Anchor>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
