import { unitWords } from '../../components/unit-words.ts';
import type { TimeScale } from './time-scale.ts';
import classes from './timeline.module.css';
import type { Lane, Mark } from './timeline-lanes.ts';

const HEIGHT = { flat: 22, points: 44 } as const;
const PAD = 7;

interface TimelineLaneProps {
  lane: Lane;
  scale: TimeScale;
  width: number;
  today: number | null;
}

/** One lane: bars for therapies, points in their reference range for numbers, diamonds for events. */
export function TimelineLane({ lane, scale, width, today }: TimelineLaneProps) {
  const height = lane.domain ? HEIGHT.points : HEIGHT.flat;
  const last = lane.marks.at(-1);
  return (
    <div className={classes.row}>
      <span className={classes.label} title={lane.label}>
        {lane.label}
      </span>
      <svg width={width} height={height} role="img" aria-label={inWords(lane)} className={classes.lane}>
        {scale.ticks.map((tick) => (
          <line
            key={tick.day}
            x1={scale.x(tick.day)}
            x2={scale.x(tick.day)}
            y1={0}
            y2={height}
            className={classes.tick}
          />
        ))}
        <ReferenceBand lane={lane} height={height} width={width} />
        {lane.marks.map((mark, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity; two may be the same
          <MarkShape key={i} lane={lane} mark={mark} scale={scale} height={height} today={today} />
        ))}
        {today !== null && (
          <line x1={scale.x(today)} x2={scale.x(today)} y1={0} y2={height} className={classes.today} />
        )}
      </svg>
      <span className={classes.last} title="Latest value">
        {lane.group === 'Observations' ? last?.shown : ''}
      </span>
    </div>
  );
}

function MarkShape({
  lane,
  mark,
  scale,
  height,
  today,
}: Omit<TimelineLaneProps, 'width'> & { mark: Mark; height: number }) {
  const x = scale.x(mark.from);
  const shape = mark.flagged ? classes.flagged : undefined;
  if (lane.group === 'Therapies') {
    const end = mark.open ? Math.max(mark.to, today ?? mark.to) : mark.to;
    const width = Math.max(4, scale.x(end) - x);
    return (
      <rect x={x} y={4} width={width} height={height - 8} rx={3} className={mark.open ? classes.openBar : classes.bar}>
        <title>{mark.words}</title>
      </rect>
    );
  }
  if (mark.to > mark.from)
    return (
      <rect
        x={x}
        y={height / 2 - 3}
        width={Math.max(4, scale.x(mark.to) - x)}
        height={6}
        rx={3}
        className={classes.span}
      >
        <title>{mark.words}</title>
      </rect>
    );
  const y = mark.value !== null && lane.domain ? placeOf(mark.value, lane.domain, height) : height / 2;
  return lane.group === 'Observations' ? (
    <circle cx={x} cy={y} r={4} className={shape ?? classes.point}>
      <title>{mark.words}</title>
    </circle>
  ) : (
    <path d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`} className={shape ?? classes.event}>
      <title>{mark.words}</title>
    </path>
  );
}

function ReferenceBand({ lane, height, width }: { lane: Lane; height: number; width: number }) {
  if (!lane.reference || !lane.domain) return null;
  const top = placeOf(lane.reference.high ?? lane.domain[1], lane.domain, height);
  const bottom = placeOf(lane.reference.low ?? lane.domain[0], lane.domain, height);
  return (
    <rect x={0} width={width} y={top} height={Math.max(1, bottom - top)} className={classes.reference}>
      <title>{`Reference range ${lane.reference.low ?? ''}–${lane.reference.high ?? ''} ${unitWords(lane.unit)}`}</title>
    </rect>
  );
}

function placeOf(value: number, [low, high]: readonly [number, number], height: number): number {
  return high === low ? height / 2 : height - PAD - ((value - low) / (high - low)) * (height - 2 * PAD);
}

function inWords(lane: Lane): string {
  const some = lane.marks.slice(-5).map((mark) => mark.words);
  const more = lane.marks.length - some.length;
  return `${lane.label}. ${more > 0 ? `${more} earlier, then ` : ''}${some.join('; ')}`;
}
