import { describe, expect, it } from 'vitest';
import { concept } from '../../../db/domain/concepts/registry.ts';
import { type ColumnRole, filePlan } from '../../../db/domain/import/mapping.ts';
import { suggestColumns } from '../../../db/domain/import/suggest/suggest.ts';
import type { FileSuggestion } from '../../../db/domain/import/suggest/suggestion.ts';
import { unitOfHeader } from '../../../db/domain/import/suggest/unit-of-header.ts';
import { plannedColumns } from '../../../db/import/derive/column-groups.ts';
import { profileColumns } from '../../../db/import/text/columns-sniff.ts';
import { ucum } from '../../../db/units/ucum.ts';

/** Suggestions for a small table: a header line and rows, cells divided by `|`. */
function suggest(
  header: string,
  ...rows: string[]
): FileSuggestion & { role(name: string): ColumnRole; names: string[] } {
  const names = header.split('|');
  const sampled = rows.map((row, i) => ({ row: i + 1, line: i + 2, cells: row.split('|'), problem: null }));
  const result = suggestColumns({ profiles: profileColumns(names, sampled), units: ucum, own: [] });
  return { ...result, names, role: (name) => result.columns[names.indexOf(name)]!.as };
}

const value = (id: string) => ({ role: 'fact', table: 'observation', field: 'value', concept: id });
const fact = (table: string, field: string) => ({ role: 'fact', table, field });

describe('the subject', () => {
  it('is found by its name in four languages, and in the field’s own file formats', () => {
    for (const name of [
      'Patient ID',
      'USUBJID',
      'subject_id',
      'PATIENT_ID',
      'Patientennummer',
      'Proband-ID'.replace('Proband', 'Probanden'),
      'numéro patient',
      'ID paciente',
      'MRN',
    ])
      expect(suggest(`${name}|age`, 'A|50', 'B|60').role(name), name).toEqual({ role: 'subject' });
  });
  it('may be called plainly "id" when it tells the rows apart', () => {
    expect(suggest('id|age', '1|50', '2|60').role('id')).toEqual({ role: 'subject' });
  });
  it('is asked for where nothing seems to be it', () => {
    const { notices } = suggest('colour|shape', 'red|round', 'red|flat');
    expect(notices[0]).toContain('No column seems to identify the subject');
  });
});

describe('columns of values', () => {
  it('are found by name, synonym and language, with a reason', () => {
    const found = suggest(
      'subject|Hb (g/dL)|Kreatinin [µmol/l]|ECOG|Geschlecht|PD-L1 TPS',
      'A|9.1|80|1|w|50',
      'B|12|99|0|m|1',
    );
    expect(found.role('Hb (g/dL)')).toEqual(value('haemoglobin'));
    expect(found.role('Kreatinin [µmol/l]')).toEqual(value('creatinine'));
    expect(found.role('ECOG')).toEqual(value('ecog'));
    expect(found.role('Geschlecht')).toEqual(value('sex'));
    expect(found.columns.map(({ settings }) => settings.unit)).toEqual([
      undefined,
      'g/dL',
      'µmol/l',
      undefined,
      undefined,
      '%',
    ]);
    for (const { reason } of found.columns) expect(reason.length).toBeGreaterThan(5);
  });
  it('that merely contain a concept’s name are not taken for it', () => {
    const found = suggest('subject|AGE_AT_SEQ_REPORTED_YEARS|PED_IND|ageing index', 'A|50|No|3', 'B|60|No|4');
    for (const name of ['AGE_AT_SEQ_REPORTED_YEARS', 'PED_IND', 'ageing index'])
      expect(found.role(name), name).not.toEqual(value('age'));
  });
  it('whose values do not fit the name are not taken for it, and the name is offered', () => {
    const found = suggest('subject|ECOG', 'A|round', 'B|flat');
    expect(found.role('ECOG')).not.toEqual(value('ecog'));
    expect(found.columns[1]?.alternatives.map(({ as }) => as)).toContainEqual(value('ecog'));
  });
  it('without a unit are named in a notice, ages and pure numbers excepted', () => {
    const { notices } = suggest('subject|creatinine|age', 'A|80|50', 'B|90|60');
    expect(notices.join()).toContain('Without a unit: "creatinine".');
  });
  it('that nobody knows become concepts of the study, and empty ones are left out', () => {
    const found = suggest('subject|Zonk score|blank', 'A|3.5|', 'B|4.5|');
    expect(found.role('Zonk score')).toEqual(value('x:zonk_score'));
    expect(found.role('blank')).toEqual({ role: 'ignore' });
  });
  it('that name the person are never suggested', () => {
    const found = suggest('subject|Surname|Vorname|e-mail', 'A|Young|Ada|a@b.c', 'B|Old|Bob|b@b.c');
    for (const name of ['Surname', 'Vorname', 'e-mail']) expect(found.role(name), name).toEqual({ role: 'ignore' });
  });
  it('of sex with H and M take M for mujer, and say so in the plan', () => {
    const found = suggest('subject|sexo', 'A|H', 'B|M');
    expect(found.columns[1]?.settings.values).toEqual({ H: 'male', M: 'female' });
  });
  it('say unit, limits and date of another column’s concept', () => {
    const found = suggest('subject|ALT (U/L)|ALT ULN|ALT date', 'A|30|40|2026-01-01', 'B|50|45|2026-01-02');
    expect(found.role('ALT ULN')).toEqual({ ...value('alt'), field: 'refHigh' });
    expect(found.role('ALT date')).toEqual({ ...value('alt'), field: 'date' });
  });
});

