import { describe, expect, it } from 'vitest';
import { isMissing, missingCodes } from '../../../db/domain/values/missing.ts';
import { sexReader, understandPolarity, understandSex, understandYesNo } from '../../../db/domain/values/words.ts';

describe('words of four languages', () => {
  it.each(['F', 'female', 'weiblich', 'Féminin', 'FEMME', 'mujer', 'w'])('%s is female', (text) => {
    expect(understandSex(text)).toBe('female');
  });
  it.each(['M', 'Male', 'männlich', 'homme', 'varón', 'hombre'])('%s is male', (text) => {
    expect(understandSex(text)).toBe('male');
  });
  it('numbers are never read as words', () => {
    for (const text of ['1', '0', '2']) {
      expect(understandSex(text)).toBeNull();
      expect(understandYesNo(text)).toBeNull();
      expect(understandPolarity(text)).toBeNull();
    }
  });
  it('M is a woman in a Spanish H/M column, and nobody knows in a column of H, M and F', () => {
    expect(sexReader(['H', 'M', 'M'])('M')).toBe('female');
    expect(sexReader(['H', 'M'])('H')).toBe('male');
    expect(sexReader(['H', 'M', 'F'])('M')).toBeNull();
    expect(sexReader(['F', 'M'])('M')).toBe('male');
  });
  it('yes and no', () => {
    for (const text of ['Yes', 'y', 'ja', 'oui', 'sí', 'TRUE']) expect(understandYesNo(text)).toBe('yes');
    for (const text of ['No', 'n', 'nein', 'non', 'false']) expect(understandYesNo(text)).toBe('no');
    expect(understandYesNo('maybe')).toBeNull();
  });
  it('positive and negative; a lone dash is a missing value and not negative', () => {
    for (const text of ['POS', '+', 'positiv', 'détecté']) expect(understandPolarity(text)).toBe('positive');
    for (const text of ['neg', 'Not detected', 'nicht nachweisbar', 'négatif'])
      expect(understandPolarity(text)).toBe('negative');
    expect(understandPolarity('-')).toBeNull();
    expect(isMissing('-')).toBe(true);
    expect(understandPolarity('borderline')).toBe('equivocal');
  });
});

describe('missing codes', () => {
  it('answers that look like codes are not missing unless the mapping says so', () => {
    for (const text of ['none', '0', 'ND', 'NE', 'NR', '999', 'no']) expect(isMissing(text)).toBe(false);
    expect(isMissing('ne', missingCodes(['NE']))).toBe(true);
  });
});
