import { FLAG } from '../../../facts/tables.ts';
import type { FactTable } from '../../../facts/view.ts';
import {
  CONSEQUENCES,
  type Consequence,
  consequenceOfProtein,
  isTruncating,
  understandConsequence,
} from '../../../findings/consequence.ts';
import {
  codonOf,
  isOpen,
  isSubstitutionAt,
  type ProteinChange,
  parseProteinChange,
  sameProteinChange,
} from '../../../findings/protein.ts';
import { all, MET, NOT_MET, unknown, type Verdict } from '../../../verdict.ts';
import { byWord, flagsAt, numberColumn, wordColumn } from '../../columns.ts';
import type { VariantLeaf } from './schema.ts';

const CODE = unknown('code');
const NO_VALUE = unknown('no-value');
const IMPLAUSIBLE = unknown('implausible');

/** Leave the protein as it is: they do not count unless a criterion names them. */
const SILENT: ReadonlySet<Consequence> = new Set(['synonymous', 'intron', 'utr']);
/** Outside the coding sequence: certainly not a named protein change. */
const NON_CODING: ReadonlySet<Consequence> = new Set(['intron', 'utr', 'promoter']);

/** Whether one record satisfies everything the leaf asks of the change itself (gene, sample and time apart). */
export function variantMatches(leaf: VariantLeaf, table: FactTable<'variant'>): (record: number) => Verdict {
  const proteins = wordColumn(table, 'protein');
  const change = byWord(proteins, (text) => (text === '' ? null : parseProteinChange(text)));
  const stated = byWord(wordColumn(table, 'consequence'), understood);
  const consequenceOf = (record: number): Consequence | null => {
    const word = stated(record);
    if (word !== null) return word;
    const protein = change(record);
    return protein === null || saysNothing(protein) ? null : consequenceOfProtein(protein);
  };
  const vaf = numberColumn(table, 'vaf');
  const coding = wordColumn(table, 'coding');
  const consequence = wordColumn(table, 'consequence');
  /** A cell that says something which nobody understands (`see report`, `equivocal`) may also say that nothing was found. */
  const isFinding = (record: number): Verdict => {
    const fraction = vaf(record);
    if (fraction === 0 && (flagsAt(table, record) & FLAG.confirmed) === 0) return IMPLAUSIBLE;
    if (fraction > 0 || coding.code(record) !== 0 || change(record) !== null || stated(record) !== null) return MET;
    return proteins.code(record) === 0 && consequence.code(record) === 0 ? MET : CODE;
  };
  const parts: ((record: number) => Verdict)[] = [isFinding, consequencePart(leaf, consequenceOf)];
  if (leaf.change !== undefined) {
    const { change: wanted } = leaf;
    const named = byWord(proteins, (text) => namedPart(wanted, text));
    parts.push((record) => onProtein(named(record), consequenceOf(record)));
  }
  if (leaf.codon !== undefined)
    parts.push((record) => onProtein(codonPart(leaf, change(record)), consequenceOf(record)));
  if (leaf.exon !== undefined) parts.push(byWord(wordColumn(table, 'exon'), (text) => exonPart(leaf.exon!, text)));
  if (leaf.minVaf !== undefined) parts.push(atLeastPart(vaf, leaf.minVaf, 1));
  if (leaf.minDepth !== undefined)
    parts.push(atLeastPart(numberColumn(table, 'depth'), leaf.minDepth, Number.POSITIVE_INFINITY));
  if (leaf.transcript !== undefined) {
    const wanted = withoutVersion(leaf.transcript);
    parts.push(byWord(wordColumn(table, 'transcript'), (text) => (withoutVersion(text) === wanted ? MET : CODE)));
  }
  return (record) => all(parts.map((part) => part(record)));
}

function understood(text: string): Consequence | null {
  return CONSEQUENCES.find((consequence) => consequence === text) ?? (text === '' ? null : understandConsequence(text));
}

/** `p.?` and the like: a protein change that is not known. */
function saysNothing(change: ProteinChange): boolean {
  return change.kind === 'unknown';
}

function namedPart(wanted: readonly string[], text: string): Verdict {
  if (wanted.some((one) => sameProteinChange(one, text))) return MET;
  const change = parseProteinChange(text);
  if (change === null || saysNothing(change)) return CODE;
  return wanted.some((one) => mayBe(change, parseProteinChange(one))) ? CODE : NOT_MET;
}

/** The source leaves out what would tell the two apart: the new residue (`V600X`), or the inserted ones. */
function mayBe(change: ProteinChange, wanted: ProteinChange | null): boolean {
  if (wanted === null || codonOf(change) !== codonOf(wanted)) return false;
  if (isOpen(wanted)) return change.kind === 'substitution' || change.kind === 'nonsense';
  if (change.kind === 'substitution') return isOpen(change) && wanted.kind !== 'synonymous';
  return 'inserted' in change && change.inserted === '' && wanted.kind === change.kind && change.end === wanted.end;
}

/** A record outside the coding sequence needs no protein change to be another one. */
function onProtein(verdict: Verdict, consequence: Consequence | null): Verdict {
  return verdict === CODE && consequence !== null && NON_CODING.has(consequence) ? NOT_MET : verdict;
}

function consequencePart(leaf: VariantLeaf, consequenceOf: (record: number) => Consequence | null) {
  const { consequence: wanted } = leaf;
  return (record: number): Verdict => {
    const found = consequenceOf(record);
    if (wanted === undefined) {
      const named = leaf.change !== undefined;
      return found !== null && SILENT.has(found) && !named ? NOT_MET : MET;
    }
    if (found === null) return CODE;
    if (wanted.includes(found)) return MET;
    return wanted.includes('truncating') && isTruncating(found) ? MET : NOT_MET;
  };
}

/** Substitutions at the codons, or, with a named consequence, any change that starts there. */
function codonPart(leaf: VariantLeaf, change: ProteinChange | null): Verdict {
  if (change === null || saysNothing(change)) return CODE;
  const first = leaf.codon!;
  const last = leaf.codonEnd ?? first;
  const codon = codonOf(change);
  if (codon === null || codon < first || codon > last) return NOT_MET;
  if (leaf.consequence !== undefined) return MET;
  if (isSubstitutionAt(change, codon)) return MET;
  return isOpen(change) ? CODE : NOT_MET;
}

/** `19`, `exon 19`, `19/28`, `19-20`. */
function exonPart(wanted: number, text: string): Verdict {
  if (text === '') return NO_VALUE;
  const match = /^(?:exon)?\s*(\d+)(?:\s*[-–]\s*(\d+))?(?:\s*\/\s*\d+)?$/i.exec(text.trim());
  if (match === null) return CODE;
  const first = Number(match[1]);
  return wanted >= first && wanted <= Number(match[2] ?? first) ? MET : NOT_MET;
}

function atLeastPart(value: (record: number) => number, limit: number, most: number) {
  return (record: number): Verdict => {
    const found = value(record);
    if (found < 0 || found > most) return IMPLAUSIBLE;
    return Number.isNaN(found) ? NO_VALUE : found >= limit ? MET : NOT_MET;
  };
}

function withoutVersion(transcript: string): string {
  return transcript
    .trim()
    .replace(/\.\d+$/, '')
    .toUpperCase();
}
