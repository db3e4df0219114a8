import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconBan,
  IconCopy,
  IconDots,
  IconFolderMinus,
  IconFolderPlus,
  IconTrash,
} from '@tabler/icons-react';
import { childrenOf, type Expression } from '../../../../db/domain/criteria/expression.ts';
import { listOf } from '../editing/document-path.ts';
import { canMove, inserted, moved } from '../editing/rearrange.ts';
import { useWorkbench } from '../workbench.ts';
import { titleOf } from './condition-kinds.ts';

interface NodeActionsProps {
  node: Expression;
  path: string;
  of: string;
}

/** What can be done with one condition: move, copy, put a group or a not around it, take it away. */
export function NodeActions({ node, path, of }: NodeActionsProps) {
  const { document, rearrange, remove, set, select } = useWorkbench();
  const inList = listOf(path)?.list.endsWith('/of') ?? false;
  const title = titleOf(node);
  const parent = path.replace(/\/of(\/\d+)?$/, '');
  const insideNot = !inList && parent !== path;
  const replace = (next: Expression, label: string) => {
    set(path, next, label);
    select(path);
  };
  const parts = childrenOf(node);
  const only = parts.length === 1 ? parts[0] : undefined;
  return (
    <Menu withinPortal position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Actions for ${title}`}>
          <IconDots size={15} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {inList ? (
          <>
            <Menu.Item
              leftSection={<IconArrowUp size={14} aria-hidden />}
              disabled={!canMove(document, path, -1)}
              onClick={() => rearrange(moved(document, path, -1), `Moved a condition up in ${of}`)}
            >
              Move up
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={14} aria-hidden />}
              disabled={!canMove(document, path, 1)}
              onClick={() => rearrange(moved(document, path, 1), `Moved a condition down in ${of}`)}
            >
              Move down
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCopy size={14} aria-hidden />}
              onClick={() => {
                const place = listOf(path)!;
                rearrange(
                  inserted(document, place.list, structuredClone(node), place.index + 1),
                  `Duplicated a condition in ${of}`,
                );
              }}
            >
              Duplicate
            </Menu.Item>
          </>
        ) : null}
        <Menu.Item
          leftSection={<IconFolderPlus size={14} aria-hidden />}
          onClick={() => replace({ kind: 'all', of: [node] }, `Put a condition of ${of} into "all of"`)}
        >
          Put into “all of”
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFolderPlus size={14} aria-hidden />}
          onClick={() => replace({ kind: 'any', of: [node] }, `Put a condition of ${of} into "any of"`)}
        >
          Put into “any of”
        </Menu.Item>
        {node.kind === 'not' || insideNot ? null : (
          <Menu.Item
            leftSection={<IconBan size={14} aria-hidden />}
            onClick={() => replace({ kind: 'not', of: node }, `Negated a condition of ${of}`)}
          >
            Negate (not)
          </Menu.Item>
        )}
        {only === undefined ? null : (
          <Menu.Item
            leftSection={<IconFolderMinus size={14} aria-hidden />}
            onClick={() => replace(only, `Took ${title.toLowerCase()} off in ${of}`)}
          >
            Take “{title.toLowerCase()}” off
          </Menu.Item>
        )}
        {inList || (insideNot && listOf(parent)?.list.endsWith('/of')) ? (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={() => remove(inList ? path : parent, `a condition of ${of}`)}
          >
            Delete
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
