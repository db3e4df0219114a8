import { Button, Group, Text } from '@mantine/core';
import { IconReplace } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type Expression, walk } from '../../../../db/domain/criteria/expression.ts';
import { printExpression } from '../../../../db/domain/criteria/print.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { useCounts } from '../effect/counts.ts';
import classes from '../protocol.module.css';
import { useWorkbench } from '../workbench.ts';
import { ConditionMenu } from './ConditionMenu.tsx';
import { ConditionNode } from './ConditionNode.tsx';

interface ConditionTreeProps {
  when: Expression;
  /** JSON pointer of the root. */
  path: string;
  /** Id of the criterion or level. */
  of: string;
}

/** The whole condition of a criterion or a level: its sentence, and the tree that is edited. */
export function ConditionTree({ when, path, of }: ConditionTreeProps) {
  const { names, fixed, set, select } = useWorkbench();
  const nodes = useMemo(() => {
    const all: Expression[] = [];
    walk(when, (node) => all.push(node));
    return all;
  }, [when]);
  const counts = useCounts(nodes);
  const problem = counts.problem(when);
  return (
    <section aria-label={`Condition of ${of}`}>
      <p className={classes.whole}>
        <Text span size="xs" c="var(--st-muted)" display="block">
          In words
        </Text>
        <span role="status" aria-label="Sentence">
          {printExpression(when, names)}
        </span>
      </p>
      <ErrorNote error={counts.error} onRetry={counts.again} title="The subjects could not be counted" />
      {problem === null ? null : <Text c="var(--st-not-met)">{problem}</Text>}
      <ul className={classes.tree}>
        <ConditionNode node={when} path={path} of={of} counts={counts} />
      </ul>
      {fixed ? null : (
        <Group mt="xs">
          <ConditionMenu
            onChoose={(made) => {
              set(path, made, `Replaced the condition of ${of}`);
              select(path);
            }}
          >
            <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconReplace size={13} aria-hidden />}>
              Replace the condition
            </Button>
          </ConditionMenu>
        </Group>
      )}
    </section>
  );
}
