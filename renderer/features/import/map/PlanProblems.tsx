import { Anchor } from '@mantine/core';
import type { InspectedFile } from '../../../../db/contract/imports.ts';
import type { FilePlan } from '../../../../db/domain/import/mapping.ts';
import { Notice } from '../../../components/Notice.tsx';
import { showColumn } from '../draft.ts';
import { planProblems } from '../plan-problems.ts';

/** What is still to be settled before the dry run can succeed, each with the way to it. */
export function PlanProblems({ file, plan }: { file: InspectedFile; plan: FilePlan }) {
  const problems = planProblems(file, plan);
  if (problems.length === 0) return null;
  return (
    <Notice tone="unknown" title="To settle">
      {problems.map(({ sentence, column }) => (
        <div key={sentence}>
          {sentence}{' '}
          {column === null ? null : (
            <Anchor component="button" type="button" size="sm" onClick={() => showColumn(column)}>
              Show the column
            </Anchor>
          )}
        </div>
      ))}
    </Notice>
  );
}
