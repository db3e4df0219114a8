import { Group, Select, Stack, Text, Title } from '@mantine/core';
import { ARM_STATES, type Arm } from '../../../../db/domain/protocol/document.ts';
import { ownerOf } from '../editing/document-path.ts';
import { BELOW } from '../fields/field-control.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { useHeld } from '../fields/useHeld.ts';
import { Warnings } from '../Warnings.tsx';
import { useWorkbench } from '../workbench.ts';
import { TextPart } from './TextPart.tsx';

const STATE_WORDS = {
  open: 'open: subjects can be eligible',
  suspended: 'suspended: paused for now',
  full: 'full: no place is left',
  closed: 'closed: ended',
} as const;

/** One arm: what it is called, whether it takes subjects, and how many. Its criteria are in the outline. */
export function ArmEditor({ arm, path }: { arm: Arm; path: string }) {
  const { document, fixed, set, warnings } = useWorkbench();
  const others = document.arms.filter((other) => other !== arm);
  const place = document.arms.indexOf(arm) + 1;
  return (
    <Stack gap="sm">
      <div>
        <Text size="xs" c="var(--st-muted)">
          Arm
        </Text>
        <Title order={2}>{arm.title}</Title>
      </div>
      <Group align="start" wrap="nowrap" gap="sm">
        <TextPart
          key={`${path} id`}
          path={`${path}/id`}
          label="Id"
          value={arm.id}
          what={`the id of arm ${arm.id}`}
          required
          refuse={(id) => (others.some((other) => other.id === id) ? `another arm already has the id "${id}"` : null)}
        />
        <TextPart
          key={`${path} title`}
          path={`${path}/title`}
          label="Title"
          value={arm.title}
          what={`the title of arm ${arm.id}`}
          required
          grow
        />
      </Group>
      <Group align="start" gap="sm" grow>
        <Select
          label="Status"
          allowDeselect={false}
          readOnly={fixed}
          data={ARM_STATES.map((value) => ({ value, label: STATE_WORDS[value] }))}
          value={arm.status}
          onChange={(status) => {
            if (status !== null && status !== arm.status)
              set(`${path}/status`, status, `Set arm ${arm.id} to ${status}`);
          }}
        />
        <Places arm={arm} path={path} name="capacity" label="Capacity" description="Places in all; empty: no limit." />
        <Places arm={arm} path={path} name="enrolled" label="Already enrolled" description="Places taken before." />
      </Group>
      <Text size="sm" c="var(--st-muted)">
        Priority {place} of {document.arms.length}: arms are tried in the order of the outline (Alt+↑ and Alt+↓ move
        this one). {arm.inclusion.length} inclusion and {arm.exclusion.length} exclusion criteria of its own, besides
        the common ones; add and choose them in the outline.
      </Text>
      <Warnings warnings={warnings.filter((w) => ownerOf(w.path) === path)} />
    </Stack>
  );
}

interface PlacesProps {
  arm: Arm;
  path: string;
  name: 'capacity' | 'enrolled';
  label: string;
  description: string;
}

function Places({ arm, path, name, label, description }: PlacesProps) {
  const { fixed, set } = useWorkbench();
  const held = useHeld(arm[name], (places) =>
    set(`${path}/${name}`, places, `Changed ${label.toLowerCase()} of arm ${arm.id}`, true),
  );
  return (
    <NumberField
      key={path}
      label={label}
      description={description}
      inputWrapperOrder={BELOW}
      readOnly={fixed}
      value={held.shown}
      error={held.refusal?.sentence}
      onChange={held.change}
    />
  );
}
