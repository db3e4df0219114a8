import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concept } from '../../../db/domain/concepts/registry.ts';
import { BOUND, FLAG } from '../../../db/domain/facts/tables.ts';
import { categoryReader } from '../../../db/domain/import/understand/category.ts';
import { dateReader } from '../../../db/domain/import/understand/date.ts';
import { diagnosisReader, understandSystem } from '../../../db/domain/import/understand/diagnosis-code.ts';
import { fieldWordReader, understandFieldWord } from '../../../db/domain/import/understand/field-words.ts';
import {
  copyNumberReader,
  geneReader,
  isWildType,
  pairReader,
  proteinReader,
} from '../../../db/domain/import/understand/findings.ts';
import { geneResultReader } from '../../../db/domain/import/understand/gene-result.ts';
import { quantityReader } from '../../../db/domain/import/understand/quantity.ts';
import { ColumnReader } from '../../../db/domain/import/understand/reading.ts';
import { agentReader } from '../../../db/domain/import/understand/therapy-agent.ts';
import { isoOf, NO_DATE } from '../../../db/domain/time/day.ts';
import { DEFAULT_MISSING, missingCodes } from '../../../db/domain/values/missing.ts';
import { ucum } from '../../../db/units/ucum.ts';

const MISSING = DEFAULT_MISSING;
const haemoglobin = (unit: string, decimal: '.' | ',' | null = '.') =>
  quantityReader({ decimal, missing: MISSING, unit, units: ucum, concept: concept('haemoglobin') });

describe('a number', () => {
  it('keeps the unit of its cell before the unit of its column', () => {
    expect(haemoglobin('g/dL')('91 g/L')).toMatchObject({ low: 91, high: 91, unit: 'g/L', flags: 0, state: 'changed' });
    expect(haemoglobin('g/dL')('9.1')).toMatchObject({ low: 9.1, unit: 'g/dL', state: 'as-is' });
  });

  it('is flagged where cell and column name units that cannot be converted into each other', () => {
    const reading = haemoglobin('g/dL')('9.1 mm[Hg]');
    expect(reading.flags & FLAG.ambiguous).toBe(FLAG.ambiguous);
    expect(reading.note).toContain('the column g/dL');
  });

  it('is judged by its concept’s limits in its own unit: 140 g/L is plausible, 140 g/dL is not', () => {
    expect(haemoglobin('g/L')('140').flags).toBe(0);
    expect(haemoglobin('g/dL')('140').flags).toBe(FLAG.implausible);
    expect(haemoglobin('g/dL')('<1000').flags).toBe(0);
  });

  it('that is censored is an open interval', () => {
    expect(haemoglobin('g/dL')('<5')).toMatchObject({
      low: -Infinity,
      high: 5,
      bounds: BOUND.lowerOpen | BOUND.upperOpen,
    });
    expect(haemoglobin('g/dL')('≤5')).toMatchObject({ low: -Infinity, high: 5, bounds: BOUND.lowerOpen });
  });

  it('is never made of text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const reading = haemoglobin('g/dL', null)(text);
        if (!/\d/.test(text)) expect(Number.isNaN(reading.low)).toBe(true);
        if (reading.text !== '') expect(reading.flags).not.toBe(0);
        if (reading.state !== 'missing' && Number.isNaN(reading.low)) expect(reading.text).toBe(text.trim());
      }),
    );
  });

  it('written plainly is read as JavaScript reads it', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const text = String(value);
        expect(quantityReader({ decimal: '.', missing: MISSING, unit: '', units: ucum, concept: null })(text).low).toBe(
          value === 0 ? 0 : value,
        );
      }),
    );
  });
});

describe('a date', () => {
  const read = (order: 'iso' | 'dmy' | 'mdy') => dateReader({ order, missing: MISSING });
  it('is read by the order of its column only', () => {
    expect(isoOf(read('dmy')('03/04/2021').date)).toBe('2021-04-03');
    expect(isoOf(read('mdy')('03/04/2021').date)).toBe('2021-03-04');
    expect(read('iso')('03/04/2021')).toMatchObject({ date: NO_DATE, flags: FLAG.unrecognised, state: 'flagged' });
  });
  it('that no calendar has is flagged and says so', () => {
    expect(read('iso')('2021-02-30').note).toContain('no calendar has');
  });
});

describe('a category', () => {
  const ecog = categoryReader({ concept: concept('ecog')!, missing: MISSING });
  it('is known by id, name and synonym, and by the number a spreadsheet made of it', () => {
    expect(ecog('1').word).toBe('1');
    expect(ecog('1.0').word).toBe('1');
    expect(ecog('7')).toMatchObject({ word: '7', flags: FLAG.unrecognised });
  });
  it('goes before a missing code of the same spelling, and the mapping goes before both', () => {
    const sex = categoryReader({ concept: concept('sex')!, missing: missingCodes(['w']), values: { '1': 'male' } });
    expect(sex('w').word).toBe('female');
    expect(sex('1').word).toBe('male');
    expect(sex('unknown').state).toBe('missing');
  });
});

describe('words of a field', () => {
  it('tell tumour, normal and plasma apart in four languages', () => {
    for (const [word, type] of [
      ['Unknown Tumor', 'tumour'],
      ['Primärtumor', 'tumour'],
      ['métastase', 'tumour'],
      ['Normal', 'normal'],
      ['cfDNA', 'plasma'],
    ])
      expect(understandFieldWord('sample.type', word!), word).toBe(type);
  });
  it('of consent take a plain no as refused and anything odd as not understood', () => {
    const read = fieldWordReader('consent.status', MISSING);
    expect(read('nein').word).toBe('refused');
    expect(read('Ja').word).toBe('given');
    expect(read('maybe')).toMatchObject({ word: 'maybe', flags: FLAG.unrecognised });
  });
});

