import { Checkbox, Group, Paper, Radio, Stack, TagsInput, Text, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { InspectedFile } from '../../../../db/contract/imports.ts';
import { type CoverageChoice, completenessEvents, type FilePlan } from '../../../../db/domain/import/mapping.ts';
import { readIsoDate } from '../../../app/iso-date.ts';
import { TABLE_WORDS } from '../../../text/fact-words.ts';
import { editPlan } from '../draft.ts';
import { hasFindings } from '../targets.ts';
import styles from './map.module.css';

type CoverageClass = Extract<CoverageChoice, { kind: 'all-genes-in-file' }>['classes'][number];
const CLASSES: { value: CoverageClass; label: string }[] = [
  { value: 'small', label: 'small variants' },
  { value: 'copyNumber', label: 'copy number' },
  { value: 'fusion', label: 'fusions' },
];

/** What a person states about the file as a whole: its date, what it lists completely, what its samples were tested for. */
export function FileStatements({ file, plan }: { file: InspectedFile; plan: FilePlan }) {
  const edit = (change: Partial<FilePlan>) => editPlan(file.id, (now) => ({ ...now, ...change }));
  const findings = hasFindings(plan.columns.map((column) => column.as));
  return (
    <Paper withBorder p="md" component="section" aria-label="About the whole file">
      <Title order={2} mb="xs">
        About the whole file
      </Title>
      <div className={styles.statements}>
        <Stack gap="sm">
          <DateInput
            label="All of this as of"
            description="For facts without a date of their own. Without it they serve only criteria without a time window."
            placeholder="YYYY-MM-DD"
            valueFormat="YYYY-MM-DD"
            dateParser={readIsoDate}
            value={plan.asOf ?? null}
            onChange={(date) => {
              const { asOf: _former, ...rest } = plan;
              editPlan(file.id, () => (date === null ? rest : { ...rest, asOf: date }));
            }}
            clearable
            clearButtonProps={{ 'aria-label': 'No date for the file' }}
            w={260}
          />
          <TagsInput
            label='Means "no value" anywhere in the file'
            value={plan.missing}
            onChange={(missing) => edit({ missing })}
            splitChars={[]}
          />
        </Stack>
        <Checkbox.Group
          label="Complete lists"
          description='Tick only what the source states. Then "not in the list" means "did not happen"; otherwise it stays unknown.'
          value={plan.complete}
          onChange={(complete) => edit({ complete: completenessEvents.filter((event) => complete.includes(event)) })}
        >
          <Stack gap={6} mt="xs">
            {completenessEvents.map((event) => (
              <Checkbox
                key={event}
                value={event}
                label={`Lists all ${(TABLE_WORDS[event]?.many ?? event).toLowerCase()} of its subjects`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        {findings ? <Coverage plan={plan} onChange={(coverage) => edit({ coverage })} /> : null}
      </div>
    </Paper>
  );
}

function Coverage({ plan, onChange }: { plan: FilePlan; onChange(choice: CoverageChoice): void }) {
  const choice = plan.coverage;
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
      {choice?.kind === 'all-genes-in-file' ? (
        <Checkbox.Group
          aria-label="Tested for"
          value={choice.classes}
          onChange={(values) => {
            const classes = CLASSES.map(({ value }) => value).filter((value) => values.includes(value));
            if (classes.length > 0) onChange({ kind: 'all-genes-in-file', classes });
          }}
        >
          <Group gap="md" pl={28}>
            <Text size="sm">for</Text>
            {CLASSES.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
      ) : null}
    </Stack>
  );
}
