import { Button, Select, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { type Expression, isGroup, type Leaf } from '../../../../db/domain/criteria/expression.ts';
import { printExpression } from '../../../../db/domain/criteria/print.ts';
import { inserted } from '../editing/rearrange.ts';
import { CountBar } from '../effect/CountBar.tsx';
import type { Counts } from '../effect/counts.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { useHeld } from '../fields/useHeld.ts';
import classes from '../protocol.module.css';
import { Warnings } from '../Warnings.tsx';
import { useWorkbench, warningsUnder } from '../workbench.ts';
import { ConditionMenu } from './ConditionMenu.tsx';
import { asListGroup, LIST_GROUPS, type ListGroup, titleOf } from './condition-kinds.ts';
import { LeafForm } from './LeafForm.tsx';
import { NodeActions } from './NodeActions.tsx';

interface ConditionNodeProps {
  node: Expression;
  path: string;
  of: string;
  counts: Counts;
}

/** One condition with its sentence, its bar, its warnings and, when selected, its form; a group with its parts. */
export function ConditionNode({ node, path, of, counts }: ConditionNodeProps) {
  const { warnings, fixed } = useWorkbench();
  const own = isGroup(node)
    ? warnings.filter((w) => w.path === path || w.path === `${path}/n`)
    : warningsUnder(warnings, path);
  return (
    <li className={classes.node} data-group={isGroup(node) || undefined}>
      <div className={classes.nodeHead}>
        {isGroup(node) ? <GroupHead node={node} path={path} of={of} /> : <LeafHead leaf={node} path={path} />}
        {fixed ? null : <NodeActions node={node} path={path} of={of} />}
      </div>
      <CountBar name={titleOf(node)} counts={counts.of(node)} counting={counts.counting} />
      <Warnings warnings={own} name={`Warnings about ${titleOf(node)}`} />
      {isGroup(node) ? (
        <Parts group={node} path={path} of={of} counts={counts} />
      ) : (
        <Details leaf={node} path={path} of={of} />
      )}
    </li>
  );
}

function LeafHead({ leaf, path }: { leaf: Leaf; path: string }) {
  const { names, path: selected, select } = useWorkbench();
  const open = isOpen(selected, path);
  return (
    <UnstyledButton
      className={classes.leafHead}
      aria-expanded={open}
      onClick={() => select(open ? path.slice(0, path.indexOf('/when')) : path)}
    >
      {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
      <span className={classes.kind}>{titleOf(leaf)}</span>
      {/* The words of a single condition stand above already. */}
      {path.endsWith('/when') ? null : <span className={classes.sentence}>{printExpression(leaf, names)}</span>}
    </UnstyledButton>
  );
}

/** A criterion of a single condition shows its form at once. */
function isOpen(selected: string, path: string): boolean {
  return selected === path || (path.endsWith('/when') && selected === path.slice(0, -'/when'.length));
}

function Details({ leaf, path, of }: { leaf: Leaf; path: string; of: string }) {
  const { path: selected } = useWorkbench();
  return isOpen(selected, path) ? <LeafForm key={`${path} ${leaf.kind}`} leaf={leaf} path={path} of={of} /> : null;
}

function GroupHead({ node, path, of }: { node: Expression; path: string; of: string }) {
  const { set, fixed } = useWorkbench();
  if (!isGroup(node)) return null;
  if (node.kind === 'not') return <span className={classes.kind}>Not: the opposite of</span>;
  return (
    <div className={classes.groupHead}>
      <Select
        size="xs"
        w={170}
        aria-label="How the conditions combine"
        allowDeselect={false}
        readOnly={fixed}
        data={[...LIST_GROUPS]}
        value={node.kind}
        onChange={(next) => {
          const kind = LIST_GROUPS.find((group) => group.value === next)?.value;
          if (kind !== undefined && kind !== node.kind)
            set(path, asListGroup(node, kind), `Changed how the conditions of ${of} combine`);
        }}
      />
      {node.kind === 'atLeast' ? <HowMany node={node} path={path} of={of} /> : null}
    </div>
  );
}

function HowMany({ node, path, of }: { node: Extract<ListGroup, { kind: 'atLeast' }>; path: string; of: string }) {
  const { set, fixed } = useWorkbench();
  const held = useHeld<number | undefined>(node.n, (n) =>
    set(path, { ...node, n }, `Changed how many conditions of ${of} must be met`, true),
  );
  return (
    <NumberField
      size="xs"
      w={80}
      aria-label="How many must be met"
      readOnly={fixed}
      value={held.shown}
      error={held.refusal === null ? null : 'Not saved'}
      onChange={held.change}
    />
  );
}

function Parts({ group, path, of, counts }: { group: Expression; path: string; of: string; counts: Counts }) {
  const { document, rearrange, fixed } = useWorkbench();
  if (!isGroup(group)) return null;
  const list = `${path}/of`;
  return (
    <>
      <ul className={classes.parts} aria-label={titleOf(group)}>
        {group.kind === 'not' ? (
          <ConditionNode node={group.of} path={list} of={of} counts={counts} />
        ) : (
          group.of.map((part, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity but its place
            <ConditionNode key={i} node={part} path={`${list}/${i}`} of={of} counts={counts} />
          ))
        )}
      </ul>
      {group.kind === 'not' || fixed ? null : (
        <ConditionMenu onChoose={(made) => rearrange(inserted(document, list, made), `Added a condition to ${of}`)}>
          <Button
            size="compact-xs"
            variant="subtle"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={13} aria-hidden />}
          >
            Add condition
          </Button>
        </ConditionMenu>
      )}
    </>
  );
}
