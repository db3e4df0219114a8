import { type AminoAcid, aminoAcids } from './amino-acids.ts';

/**
 * A change of a protein, after the HGVS nomenclature (den Dunnen et al., Hum Mutat 2016;37:564; hgvs-nomenclature.org).
 * Amino acids are one-letter codes, `X` an unnamed residue. Positions are 1-based codons of the stated transcript.
 */
export type ProteinChange =
  /** `to` X: another residue that is not named, or a stop as it was once written (`R213X`). */
  | { kind: 'substitution'; from: AminoAcid; position: number; to: AminoAcid }
  | { kind: 'nonsense'; from: AminoAcid; position: number }
  | { kind: 'synonymous'; from: AminoAcid; position: number }
  /** `to` is the first changed residue, `stop` the distance to the new stop; neither decides identity. */
  | { kind: 'frameshift'; from: AminoAcid; position: number; to: AminoAcid | null; stop: number | null }
  | { kind: 'deletion' | 'duplication'; from: AminoAcid; position: number; endResidue: AminoAcid; end: number }
  /** Insertions lie between neighbours; `inserted` is '' where the source does not name the residues. */
  | InsertedChange<'insertion'>
  | InsertedChange<'delins'>
  /** As cBioPortal and MSK-IMPACT write a splice-site variant: `X1010_splice`, at the last codon before it. */
  | { kind: 'splice'; position: number }
  | { kind: 'start-lost' }
  | { kind: 'stop-lost'; position: number; to: AminoAcid; extension: number | null }
  /** `p.0`: no protein is made. */
  | { kind: 'no-protein' }
  /** `p.?`: the consequence for the protein is not known. */
  | { kind: 'unknown' };

interface InsertedChange<K> {
  kind: K;
  from: AminoAcid;
  position: number;
  endResidue: AminoAcid;
  end: number;
  inserted: string;
}

/** Null: not a protein change that is understood. */
export function parseProteinChange(text: string): ProteinChange | null {
  const bare = aminoAcids(withoutPrefix(text));
  if (bare === null) return null;
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(bare);
    if (match) return read(match);
  }
  return null;
}

/** Without transcript (`NP_004439.2:`), `p.`, prediction brackets and spaces. */
function withoutPrefix(text: string): string {
  return text
    .trim()
    .replace(/^[^:\s]+:(?=\s*p\.)/i, '')
    .trim()
    .replace(/^p\.\s*/i, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\s+/g, '');
}

const AA = '[ACDEFGHIKLMNPQRSTVWYUX]';
const RANGE = `(${AA})(\\d+)(?:_(${AA})(\\d+))?`;

interface Form {
  pattern: RegExp;
  read: (match: RegExpExecArray) => ProteinChange | null;
}

function form(pattern: string, read: Form['read']): Form {
  return { pattern: new RegExp(`^${pattern}$`), read };
}

const residue = (text: string | undefined) => text as AminoAcid;
const number = (text: string | undefined) => (text === undefined || text === '' || text === '?' ? null : Number(text));

