import { Text } from '@mantine/core';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ink, type Tone } from '../../theme/tone.ts';
import type { ChartData } from './ChartCard.tsx';
import { shortLabel } from './short-label.ts';

interface StackedBarsProps {
  /** First column: what the bar is of. */
  data: ChartData;
  /** Columns of numbers, stacked from the axis outwards. */
  series: readonly { column: number; tone: Tone }[];
  /** What is left of column `of` after the series: drawn between the first and the others. */
  rest?: { of: number; name: string; tone: Tone };
}

const BAR = 30;
const AXES = 62;
const LABEL_WIDTH = 180;

/** Horizontal bars, one per row: room for whole sentences as labels, however many rows. */
export function StackedBars({ data, series, rest }: StackedBarsProps) {
  if (data.rows.length === 0)
    return (
      <Text size="sm" c="var(--st-muted)">
        Nothing to draw: no subject of this run has such data.
      </Text>
    );
  const rows = data.rows.map((row) => {
    const values = series.map(({ column }) => Number(row[column] ?? 0));
    const left = rest ? Math.max(0, Number(row[rest.of] ?? 0) - values.reduce((a, b) => a + b, 0)) : 0;
    return { label: String(row[0]), values, left };
  });
  const bars = series.map(({ column, tone }, i) => ({
    name: data.columns[column] ?? '',
    tone,
    value: (row: (typeof rows)[number]) => row.values[i] ?? 0,
  }));
  if (rest) bars.splice(1, 0, { name: rest.name, tone: rest.tone, value: (row) => row.left });
  return (
    <ResponsiveContainer width="100%" height={AXES + rows.length * BAR} initialDimension={{ width: 480, height: 240 }}>
      <BarChart data={rows} layout="vertical" margin={{ top: 4, right: 16, bottom: 0, left: 4 }} barCategoryGap={3}>
        <CartesianGrid horizontal={false} stroke="var(--st-line)" />
        <XAxis type="number" allowDecimals={false} stroke="var(--st-muted)" tickLine={false} fontSize={11} />
        <YAxis
          type="category"
          dataKey={(row) => row.label}
          width={LABEL_WIDTH}
          interval={0}
          tickLine={false}
          stroke="var(--st-muted)"
          fontSize={11}
          tickFormatter={shortLabel}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--mantine-color-default-hover)' }}
          contentStyle={{ background: 'var(--st-surface)', border: '1px solid var(--st-line)', fontSize: 12 }}
        />
        {bars.length > 1 && (
          <Legend iconType="square" iconSize={10} itemSorter={null} wrapperStyle={{ fontSize: 12 }} />
        )}
        {bars.map(({ name, tone, value }) => (
          <Bar
            key={name}
            dataKey={value}
            name={name}
            stackId="all"
            fill={ink(tone)}
            fillOpacity={0.8}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
