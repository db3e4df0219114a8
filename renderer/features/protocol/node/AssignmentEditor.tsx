import { Radio, Stack, Title } from '@mantine/core';
import { POLICIES, type Policy } from '../../../../db/domain/protocol/document.ts';
import { Warnings } from '../Warnings.tsx';
import { useWorkbench, warningsUnder } from '../workbench.ts';

const WORDS: Readonly<Record<Policy, readonly [label: string, description: string]>> = {
  'list-all': ['List all', 'Nobody is assigned: every arm a subject is eligible for is listed.'],
  priority: [
    'First by priority',
    'The first open arm, in the order of the outline, for which the subject is eligible and which has a place left.',
  ],
  optimal: [
    'Fill by capacity',
    'As many subjects are placed as the capacities allow; those already enrolled take their places.',
  ],
};

/** Which arm a subject gets who is eligible for several. */
export function AssignmentEditor() {
  const { document, fixed, set, warnings } = useWorkbench();
  const { policy } = document.assignment;
  return (
    <Stack gap="sm">
      <Title order={2}>Assignment to arms</Title>
      <Radio.Group
        label="A subject who is eligible for several arms"
        value={policy}
        onChange={(next) => {
          const chosen = POLICIES.find((one) => one === next);
          if (chosen !== undefined && chosen !== policy)
            set('/assignment/policy', chosen, `Assignment policy: ${WORDS[chosen][0].toLowerCase()}`);
        }}
      >
        <Stack gap="xs" mt="xs">
          {POLICIES.map((one) => (
            <Radio key={one} value={one} label={WORDS[one][0]} description={WORDS[one][1]} disabled={fixed} />
          ))}
        </Stack>
      </Radio.Group>
      <Warnings warnings={warningsUnder(warnings, '/assignment')} />
    </Stack>
  );
}
