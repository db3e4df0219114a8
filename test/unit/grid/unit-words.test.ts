import { describe, expect, it } from 'vitest';
import { unitWords } from '../../../renderer/components/unit-words.ts';

describe('a unit on screen', () => {
  it('is written as people write it', () => {
    expect(unitWords('10*9/L')).toBe('10⁹/L');
    expect(unitWords('10*12/L')).toBe('10¹²/L');
    expect(unitWords('a')).toBe('years');
    expect(unitWords('mL/min/{1.73_m2}')).toBe('mL/min/1.73 m²');
  });
  it('stays as it is where it is already readable', () => {
    expect(unitWords('g/dL')).toBe('g/dL');
    expect(unitWords('%')).toBe('%');
  });
  it('is nothing for a pure number or none', () => {
    expect(unitWords('1')).toBe('');
    expect(unitWords(null)).toBe('');
  });
});
