import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localMinute, readIsoDate } from '../../../renderer/app/iso-date.ts';

describe('dates typed by a person', () => {
  it('are read in ISO order only: other spellings would be guessed', () => {
    expect(readIsoDate('2026-01-31')).toBe('2026-01-31');
    expect(readIsoDate(' 2026-1-3 ')).toBe('2026-01-03');
    for (const text of ['31.01.2026', '01/02/2026', '2026', '2026-02-30', '2026-13-01', 'tomorrow', '']) {
      expect(readIsoDate(text), text).toBeNull();
    }
  });

  it('every day of the calendar is read as itself', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        day.map((date) => date.toISOString().slice(0, 10)),
        (iso) => readIsoDate(iso) === iso,
      ),
    );
  });

  it('an instant is shown to the minute, and what is none is shown as it is', () => {
    expect(localMinute('2026-01-31T14:05:09')).toBe('2026-01-31 14:05');
    expect(localMinute('unknown')).toBe('unknown');
  });
});