describe('columns of dates', () => {
  it('have the one order that reads them all, or ask', () => {
    expect(suggest('subject|visit date', 'A|13.02.2026', 'B|01.03.2026').columns[1]?.settings.dateOrder).toBe('dmy');
    const open = suggest('subject|visit date', 'A|03/04/2026', 'B|05/06/2026');
    expect(open.columns[1]?.settings.dateOrder).toBeUndefined();
    expect(open.notices.join()).toContain('"visit date"');
  });
  it('that look like Excel numbers are never guessed to be of one epoch', () => {
    const found = suggest('subject|birth date', 'A|31000', 'B|32000');
    expect(found.columns[1]?.settings.dateOrder).toBeUndefined();
  });
});

describe('tables of events', () => {
  it('with one observation per row are recognised by their names and by the names in them', () => {
    const found = suggest(
      'USUBJID|LBTEST|LBORRES|LBORRESU|LBDTC',
      'A|Hemoglobin|9.1|g/dL|2026-01-01',
      'A|Creatinine|80|umol/L|2026-01-01',
      'B|Hemoglobin|9.9|g/dL|2026-01-01',
    );
    expect(found.role('LBTEST')).toEqual(fact('observation', 'concept'));
    expect(found.role('LBORRES')).toEqual(fact('observation', 'value'));
    expect(found.role('LBORRESU')).toEqual(fact('observation', 'unit'));
    expect(found.role('LBDTC')).toEqual({ role: 'date' });
  });
  it('of variants take the column whose values are consequences, whatever the header says', () => {
    const found = suggest(
      'Hugo_Symbol|Tumor_Sample_Barcode|Consequence|Variant_Classification|HGVSp|HGVSp_Short|Center',
      'EGFR|S1|Missense_Mutation|SNP|p.Leu858Arg|p.L858R|mskcc.org',
      'TP53|S2|Nonsense_Mutation|DEL|p.Glu346Ter|p.E346*|mskcc.org',
    );
    expect(found.role('Consequence')).toEqual(fact('variant', 'consequence'));
    expect(found.role('Variant_Classification')).toEqual({ role: 'ignore' });
    expect(found.role('HGVSp_Short')).toEqual(fact('variant', 'protein'));
    expect(found.role('HGVSp')).toEqual({ role: 'ignore' });
    expect(found.role('Center')).toEqual({ role: 'ignore' });
    expect(found.role('Tumor_Sample_Barcode')).toEqual({ role: 'sample' });
  });
  it('of copy number are recognised in rows and as a table of genes by samples', () => {
    expect(suggest('Samples|Gene|CNA', 'S1|EGFR|AMP', 'S2|MET|DeepDel').role('Gene')).toEqual(
      fact('copyNumber', 'gene'),
    );
    const matrix = suggest('Hugo_Symbol|Entrez_Gene_Id|S1|S2', 'EGFR|1956|2|0', 'MET|4233|-2|0');
    expect(matrix.role('S1')).toEqual(fact('copyNumber', 'matrix'));
    expect(matrix.role('Entrez_Gene_Id')).toEqual({ role: 'ignore' });
  });
  it('of therapies take numbered columns as one therapy per number', () => {
    const found = suggest(
      'patient|age|Drug 1|Start 1|Drug 2|Start 2',
      'A|60|gefitinib|2020-01-01|osimertinib|2021-01-01',
      'B|61|erlotinib|2020-01-01||',
    );
    expect(found.role('Drug 2')).toEqual({ ...fact('therapy', 'agent'), group: '2' });
    expect(found.role('Start 1')).toEqual({ ...fact('therapy', 'date'), group: '1' });
    expect(found.role('age')).toEqual(value('age'));
  });
});