describe('findings', () => {
  it('have one spelling of gene and change', () => {
    expect(geneReader(MISSING)('HER2').word).toBe('ERBB2');
    expect(geneReader(MISSING)('MLL2').flags).toBe(FLAG.ambiguous);
    const protein = proteinReader(MISSING);
    expect(new Set(['p.Val600Glu', 'V600E', 'p.V600E', 'p.(V600E)'].map((text) => protein(text).word))).toEqual(
      new Set(['p.V600E']),
    );
  });
  it('call it wild type only where the words say that something was looked for and is absent', () => {
    for (const text of ['WT', 'wild-type', 'negative', 'not detected', 'no mutation detected', 'keine Mutation'])
      expect(isWildType(text), text).toBe(true);
    for (const text of ['no result', 'no tissue', 'none', 'not done', 'ND', 'no data', 'nothing'])
      expect(isWildType(text), text).toBe(false);
  });
  it('read both partners of a fusion, with hyphens inside gene names', () => {
    const pair = pairReader(MISSING);
    expect(pair('EML4-ALK fusion')).toMatchObject({ gene5: 'EML4', gene3: 'ALK', flags: 0 });
    expect(pair('CD74::ROS1')).toMatchObject({ gene5: 'CD74', gene3: 'ROS1', flags: 0 });
    expect(pair('ALK')).toMatchObject({ gene5: '', gene3: 'ALK', flags: 0 });
    expect(pair('what is this').flags).toBe(FLAG.unrecognised);
  });
  it('read words and numbers as copy-number states', () => {
    const read = copyNumberReader(MISSING);
    expect(['AMP', 'DeepDel', '-1.5', '0', 'gain'].map((text) => read(text).copyState)).toEqual([2, -2, -2, 0, 1]);
    expect(read('a bit')).toMatchObject({ copyState: Number.NaN, flags: FLAG.unrecognised });
  });
});

describe('the result of one gene’s test', () => {
  const variant = geneResultReader('variant', MISSING);
  it('is a change, several changes, something not said, nothing, or no test', () => {
    expect(variant('L858R')).toMatchObject({ tested: true, changes: ['p.L858R'] });
    expect(variant('T790M; L858R')).toMatchObject({ tested: true, changes: ['p.T790M', 'p.L858R'] });
    expect(variant('mutated')).toMatchObject({ tested: true, changes: [''] });
    expect(variant('wild type')).toMatchObject({ tested: true, changes: [] });
    expect(variant('not done')).toMatchObject({ tested: false, state: 'missing' });
    expect(variant('QNS')).toMatchObject({ tested: false, failed: true });
  });
  it('that is not understood tests nothing and finds nothing certain', () => {
    for (const text of ['ND', 'none', 'see report', 'no result'])
      expect(variant(text), text).toMatchObject({ tested: false, state: 'flagged' });
  });
  it('of copy number is no test for a bare 0, and not understood for a bare 1', () => {
    const copies = geneResultReader('copyNumber', MISSING);
    expect(copies('0')).toMatchObject({ tested: false, copyState: 0, flags: 0 });
    expect(copies('1')).toMatchObject({ tested: false, state: 'flagged', copyState: Number.NaN });
    expect(copies('gain')).toMatchObject({ tested: true, copyState: 1 });
    expect(copies('-2')).toMatchObject({ tested: true, copyState: -2 });
    expect(copies('neutral')).toMatchObject({ tested: true, copyState: 0 });
  });
  it('of fusion is not understood when it names two other genes', () => {
    const fusion = geneResultReader('fusion', MISSING, undefined, 'ALK');
    expect(fusion('EML4-ALK')).toMatchObject({ tested: true, flags: 0 });
    expect(fusion('KIF5B-RET')).toMatchObject({ tested: false, state: 'flagged' });
  });
  it('never becomes negative from a word for "no value"', () => {
    for (const code of [...DEFAULT_MISSING])
      expect(variant(code).tested && variant(code).changes.length === 0, code).toBe(false);
  });
});

describe('therapies and diagnoses', () => {
  it('resolve brands and take combinations apart; what is not known is kept', () => {
    const read = agentReader(MISSING);
    expect(read('Tagrisso').agents).toEqual([{ agent: 'osimertinib', flags: 0 }]);
    expect(read('carboplatin + pemetrexed').agents.map(({ agent }) => agent)).toEqual(['carboplatin', 'pemetrexed']);
    expect(read('mystery pill').agents).toEqual([{ agent: 'mystery pill', flags: FLAG.unrecognised }]);
  });
  it('read codes in the system that the column states, and only in that', () => {
    expect(understandSystem('ICD-10-CM')).toBe('icd-10');
    expect(understandSystem('icd_o_3')).toBe('icd-o-3');
    expect(diagnosisReader({ missing: MISSING, system: 'oncotree' })('LUAD')).toMatchObject({
      system: 'oncotree',
      code: 'LUAD',
      flags: 0,
    });
    expect(diagnosisReader({ missing: MISSING, system: 'oncotree' })('C34.1').flags).toBe(FLAG.unrecognised);
    expect(diagnosisReader({ missing: MISSING, system: null })('lung adenocarcinoma')).toMatchObject({ code: 'LUAD' });
  });
});

describe('the reader of a column', () => {
  it('counts what it changed and what it took for missing, and nothing else', () => {
    const reader = new ColumnReader(geneReader(MISSING));
    for (const text of ['HER2', 'EGFR', 'HER2', 'NA', '', 'QQQ9']) reader.read(text);
    expect([...reader.changes()]).toEqual([
      { received: 'HER2', understood: 'ERBB2', count: 2 },
      { received: 'NA', understood: 'no value', count: 1 },
    ]);
  });
});
