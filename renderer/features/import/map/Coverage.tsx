import { Checkbox, Group, Radio, Select, Stack, Text } from '@mantine/core';
import type { InspectedFile } from '../../../../db/contract/imports.ts';
import type { CoverageChoice } from '../../../../db/domain/import/mapping.ts';

type AllGenes = Extract<CoverageChoice, { kind: 'all-genes-in-file' }>;
const CLASSES: { value: AllGenes['classes'][number]; label: string }[] = [
  { value: 'small', label: 'small variants' },
  { value: 'copyNumber', label: 'copy number' },
  { value: 'fusion', label: 'fusions' },
];

export interface CoverageProps {
  choice: CoverageChoice | undefined;
  others: readonly InspectedFile[];
  onChange(choice: CoverageChoice): void;
}

/** What the samples of a file of findings were tested for: a person states it, and it is recorded with the import. */
export function Coverage({ choice, others, onChange }: CoverageProps) {
  const choose = (kind: string) => {
    if (kind === 'panels' || kind === 'unknown') onChange({ kind });
    else onChange({ kind: 'all-genes-in-file', classes: ['small'] });
  };
  return (
    <Stack gap={6}>
      <Radio.Group
        label="What the samples were tested for"
        description="Not tested is never negative. This is recorded with the import."
        value={choice?.kind ?? ''}
        onChange={choose}
      >
        <Stack gap={6} mt="xs">
          <Radio value="panels" label="A column, here or in another file of this delivery, names each sample's panel" />
          <Radio value="all-genes-in-file" label="These samples were tested for all genes in this file" />
          <Radio value="unknown" label="Coverage unknown: only what was found is known" />
        </Stack>
      </Radio.Group>
      {choice?.kind === 'all-genes-in-file' ? <Tested choice={choice} others={others} onChange={onChange} /> : null}
    </Stack>
  );
}

function Tested({ choice, others, onChange }: CoverageProps & { choice: AllGenes }) {
  return (
    <Stack gap="xs" pl={28}>
      <Checkbox.Group
        aria-label="Tested for"
        value={choice.classes}
        onChange={(values) => {
          const classes = CLASSES.map(({ value }) => value).filter((value) => values.includes(value));
          if (classes.length > 0) onChange({ ...choice, classes });
        }}
      >
        <Group gap="md">
          <Text size="sm">for</Text>
          {CLASSES.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </Group>
      </Checkbox.Group>
      <Select
        label="Which samples"
        description="Samples without any finding are in no list of findings: another file may name them."
        data={[
          { value: '', label: 'Those with a finding in this file' },
          ...others.map((file) => ({ value: file.id, label: `All samples of ${file.name}` })),
        ]}
        value={choice.samples ?? ''}
        onChange={(value) => {
          const { samples: _former, ...rest } = choice;
          onChange(value ? { ...rest, samples: value } : rest);
        }}
        allowDeselect={false}
      />
    </Stack>
  );
}
