import { Button, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { SubjectFact } from '../../../db/contract/cohort.ts';
import { dayOfIso } from '../../../db/domain/time/day.ts';
import { TimelineLane } from './TimelineLane.tsx';
import { type TimeScale, timeScale } from './time-scale.ts';
import classes from './timeline.module.css';
import { type LaneGroup, lanesOf } from './timeline-lanes.ts';

/** More observation lanes than this are folded away at first. */
const FEW = 12;

interface TimelineProps {
  facts: readonly SubjectFact[];
  /** ISO date, drawn as a line: what lies after it does not exist for a run. */
  asOf: string;
}

/** Everything dated that is known of a subject, over time. The table of facts holds the same in words. */
export function Timeline({ facts, asOf }: TimelineProps) {
  const { ref, width } = useElementSize();
  const [everything, setEverything] = useState(false);
  const { lanes, undated } = useMemo(() => lanesOf(facts), [facts]);
  const today = dayOfIso(asOf);
  const days = lanes.flatMap((lane) => lane.marks.flatMap((m) => [m.from, m.to]));
  if (today !== null) days.push(today);
  const first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const observations = lanes.filter((l) => l.group === 'Observations');
  const folded = everything ? 0 : Math.max(0, observations.length - FEW);
  const hidden = new Set(folded ? observations.slice(FEW) : []);
  const shown = lanes.filter((l) => !hidden.has(l));
  const scale = width > 0 && Number.isFinite(first) ? timeScale(first, last, width) : null;

  return (
    <div className={classes.timeline}>
      <div className={classes.row}>
        <span />
        <div ref={ref}>{scale && <Axis scale={scale} today={today} width={width} />}</div>
        <span />
      </div>
      {scale &&
        shown.map((lane, i) => (
          <div key={lane.key}>
            {lane.group !== shown[i - 1]?.group && <GroupName name={lane.group} />}
            <TimelineLane lane={lane} scale={scale} width={width} today={today} />
          </div>
        ))}
      {folded > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setEverything(true)}>
          Show {folded} more observations
        </Button>
      )}
      {lanes.length === 0 && (
        <Text size="sm" c="var(--st-muted)">
          Nothing that is known of this subject has a date.
        </Text>
      )}
      {undated > 0 && (
        <Text size="sm" c="var(--st-muted)" mt="sm">
          {undated} {undated === 1 ? 'fact has' : 'facts have'} no date of {undated === 1 ? 'its' : 'their'} own and so
          no place on the timeline; the table of facts shows {undated === 1 ? 'it' : 'them'}.
        </Text>
      )}
    </div>
  );
}

function GroupName({ name }: { name: LaneGroup }) {
  return (
    <Text size="xs" fw={600} c="var(--st-muted)" mt="sm" mb={2}>
      {name}
    </Text>
  );
}

function Axis({ scale, today, width }: { scale: TimeScale; today: number | null; width: number }) {
  return (
    <svg width={width} height={24} aria-hidden className={classes.axis}>
      {scale.ticks.map((tick) => (
        <text key={tick.day} x={scale.x(tick.day)} y={14}>
          {tick.label}
        </text>
      ))}
      {today !== null && <path d={`M${scale.x(today)} 24l-4 -6h8z`} className={classes.todayMark} />}
    </svg>
  );
}
