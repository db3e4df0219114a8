import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useCall } from '../../api.ts';
import { useAsOf } from '../../app/as-of.ts';
import { closeInspector } from '../../app/inspector.ts';
import { useScreen } from '../../app/screen.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { valueWords } from '../../components/unit-words.ts';
import { ConsentBadge } from './ConsentBadge.tsx';
import { dateWords } from './FactsTable.tsx';
import { FindingsStrip } from './FindingsStrip.tsx';
import classes from './subject.module.css';

/** A subject in the inspector: the latest of everything, and the way to the whole page. */
export function SubjectGlance({ id }: { id: string }) {
  const { asOf } = useAsOf();
  const subject = useCall('subject.get', { id, asOf: asOf || undefined }, { enabled: asOf !== '' });
  const screen = useScreen();
  if (subject.error) return <ErrorNote error={subject.error} onRetry={subject.refetch} />;
  if (!subject.data) return null;
  const { consent, withheld, facts, verdicts } = subject.data;
  const latest = new Map<string, (typeof facts)[number]>();
  for (const fact of facts) {
    const key = fact.table === 'observation' ? fact.title : '';
    const before = latest.get(key);
    if (key && (!before || (fact.date ?? '') >= (before.date ?? ''))) latest.set(key, fact);
  }
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <ConsentBadge consent={consent} />
        {withheld && <StatusBadge status="withheld" />}
      </Group>
      <Button
        variant="default"
        leftSection={<IconUser size={14} />}
        onClick={() => {
          closeInspector();
          screen.go('subject', { id });
        }}
      >
        Everything about {id}
      </Button>
      {withheld && (
        <Text size="sm">
          This subject is counted, but nothing about them is shown: their consent does not allow it.
        </Text>
      )}
      {verdicts.length > 0 && (
        <Stack gap={4}>
          {verdicts.slice(0, 5).map((v) => (
            <Group key={v.run} gap="xs" wrap="nowrap">
              <StatusBadge status={v.status} />
              <Text size="xs" c="var(--st-muted)">
                {v.protocol} {v.version === 'draft' ? 'draft' : `v${v.version}`}, as of {v.asOf}
              </Text>
            </Group>
          ))}
        </Stack>
      )}
      {facts.some((f) => f.table === 'variant' || f.table === 'copyNumber' || f.table === 'fusion') && (
        <FindingsStrip facts={facts} />
      )}
      <Table fz="sm" aria-label="Latest observations" className={classes.glance}>
        <Table.Tbody>
          {[...latest.values()].map((fact) => (
            <Table.Tr key={fact.title}>
              <Table.Td>{fact.title}</Table.Td>
              <Table.Td className="number">{valueWords(fact.value, fact.unit)}</Table.Td>
              <Table.Td className="tabular" c="var(--st-muted)">
                {dateWords(fact)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