/** In this order: later forms are less specific. After aminoAcids() a stop is `*`. */
const FORMS: readonly Form[] = [
  form('\\?', () => ({ kind: 'unknown' })),
  form('0\\??', () => ({ kind: 'no-protein' })),
  form('M1(?:\\?|[ACDEFGHIKLNPQRSTVWYX]|ext-\\d+)', () => ({ kind: 'start-lost' })),
  form(`(?:${AA})?(\\d+)_splice`, (m) => ({ kind: 'splice', position: Number(m[1]) })),
  form(`\\*(\\d+)(${AA})(?:ext\\*?(\\d+|\\?)?)?`, (m) => ({
    kind: 'stop-lost',
    position: Number(m[1]),
    to: residue(m[2]),
    extension: number(m[3]),
  })),
  form(`\\*(\\d+)ext\\*?(\\d+|\\?)?`, (m) => ({
    kind: 'stop-lost',
    position: Number(m[1]),
    to: 'X',
    extension: number(m[2]),
  })),
  form(`(${AA})(\\d+)(${AA})?fs(?:\\*?(\\d+|\\?)|\\*)?`, (m) => ({
    kind: 'frameshift',
    from: residue(m[1]),
    position: Number(m[2]),
    to: m[3] === undefined ? null : residue(m[3]),
    stop: number(m[4]),
  })),
  form(`(${AA})(\\d+)(?:\\*|_${AA}\\d+delins\\*)`, (m) => ({
    kind: 'nonsense',
    from: residue(m[1]),
    position: Number(m[2]),
  })),
  form(`(${AA})(\\d+)=`, (m) => ({ kind: 'synonymous', from: residue(m[1]), position: Number(m[2]) })),
  form(`${RANGE}delins(${AA}+\\*?)`, (m) => inserted('delins', m)),
  form(`${RANGE}>(${AA}+)`, (m) => inserted('delins', m)),
  form(`${RANGE}del(?:${AA}*|\\d*)`, (m) => range('deletion', m)),
  form(`${RANGE}dup(?:${AA}*|\\d*)`, (m) => range('duplication', m)),
  form(`(${AA})(\\d+)_(${AA})(\\d+)ins(${AA}*\\*?|\\d+)`, (m) => {
    const change = inserted('insertion', m);
    return change !== null && 'end' in change && change.end === change.position + 1 ? change : null;
  }),
  form(`(${AA})(\\d+)(${AA})`, (m) => {
    const [from, position, to] = [residue(m[1]), Number(m[2]), residue(m[3])];
    return from === to && from !== 'X'
      ? { kind: 'synonymous', from, position }
      : { kind: 'substitution', from, position, to };
  }),
];

function range(kind: 'deletion' | 'duplication', m: RegExpExecArray): ProteinChange | null {
  const ends = endsOf(m);
  return ends && { kind, ...ends };
}

function inserted(kind: 'insertion' | 'delins', m: RegExpExecArray): ProteinChange | null {
  const ends = endsOf(m);
  return ends && { kind, ...ends, inserted: /^\d*$/.test(m[5]!) ? '' : m[5]! };
}

function endsOf(m: RegExpExecArray) {
  const [from, position] = [residue(m[1]), Number(m[2])];
  const [endResidue, end] = m[3] === undefined ? [from, position] : [residue(m[3]), Number(m[4])];
  return end < position ? null : { from, position, endResidue, end };
}

/** `p.V600E`: one-letter HGVS, the same text for every spelling of one change. */
export function printProteinChange(change: ProteinChange): string {
  switch (change.kind) {
    case 'substitution':
      return `p.${change.from}${change.position}${change.to}`;
    case 'nonsense':
      return `p.${change.from}${change.position}*`;
    case 'synonymous':
      return `p.${change.from}${change.position}=`;
    case 'frameshift':
      return `p.${change.from}${change.position}${change.to ?? ''}fs${change.stop === null ? '' : `*${change.stop}`}`;
    case 'deletion':
      return `p.${ends(change)}del`;
    case 'duplication':
      return `p.${ends(change)}dup`;
    case 'insertion':
      return `p.${ends(change)}ins${change.inserted}`;
    case 'delins':
      return `p.${ends(change)}delins${change.inserted}`;
    case 'splice':
      return `p.X${change.position}_splice`;
    case 'start-lost':
      return 'p.M1?';
    case 'stop-lost':
      return `p.*${change.position}${change.to}ext*${change.extension ?? '?'}`;
    case 'no-protein':
      return 'p.0';
    case 'unknown':
      return 'p.?';
  }
}

function ends(change: { from: string; position: number; endResidue: string; end: number }): string {
  const first = `${change.from}${change.position}`;
  return change.end === change.position ? first : `${first}_${change.endResidue}${change.end}`;
}

/** The one spelling of a change; null if it is not understood. Idempotent. */
export function normaliseProteinChange(text: string): string | null {
  const change = parseProteinChange(text);
  return change && printProteinChange(change);
}
