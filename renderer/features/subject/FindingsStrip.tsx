import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { SubjectFact } from '../../../db/contract/cohort.ts';
import classes from './findings.module.css';
import { findingsOf } from './findings.ts';

const KIND_WORD = { variant: 'small variant', copyNumber: 'copy number', fusion: 'fusion' } as const;

/** One small column per altered gene, in the manner of an oncoprint: kind by colour, shape and word. */
export function FindingsStrip({ facts }: { facts: readonly SubjectFact[] }) {
  const genes = useMemo(() => findingsOf(facts), [facts]);
  if (genes.length === 0)
    return (
      <Text size="sm" c="var(--st-muted)">
        No finding is recorded. That is not the same as none found: what was tested is under “Samples and assays”.
      </Text>
    );
  return (
    <ul className={classes.strip} aria-label="Findings by gene">
      {genes.map(({ gene, findings }) => (
        <li key={gene} className={classes.gene}>
          <span className={classes.name}>{gene}</span>
          {findings.slice(0, 3).map((finding) => (
            <span
              key={`${finding.kind} ${finding.words}`}
              className={classes.finding}
              data-kind={finding.kind}
              title={`${gene}: ${finding.words} (${KIND_WORD[finding.kind]})${finding.flagged ? ', flagged' : ''}`}
            >
              {finding.words}
            </span>
          ))}
          {findings.length > 3 && <span className={classes.more}>and {findings.length - 3} more</span>}
        </li>
      ))}
    </ul>
  );
}
