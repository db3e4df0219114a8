import { Button, Group } from '@mantine/core';
import { IconCheck, IconFlag } from '@tabler/icons-react';
import type { SubjectFact } from '../../../db/contract/cohort.ts';
import { valueWords } from '../../components/unit-words.ts';
import { concernsOf } from './fact-name.ts';
import classes from './subject.module.css';

interface FactFlagsProps {
  fact: SubjectFact;
  readOnly: boolean;
  /** To confirm an implausible value, or to take that back. */
  onJudge(): void;
}

/** What is noted about a fact, and what can be done about it. */
export function FactFlags({ fact, readOnly, onJudge }: FactFlagsProps) {
  const { flags } = fact;
  if (flags.length === 0) return null;
  const confirmed = flags.includes('confirmed');
  const Sign = confirmed ? IconCheck : IconFlag;
  const name = `${fact.title} ${valueWords(fact.value, fact.unit)}`;
  return (
    <Group gap={8} wrap="nowrap">
      <span className={classes.flag} data-concern={concernsOf(fact).length > 0 || undefined}>
        <Sign size={13} aria-hidden /> {flags.join(', ')}
      </span>
      {flags.includes('implausible') && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={confirmed ? `Take back the confirmation of ${name}` : `Confirm ${name}`}
          disabled={readOnly}
          onClick={onJudge}
        >
          {confirmed ? 'Take back …' : 'Confirm …'}
        </Button>
      )}
    </Group>
  );
}
