import { Checkbox, Paper, Stack, TagsInput, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { InspectedFile } from '../../../../db/contract/imports.ts';
import { completenessEvents, type FilePlan } from '../../../../db/domain/import/mapping.ts';
import { readIsoDate } from '../../../app/iso-date.ts';
import { TABLE_WORDS } from '../../../text/fact-words.ts';
import { editPlan } from '../draft.ts';
import { hasFindings } from '../targets.ts';
import { Coverage } from './Coverage.tsx';
import styles from './map.module.css';

export interface FileStatementsProps {
  file: InspectedFile;
  plan: FilePlan;
  /** The other files of the delivery that take part. */
  others: readonly InspectedFile[];
}

/** What a person states about the file as a whole: its date, what it lists completely, what its samples were tested for. */
export function FileStatements({ file, plan, others }: FileStatementsProps) {
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
        {findings ? (
          <Coverage choice={plan.coverage} others={others} onChange={(coverage) => edit({ coverage })} />
        ) : null}
      </div>
    </Paper>
  );
}
