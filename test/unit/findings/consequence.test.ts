import { describe, expect, it } from 'vitest';
import {
  CONSEQUENCES,
  type Consequence,
  consequenceOfProtein,
  isTruncating,
  understandConsequence,
} from '../../../db/domain/findings/consequence.ts';
import { parseProteinChange } from '../../../db/domain/findings/protein.ts';

describe('consequence classes', () => {
  it.each([
    ['Missense_Mutation', 'missense'],
    ['missense_variant', 'missense'],
    ['Nonsense_Mutation', 'nonsense'],
    ['stop_gained', 'nonsense'],
    ['Frame_Shift_Del', 'frameshift'],
    ['frameshift_variant', 'frameshift'],
    ['In_Frame_Del', 'inframe-deletion'],
    ['disruptive_inframe_insertion', 'inframe-insertion'],
    ['Splice_Site', 'splice-site'],
    ['splice_donor_variant', 'splice-site'],
    ['Splice_Region', 'splice-region'],
    ['Translation_Start_Site', 'start-lost'],
    ['Nonstop_Mutation', 'stop-lost'],
    ['Silent', 'synonymous'],
    ["5'Flank", 'promoter'],
    ["3'UTR", 'utr'],
    ['Intron', 'intron'],
    ['IGR', 'other'],
    ['frameshift', 'frameshift'],
  ])('%s is %s', (term, consequence) => {
    expect(understandConsequence(term)).toBe(consequence);
  });
  it('of several terms the most severe counts, and an unknown term makes the cell unknown', () => {
    expect(understandConsequence('missense_variant&splice_region_variant')).toBe('missense');
    expect(understandConsequence('splice_region_variant,stop_gained')).toBe('nonsense');
    expect(understandConsequence('missense_variant&something_new')).toBeNull();
    expect(understandConsequence('SNP')).toBeNull();
  });
  it('every class names itself', () => {
    for (const consequence of CONSEQUENCES) expect(understandConsequence(consequence)).toBe(consequence);
  });
  it('truncating are nonsense, frameshift, splice site and start loss, and no other', () => {
    expect(CONSEQUENCES.filter(isTruncating)).toEqual(['nonsense', 'frameshift', 'splice-site', 'start-lost']);
  });
  it.each<[string, Consequence | null]>([
    ['V600E', 'missense'],
    ['R213*', 'nonsense'],
    ['E746fs', 'frameshift'],
    ['E746_A750del', 'inframe-deletion'],
    ['Y772_A775dup', 'inframe-insertion'],
    ['A763_Y764insFQEA', 'inframe-insertion'],
    ['L747_P753delinsS', 'inframe-deletion'],
    ['Q61_E62delinsHK', 'missense'],
    ['E709delinsKK', 'inframe-insertion'],
    ['X1010_splice', 'splice-site'],
    ['M1?', 'start-lost'],
    ['*110Lext*17', 'stop-lost'],
    ['L747=', 'synonymous'],
    ['p.?', null],
  ])('%s alone says %s', (text, consequence) => {
    expect(consequenceOfProtein(parseProteinChange(text)!)).toBe(consequence);
  });
});
