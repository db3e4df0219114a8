import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubjectFact } from '../../../db/contract/cohort.ts';
import { dayOfIso } from '../../../db/domain/time/day.ts';
import { findingsOf } from '../../../renderer/features/subject/findings.ts';
import { timeScale } from '../../../renderer/features/subject/time-scale.ts';
import { lanesOf } from '../../../renderer/features/subject/timeline-lanes.ts';

const fact = (part: Partial<SubjectFact>): SubjectFact => ({
  table: 'observation',
  concept: 'haemoglobin',
  title: 'Haemoglobin',
  value: '12 g/dL',
  received: '12',
  number: 12,
  unit: 'g/dL',
  refLow: null,
  refHigh: null,
  date: '2025-03-01',
  dateEnd: '2025-03-01',
  end: null,
  sample: null,
  flags: [],
  source: { importId: 1, file: 'labs.csv', row: 1, column: 'Hb', byHand: false },
  ...part,
});

describe('the timeline of a subject', () => {
  it('has one lane per concept, wide enough for its values and their reference range', () => {
    const { lanes } = lanesOf([fact({ number: 9, refLow: 12, refHigh: 16 }), fact({ number: 13, date: '2024-01-01' })]);
    expect(lanes).toHaveLength(1);
    expect(lanes[0]!.domain).toEqual([9, 16]);
    expect(lanes[0]!.reference).toEqual({ low: 12, high: 16 });
    expect(lanes[0]!.marks.map((m) => m.value)).toEqual([13, 9]);
  });

  it('draws a therapy without an end as open, and one with an end as its whole interval', () => {
    const { lanes } = lanesOf([
      fact({
        table: 'therapy',
        title: 'Therapy',
        value: 'osimertinib · line 2',
        number: null,
        date: '2024-01-01',
        end: null,
      }),
      fact({
        table: 'therapy',
        title: 'Therapy',
        value: 'cisplatin · line 1',
        number: null,
        date: '2023-01-01',
        end: '2023-04-01',
      }),
    ]);
    expect(lanes.map((l) => [l.label, l.marks[0]!.open])).toEqual([
      ['cisplatin', false],
      ['osimertinib', true],
    ]);
    expect(lanes[0]!.marks[0]!.to).toBe(dayOfIso('2023-04-01'));
  });

  it('puts a fact with a partial date over the whole time it may have been', () => {
    const { lanes } = lanesOf([fact({ date: '2021-01-01', dateEnd: '2021-12-31' })]);
    expect(lanes[0]!.marks[0]!.to - lanes[0]!.marks[0]!.from).toBe(364);
  });

  it('ends a therapy that stopped in an unknown day of a month on the last day it may have been', () => {
    const { lanes } = lanesOf([fact({ table: 'therapy', number: null, date: '2024-01-01', end: '2024-02' })]);
    expect(lanes[0]!.marks[0]!).toMatchObject({ to: dayOfIso('2024-02-29'), open: false });
  });

  it('says how many facts have no place on it, and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom('2020-01-01', '2024-05-05'))), (dates) => {
        const { lanes, undated } = lanesOf(dates.map((date) => fact({ date, dateEnd: date })));
        const placed = lanes.reduce((sum, lane) => sum + lane.marks.length, 0);
        expect(placed + undated).toBe(dates.length);
      }),
    );
  });
});

describe('the axis of the timeline', () => {
  it('has room for every label, whatever the span', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3000, max: 22000 }),
        fc.integer({ min: 0, max: 30000 }),
        fc.integer({ min: 200, max: 2000 }),
        (first, span, width) => {
          const scale = timeScale(first, first + span, width);
          const places = scale.ticks.map((t) => scale.x(t.day));
          for (let i = 1; i < places.length; i++) expect(places[i]! - places[i - 1]!).toBeGreaterThan(45);
          expect(scale.x(first)).toBeGreaterThanOrEqual(0);
          expect(scale.x(first + span)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
  it('names years over decades and months over a year', () => {
    const day = (iso: string) => dayOfIso(iso)!;
    expect(timeScale(day('2000-06-01'), day('2025-06-01'), 700).ticks.every((t) => /^\d{4}$/.test(t.label))).toBe(true);
    expect(timeScale(day('2025-01-01'), day('2025-12-31'), 700).ticks.some((t) => /^2025-\d\d$/.test(t.label))).toBe(
      true,
    );
  });
});

describe('the strip of findings', () => {
  it('names every altered gene once, the most altered first', () => {
    const genes = findingsOf([
      fact({ table: 'variant', title: 'Variant', value: 'KRAS · p.G12C' }),
      fact({ table: 'variant', title: 'Variant', value: 'EGFR · p.L858R · somatic' }),
      fact({ table: 'copyNumber', title: 'Copy number', value: 'EGFR · amplification' }),
      fact({}),
    ]);
    expect(genes.map((g) => [g.gene, g.findings.length])).toEqual([
      ['EGFR', 2],
      ['KRAS', 1],
    ]);
  });
});
