import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExplainedNode, Explanation } from '../../../db/contract/runs.ts';
import { VerdictIcon } from '../../components/VerdictIcon.tsx';
import { AnswerAttested } from './AnswerAttested.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import classes from './explanation.module.css';

export interface ExplainedAbout {
  run: number;
  subject: string;
  protocol: string;
}

interface CriterionExplanationProps {
  criterion: Explanation['criteria'][number];
  about: ExplainedAbout;
}

/** One criterion of the explanation; those that decide are open from the start. */
export function CriterionExplanation({ criterion, about }: CriterionExplanationProps) {
  const [open, setOpen] = useState(criterion.decisive);
  const { node } = criterion;
  return (
    <div className={classes.criterion} data-decisive={criterion.decisive || undefined}>
      <UnstyledButton className={classes.head} aria-expanded={open} onClick={() => setOpen((now) => !now)}>
        {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
        <span className={classes.title}>
          {criterion.id}: {criterion.title === criterion.id ? node.sentence : criterion.title}
        </span>
        <VerdictIcon verdict={node.verdict} reason={node.reason} withWord />
      </UnstyledButton>
      {open && (
        <ul className={classes.tree} aria-label={`Why ${criterion.id} is ${node.verdict}`}>
          <Node node={node} criterion={criterion.id} about={about} />
        </ul>
      )}
    </div>
  );
}

interface NodeProps {
  node: ExplainedNode;
  criterion: string;
  about: ExplainedAbout;
}

function Node({ node, criterion, about }: NodeProps) {
  return (
    <li className={classes.node}>
      <span className={classes.sentence}>
        <VerdictIcon verdict={node.verdict} reason={node.reason} /> {node.sentence}
      </span>
      <EvidenceList evidence={node.evidence} />
      {node.change && (
        <Text size="xs" className={classes.change}>
          What would change it: {node.change}
        </Text>
      )}
      {node.kind === 'attested' && <AnswerAttested criterion={criterion} path={node.path} about={about} />}
      {node.children.length > 0 && (
        <ul className={classes.tree}>
          {node.children.map((child) => (
            <Node key={child.path} node={child} criterion={criterion} about={about} />
          ))}
        </ul>
      )}
    </li>
  );
}
