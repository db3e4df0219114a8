import { Checkbox, MultiSelect, Paper, Radio, Select, Stack } from '@mantine/core';
import type { RunSummary } from '../../../db/contract/runs.ts';
import type { Output } from '../../../db/contract.ts';
import { ExportColumns } from './ExportColumns.tsx';
import classes from './export.module.css';
import { type ExportChoice, type ExportColumn, STATUSES } from './export-choice.ts';

interface ExportFormProps {
  run: RunSummary;
  runs: Output<'run.list'>;
  columns: readonly ExportColumn[];
  choice: ExportChoice;
  onChoose(choice: ExportChoice): void;
  onRun(run: number): void;
}

/** Which subjects, which columns, under which names. */
export function ExportForm({ run, runs, columns, choice, onChoose, onRun }: ExportFormProps) {
  return (
    <Paper withBorder p="md" component="section" aria-label="What goes in" className={classes.form}>
      <Stack gap="md">
        <Select
          size="xs"
          label="Run"
          allowDeselect={false}
          value={String(run.id)}
          onChange={(id) => id && onRun(Number(id))}
          data={runs
            .toSorted((a, b) => b.id - a.id)
            .map((r) => ({
              value: String(r.id),
              label: `Run ${r.id} · ${r.protocol} ${r.draft ? 'DRAFT' : `v${r.version}`} · as of ${r.asOf}`,
            }))}
        />
        <Checkbox.Group
          size="xs"
          label="Subjects"
          error={choice.statuses.length ? null : 'Choose at least one.'}
          value={[...choice.statuses]}
          onChange={(values) =>
            onChoose({ ...choice, statuses: STATUSES.map((s) => s.value).filter((s) => values.includes(s)) })
          }
        >
          <Stack gap={8} mt={4}>
            {STATUSES.map(({ value, label }) => (
              <Checkbox
                key={value}
                size="xs"
                value={value}
                label={`${label} (${run.counts[value].toLocaleString('en')})`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        {run.arms.length > 0 && (
          <MultiSelect
            size="xs"
            label="Arms"
            description="Subjects with a chosen status in any of these; none chosen: all arms."
            placeholder={choice.arms.length ? undefined : 'All arms'}
            clearable
            value={[...choice.arms]}
            onChange={(arms) => onChoose({ ...choice, arms })}
            data={run.arms.map((arm) => ({ value: arm.id, label: `${arm.id}: ${arm.title}` }))}
          />
        )}
        <Radio.Group
          size="xs"
          label="Names"
          value={choice.identity}
          onChange={(identity) =>
            onChoose({ ...choice, identity: identity === 'identified' ? 'identified' : 'pseudonymised' })
          }
        >
          <Stack gap={6} mt={4}>
            <Radio
              size="xs"
              value="pseudonymised"
              label="Pseudonymised"
              description="Each identifier becomes a code that is the same in every list of this study."
            />
            <Radio
              size="xs"
              value="identified"
              label="Identified"
              description="With the subject identifiers as imported: keep the file where they may be kept."
            />
          </Stack>
        </Radio.Group>
        <ExportColumns columns={columns} choice={choice} onChoose={onChoose} />
      </Stack>
    </Paper>
  );
}
