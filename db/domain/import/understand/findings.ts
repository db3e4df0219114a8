import { FLAG } from '../../facts/tables.ts';
import { understandConsequence } from '../../findings/consequence.ts';
import { understandCopyNumber } from '../../findings/copy-number.ts';
import { resolveGene } from '../../findings/genes.ts';
import { isOpen, parseProteinChange, printProteinChange } from '../../findings/protein.ts';
import { isMissing, type MissingCodes } from '../../values/missing.ts';
import { flaggedWord, MISSING_WORD, type Reading, type WordReading, wordReading } from './reading.ts';

type Values = Readonly<Record<string, string>> | undefined;

/** Reads gene symbols: aliases become the approved symbol; ambiguous and unknown ones are kept and flagged. */
export function geneReader(missing: MissingCodes, values?: Values): (received: string) => WordReading {
  return (received) => {
    const text = (values?.[received.trim()] ?? received).trim();
    if (isMissing(text, missing)) return MISSING_WORD;
    return geneReading(received, text);
  };
}

export function geneReading(received: string, text: string): WordReading {
  const gene = resolveGene(text);
  if (gene.kind === 'approved' || gene.kind === 'alias') return wordReading(received, gene.symbol);
  if (gene.kind === 'ambiguous')
    return flaggedWord(text, FLAG.ambiguous, `"${text}" may be ${gene.candidates.join(' or ')}: say which`);
  return flaggedWord(text, FLAG.unrecognised, `"${text}" is not a gene symbol that is known here`);
}

/** Words in a column of changes which say that nothing was found. */
const WILD_TYPE =
  /^(?:wt|wild[\s-]?type?|wildtyp|neg(?:ative?|ativ|ativo|ativa|atif)?|not\s+detected|unmutated|not\s+mutated)$/i;
/** "no mutation detected", "keine Fusion": only with the thing that is absent, since "no result" says nothing. */
const NONE_FOUND =
  /^(?:no|keine?|sans|aucune?|sin)\s+(?:pathogenic\s+|relevante?\s+)?(?:mutations?|variants?|alterations?|fusions?|rearrangements?|amplifications?|mutationen|varianten?|fusionen|mutación|fusión|amplificación|variante)(?:\s+(?:detected|found|identified|seen|nachgewiesen|gefunden|détectée?|detectada))?$/i;

export function isWildType(text: string): boolean {
  const plain = text.trim();
  return WILD_TYPE.test(plain) || NONE_FOUND.test(plain);
}

/** Reads protein changes: every spelling of one change becomes `p.V600E`. What is no change is kept and flagged. */
export function proteinReader(missing: MissingCodes, values?: Values): (received: string) => WordReading {
  return (received) => {
    const text = (values?.[received.trim()] ?? received).trim();
    if (isMissing(text, missing)) return MISSING_WORD;
    const change = parseProteinChange(text);
    if (change === null) return flaggedWord(text, FLAG.unrecognised, `"${text}" is not understood as a protein change`);
    const normal = printProteinChange(change);
    if (!isOpen(change)) return wordReading(received, normal);
    return flaggedWord(normal, FLAG.ambiguous, `"${text}" may be a stop or any other residue: say which`);
  };
}

export function consequenceReader(missing: MissingCodes, values?: Values): (received: string) => WordReading {
  return (received) => {
    const text = (values?.[received.trim()] ?? received).trim();
    if (isMissing(text, missing)) return MISSING_WORD;
    const consequence = understandConsequence(text);
    if (consequence !== null) return wordReading(received, consequence);
    return flaggedWord(text, FLAG.unrecognised, `"${text}" is not understood as a consequence`);
  };
}

export interface StateReading extends Reading {
  /** -2 to 2; NaN when absent or not understood. */
  readonly copyState: number;
}

const STATE_NAMES: Readonly<Record<number, string>> = {
  [-2]: 'deep deletion',
  [-1]: 'shallow loss',
  0: 'neutral',
  1: 'gain',
  2: 'amplification',
};

export function copyNumberReader(missing: MissingCodes, values?: Values): (received: string) => StateReading {
  return (received) => {
    const text = (values?.[received.trim()] ?? received).trim();
    if (isMissing(text, missing)) return { ...MISSING_WORD, copyState: Number.NaN };
    const state = understandCopyNumber(text);
    if (state !== null) {
      const understood = STATE_NAMES[state] ?? String(state);
      return { state: 'changed', understood, note: null, flags: 0, copyState: state };
    }
    const flagged = flaggedWord(text, FLAG.unrecognised, `"${text}" is not understood as a copy-number state`);
    return { ...flagged, copyState: Number.NaN };
  };
}

export interface PairReading extends Reading {
  readonly gene5: string;
  readonly gene3: string;
}

const PAIR =
  /^([A-Za-z0-9.@]+(?:-[A-Za-z0-9.]+)??)\s*(?:::|--|\/|-|–|—|;|→|>|\s)\s*([A-Za-z0-9.@]+(?:-[A-Za-z0-9.]+)??)$/;
const TAIL = /\s*(?:gene\s+)?(?:fusion|rearrangement|translocation|genfusion|fusión)s?\s*$/i;

/** Reads both partners of a fusion from one cell: `EML4-ALK`, `EML4::ALK fusion`, `ALK` alone (partner not known). */
export function pairReader(missing: MissingCodes, values?: Values): (received: string) => PairReading {
  return (received) => {
    const text = (values?.[received.trim()] ?? received).trim();
    if (isMissing(text, missing)) return { ...MISSING_WORD, gene5: '', gene3: '' };
    const core = text.replace(TAIL, '');
    const alone = geneReading(core, core);
    if (alone.flags === 0)
      return {
        ...alone,
        state: 'changed',
        understood: `${alone.word} (partner not known)`,
        gene5: '',
        gene3: alone.word,
      };
    const match = PAIR.exec(core);
    if (!match) {
      const note = `"${text}" is not understood as a fusion of two genes`;
      return { ...flaggedWord(text, FLAG.unrecognised, note), gene5: '', gene3: text };
    }
    const [first, second] = [geneReading(match[1]!, match[1]!), geneReading(match[2]!, match[2]!)];
    const understood = `${first.word}::${second.word}`;
    const flags = first.flags | second.flags;
    const state = flags !== 0 ? 'flagged' : understood === received ? 'as-is' : 'changed';
    return { state, understood, note: first.note ?? second.note, flags, gene5: first.word, gene3: second.word };
  };
}
