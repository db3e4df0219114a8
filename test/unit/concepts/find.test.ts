import { describe, expect, it } from 'vitest';
import { customConcept } from '../../../db/domain/concepts/custom.ts';
import { findConcept } from '../../../db/domain/concepts/find.ts';
import { CONCEPTS } from '../../../db/domain/concepts/registry.ts';

describe('finding the concept that a header means', () => {
  it.each([
    ['HGB', 'haemoglobin'],
    ['Hb (g/dL)', 'haemoglobin'],
    ['Hämoglobin', 'haemoglobin'],
    ['LAB_HGB_BASELINE', 'haemoglobin'],
    ['hemoglobina', 'haemoglobin'],
    ['ANC (10^9/L)', 'neutrophils'],
    ['Serum creatinine at screening', 'creatinine'],
    ['ECOG_PS', 'ecog'],
    ['AGE_CURRENT', 'age'],
    ['Best Overall Response (BOR)', 'best_response'],
    ['MSI_TYPE', 'msi_status'],
    ['CVR_TMB_SCORE', 'tmb'],
    ['PD-L1 TPS (%)', 'pdl1_tps'],
    ['neutrophils %', 'neutrophils_percent'],
    ['718-7', 'haemoglobin'],
    ['BUN', 'urea_nitrogen'],
    ['Harnstoff', 'urea'],
    ['Geburtsdatum', 'birth_date'],
    ['QTcF', 'qtcf'],
  ])('%s is %s', (header, id) => {
    expect(findConcept(header)[0]?.concept.id).toBe(id);
  });

  it.each(['PED_IND', 'OS_MONTHS', 'PATH_SLIDE_EXISTS', 'page', 'comment', ''])('%s is none', (header) => {
    expect(findConcept(header)).toEqual([]);
  });

  it('an abbreviation with two meanings gives both', () => {
    expect(
      findConcept('Ht')
        .map(({ concept }) => concept.id)
        .sort(),
    ).toEqual(['haematocrit', 'height']);
  });

  it('a name inside a longer header scores lower than the name itself, and says why', () => {
    const [whole] = findConcept('creatinine');
    const [part] = findConcept('creatinine of the donor in town');
    expect(whole!.score).toBe(1);
    expect(part!.score).toBeLessThan(0.7);
    expect(part!.reason).toContain('contains');
  });

  it('every name and synonym leads back to its concept', () => {
    for (const { id, name, synonyms } of CONCEPTS)
      for (const text of [name, ...synonyms])
        expect(
          findConcept(text)
            .filter(({ score }) => score === 1)
            .map(({ concept }) => concept.id),
          text,
        ).toContain(id);
  });

  it("a study's own concepts are found too", () => {
    const own = customConcept('Frailty index', 'number', '1');
    expect(findConcept('frailty_index', [own])[0]?.concept.id).toBe('x:frailty_index');
    expect(findConcept('frailty_index')).toEqual([]);
  });
});
