import { Stack } from '@mantine/core';
import type { RunSummary } from '../../../db/contract/runs.ts';
import { useCall } from '../../api.ts';
import { ChartCard } from '../../components/chart/ChartCard.tsx';
import { StackedBars } from '../../components/chart/StackedBars.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import classes from './results.module.css';

/** The run in four charts, and what each criterion does on its own; each with its table, and to be saved. */
export function ResultCharts({ run }: { run: RunSummary }) {
  const charts = useCall('run.charts', { run: run.id });
  const name = `${run.protocol}-run-${run.id}`;
  const mark = run.draft ? ' · DRAFT' : '';
  const note = `${run.protocol} ${run.draft ? 'draft' : `version ${run.version}`}, as of ${run.asOf}${mark}`;
  if (charts.error) return <ErrorNote error={charts.error} onRetry={charts.refetch} />;
  if (!charts.data) return null;
  const { funnel, arms, prevalence, missingness } = charts.data;
  return (
    <Stack className={classes.scroll}>
      <div className={classes.charts}>
        <ChartCard title={funnel.title} note={note} fileName={`${name}-funnel`} data={funnel}>
          <StackedBars
            data={funnel}
            series={[
              { column: 2, tone: 'met' },
              { column: 4, tone: 'not-met' },
            ]}
            rest={{ of: 1, name: 'Open: something unknown so far', tone: 'unknown' }}
          />
        </ChartCard>
        <ChartCard title={arms.title} note={note} fileName={`${name}-arms`} data={arms}>
          <StackedBars
            data={arms}
            series={[
              { column: 1, tone: 'met' },
              { column: 2, tone: 'unknown' },
              { column: 3, tone: 'not-met' },
            ]}
          />
        </ChartCard>
        <ChartCard
          title="What each criterion does on its own"
          note={note}
          fileName={`${name}-criteria`}
          data={criteriaTable(run)}
        >
          <StackedBars
            data={criteriaTable(run)}
            series={[
              { column: 3, tone: 'met' },
              { column: 4, tone: 'unknown' },
              { column: 5, tone: 'not-met' },
            ]}
          />
        </ChartCard>
        <ChartCard title={prevalence.title} note={note} fileName={`${name}-prevalence`} data={prevalence}>
          <StackedBars data={prevalence} series={[{ column: 1, tone: 'flagged' }]} />
        </ChartCard>
        <ChartCard title={missingness.title} note={note} fileName={`${name}-missing`} data={missingness}>
          <StackedBars data={missingness} series={[{ column: 1, tone: 'unknown' }]} />
        </ChartCard>
      </div>
    </Stack>
  );
}

function criteriaTable(run: RunSummary) {
  return {
    columns: ['Criterion', 'Type', 'Arm', 'Met', 'Unknown', 'Not met', 'Only this one excludes'],
    rows: run.criteria.map((c) => [
      c.title,
      c.type,
      c.arm ?? 'all',
      c.counts.met,
      c.counts.unknown,
      c.counts.notMet,
      c.soleReason,
    ]),
  };
}
