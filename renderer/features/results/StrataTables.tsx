import { Stack, Table, Text, Title } from '@mantine/core';
import type { RunSummary } from '../../../db/contract/runs.ts';
import classes from './results.module.css';

/** Arms with their places, and the strata that eligible subjects fall into. */
export function StrataTables({ run }: { run: RunSummary }) {
  return (
    <Stack className={classes.scroll} gap="lg" tabIndex={0} role="region" aria-label="Arms and strata">
      <ArmTable run={run} />
      {run.factors.length === 0 ? (
        <Text c="var(--st-muted)" size="sm">
          This protocol has no stratification factor.
        </Text>
      ) : (
        <>
          <FactorTable run={run} />
          <StratumTable run={run} />
        </>
      )}
    </Stack>
  );
}

function ArmTable({ run }: { run: RunSummary }) {
  if (run.arms.length === 0)
    return (
      <Text c="var(--st-muted)" size="sm">
        This protocol has no arms: every eligible subject is eligible for the trial as a whole.
      </Text>
    );
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        Arms
      </Title>
      <Table aria-label="Arms" fz="sm" maw={900}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Arm</Table.Th>
            <Table.Th>State</Table.Th>
            {['Places', 'Eligible', 'Undetermined', 'Ineligible', 'Assigned'].map((head) => (
              <Table.Th key={head} className="number">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {run.arms.map((arm) => (
            <Table.Tr key={arm.id}>
              <Table.Td>
                {arm.id}: {arm.title}
              </Table.Td>
              <Table.Td>{arm.status}</Table.Td>
              <Table.Td className="number">{arm.capacity?.toLocaleString('en') ?? 'no limit'}</Table.Td>
              <Table.Td className="number">{arm.counts.eligible.toLocaleString('en')}</Table.Td>
              <Table.Td className="number">{arm.counts.undetermined.toLocaleString('en')}</Table.Td>
              <Table.Td className="number">{arm.counts.ineligible.toLocaleString('en')}</Table.Td>
              <Table.Td className="number">{arm.assigned.toLocaleString('en')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function FactorTable({ run }: { run: RunSummary }) {
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        Stratification factors
      </Title>
      <Table aria-label="Stratification factors" fz="sm" maw={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Factor</Table.Th>
            <Table.Th>Level</Table.Th>
            <Table.Th className="number">Eligible subjects</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {run.factors.flatMap((factor) => [
            ...factor.levels.map((level, i) => (
              <Table.Tr key={`${factor.id} ${level.id}`}>
                <Table.Td>{i === 0 ? factor.title : ''}</Table.Td>
                <Table.Td>{level.title}</Table.Td>
                <Table.Td className="number">{level.count.toLocaleString('en')}</Table.Td>
              </Table.Tr>
            )),
            <Table.Tr key={`${factor.id} unknown`}>
              <Table.Td />
              <Table.Td>unknown: cannot be randomised until resolved</Table.Td>
              <Table.Td className="number">{factor.unknown.toLocaleString('en')}</Table.Td>
            </Table.Tr>,
          ])}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function StratumTable({ run }: { run: RunSummary }) {
  const titleOf = (factor: RunSummary['factors'][number], level: string | null | undefined) =>
    level ? (factor.levels.find((l) => l.id === level)?.title ?? level) : 'unknown';
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        Strata
      </Title>
      <Table aria-label="Strata" fz="sm" maw={640}>
        <Table.Thead>
          <Table.Tr>
            {run.factors.map((factor) => (
              <Table.Th key={factor.id}>{factor.title}</Table.Th>
            ))}
            <Table.Th className="number">Eligible subjects</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {run.strata.map((stratum) => (
            <Table.Tr key={JSON.stringify(stratum.levels)}>
              {run.factors.map((factor) => (
                <Table.Td key={factor.id}>{titleOf(factor, stratum.levels[factor.id])}</Table.Td>
              ))}
              <Table.Td className="number">{stratum.count.toLocaleString('en')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
