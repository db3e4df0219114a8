import { Group, Stack, Title } from '@mantine/core';
import { type Criterion, criteriaOf } from '../../../../db/domain/protocol/document.ts';
import { ConditionTree } from '../conditions/ConditionTree.tsx';
import { Warnings } from '../Warnings.tsx';
import { useWorkbench } from '../workbench.ts';
import { TextPart } from './TextPart.tsx';

/** One criterion: its id and title, its condition, its comment. */
export function CriterionEditor({ criterion, path }: { criterion: Criterion; path: string }) {
  const { document, warnings } = useWorkbench();
  const placed = criteriaOf(document).find((one) => one.path === path);
  const arm = placed?.arm === null || placed === undefined ? null : document.arms[placed.arm];
  const type = placed?.type === 'exclusion' ? 'Exclusion' : 'Inclusion';
  const others = criteriaOf(document).filter((one) => one.path !== path);
  return (
    <Stack gap="sm">
      <Title order={2}>
        {type} criterion {criterion.id}
        {arm ? ` · ${arm.title}` : ''}
      </Title>
      <Group align="start" wrap="nowrap" gap="sm">
        <TextPart
          key={`${path} id`}
          path={`${path}/id`}
          label="Id"
          value={criterion.id}
          what={`the id of ${criterion.id}`}
          required
          refuse={(id) =>
            others.some((one) => one.criterion.id === id) ? `another criterion already has the id "${id}"` : null
          }
        />
        <TextPart
          key={`${path} title`}
          path={`${path}/title`}
          label="Title"
          value={criterion.title}
          what={`the title of ${criterion.id}`}
          grow
        />
      </Group>
      <Warnings warnings={warnings.filter((w) => w.path === path || w.path === `${path}/id`)} />
      <ConditionTree when={criterion.when} path={`${path}/when`} of={criterion.id} />
      <TextPart
        key={`${path} comment`}
        path={`${path}/comment`}
        label="Comment"
        description="For people; it does not change the verdict."
        value={criterion.comment}
        what={`the comment of ${criterion.id}`}
        multiline
      />
    </Stack>
  );
}