describe('columns with the results of one gene', () => {
  it('are recognised by the gene’s name and the kind of values', () => {
    const found = suggest(
      'patient|EGFR mutation|ALK|KRAS|MET amplification|HER2 IHC',
      'A|L858R|negative|wt|no|2+',
      'B|wild type|EML4-ALK|G12C|amplified|0',
    );
    expect(found.role('EGFR mutation')).toEqual({ ...fact('variant', 'result'), concept: 'EGFR' });
    expect(found.role('ALK')).toEqual({ ...fact('fusion', 'result'), concept: 'ALK' });
    expect(found.role('KRAS')).toEqual({ ...fact('variant', 'result'), concept: 'KRAS' });
    expect(found.role('MET amplification')).toEqual({ ...fact('copyNumber', 'result'), concept: 'MET' });
    expect(found.role('HER2 IHC')).toMatchObject({ table: 'observation' });
  });
  it('that name one change (BRAF V600E) are not taken for a test of the whole gene', () => {
    const found = suggest('patient|BRAF V600E', 'A|negative', 'B|positive');
    expect(found.role('BRAF V600E')).not.toMatchObject({ field: 'result' });
  });
});

describe('the unit in a header', () => {
  it('is found in brackets, behind a comma and as the last words, when it fits the concept', () => {
    const unit = (header: string, id: string) => unitOfHeader(header, concept(id)!, ucum)?.unit;
    expect(unit('Hb (g/dL)', 'haemoglobin')).toBe('g/dL');
    expect(unit('Hb, g/L', 'haemoglobin')).toBe('g/L');
    expect(unit('creatinine_umol_l', 'creatinine')).toBe('umol/l');
    expect(unit('creatinine_mg_dl', 'creatinine')).toBe('mg/dl');
    expect(unit('ldh (max)', 'ldh')).toBeUndefined();
    expect(unit('Hb (years)', 'haemoglobin')).toBeUndefined();
  });
});

describe('every suggestion', () => {
  it('is a plan that can be carried out', () => {
    const tables = [
      suggest(
        'patient|Hb (g/dL)|drug|start|EGFR|diagnosis|consent',
        'A|9|gefitinib|2020|L858R|NSCLC|yes',
        'B|9|x|2020|wt|NSCLC|no',
      ),
      suggest('Hugo_Symbol|S1', 'EGFR|2', 'MET|0'),
      suggest('id|name|name|', '1|a|b|c', '2|a|b|c'),
    ];
    for (const { columns, names } of tables) {
      const plan = filePlan.parse({
        file: 'f',
        columns: columns.map(({ as, settings }, index) => ({ header: names[index], index, as, ...settings })),
      });
      expect(() => plannedColumns(plan, 'f')).not.toThrow();
    }
  });
});
