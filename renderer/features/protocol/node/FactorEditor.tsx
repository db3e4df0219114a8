import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { printExpression } from '../../../../db/domain/criteria/print.ts';
import type { Factor, Level } from '../../../../db/domain/protocol/document.ts';
import { ConditionMenu } from '../conditions/ConditionMenu.tsx';
import { ConditionTree } from '../conditions/ConditionTree.tsx';
import { newLevel } from '../editing/new-parts.ts';
import { inserted } from '../editing/rearrange.ts';
import { CountBar } from '../effect/CountBar.tsx';
import { useCounts } from '../effect/counts.ts';
import { WarningSign, Warnings } from '../Warnings.tsx';
import { useWorkbench, warningsUnder } from '../workbench.ts';
import { TextPart } from './TextPart.tsx';

/** A stratification factor: its levels side by side, with whom each holds, and whether they overlap or leave a gap. */
export function FactorEditor({ factor, path }: { factor: Factor; path: string }) {
  const { document, fixed, names, rearrange, select, warnings } = useWorkbench();
  const others = document.factors.filter((other) => other !== factor);
  const expressions = useMemo(() => factor.levels.map((level) => level.when), [factor]);
  const counts = useCounts(expressions);
  const list = `${path}/levels`;
  return (
    <Stack gap="sm">
      <div>
        <Text size="xs" c="var(--st-muted)">
          Stratification factor
        </Text>
        <Title order={2}>{factor.title}</Title>
      </div>
      <Group align="start" wrap="nowrap" gap="sm">
        <TextPart
          key={`${path} id`}
          path={`${path}/id`}
          label="Id"
          value={factor.id}
          what={`the id of factor ${factor.id}`}
          required
          refuse={(id) =>
            others.some((other) => other.id === id) ? `another factor already has the id "${id}"` : null
          }
        />
        <TextPart
          key={`${path} title`}
          path={`${path}/title`}
          label="Title"
          value={factor.title}
          what={`the title of factor ${factor.id}`}
          required
          grow
        />
      </Group>
      <Warnings warnings={warnings.filter((w) => [path, `${path}/id`, list].includes(w.path))} />
      {factor.levels.length === 0 ? (
        <Text size="sm" c="var(--st-muted)">
          A factor needs at least two levels that exclude each other and together leave nobody out, such as “age at most
          65 years” and “age more than 65 years”.
        </Text>
      ) : (
        <Table aria-label="Levels" verticalSpacing="xs">
          <Table.Tbody>
            {factor.levels.map((level, l) => (
              <Table.Tr key={level.id}>
                <Table.Th scope="row" w="45%">
                  <Anchor component="button" type="button" size="sm" onClick={() => select(`${list}/${l}`)}>
                    {level.title}
                  </Anchor>{' '}
                  <WarningSign warnings={warningsUnder(warnings, `${list}/${l}`)} />
                  <Text size="xs" fw={400}>
                    {printExpression(level.when, names)}
                  </Text>
                </Table.Th>
                <Table.Td>
                  <CountBar name={level.title} counts={counts.of(level.when)} counting={counts.counting} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {fixed ? null : (
        <Group>
          <ConditionMenu
            onChoose={(when) => {
              const level = newLevel(factor, when);
              rearrange(inserted(document, list, level), `Added level ${level.id} to ${factor.id}`);
            }}
          >
            <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />}>
              Add level
            </Button>
          </ConditionMenu>
        </Group>
      )}
    </Stack>
  );
}

/** One level: whom it holds. */
export function LevelEditor({ factor, level, path }: { factor: Factor; level: Level; path: string }) {
  const { select, warnings } = useWorkbench();
  const others = factor.levels.filter((other) => other !== level);
  const factorPath = path.replace(/\/levels\/\d+$/, '');
  return (
    <Stack gap="sm">
      <Title order={2}>
        Level {level.title} of{' '}
        <Anchor component="button" type="button" inherit onClick={() => select(factorPath)}>
          {factor.title}
        </Anchor>
      </Title>
      <Group align="start" wrap="nowrap" gap="sm">
        <TextPart
          key={`${path} id`}
          path={`${path}/id`}
          label="Id"
          value={level.id}
          what={`the id of level ${level.id}`}
          required
          refuse={(id) => (others.some((other) => other.id === id) ? `another level already has the id "${id}"` : null)}
        />
        <TextPart
          key={`${path} title`}
          path={`${path}/title`}
          label="Title"
          value={level.title}
          what={`the title of level ${level.id}`}
          required
          grow
        />
      </Group>
      <Warnings warnings={warnings.filter((w) => w.path === `${factorPath}/levels`)} name="Warnings about the levels" />
      <ConditionTree when={level.when} path={`${path}/when`} of={level.id} />
    </Stack>
  );
}
