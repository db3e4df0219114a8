/** IUPAC-IUB one- and three-letter codes of amino acids (Eur J Biochem 1984;138:9), with selenocysteine and unnamed X. */
const THREE_LETTERS = {
  Ala: 'A',
  Arg: 'R',
  Asn: 'N',
  Asp: 'D',
  Cys: 'C',
  Gln: 'Q',
  Glu: 'E',
  Gly: 'G',
  His: 'H',
  Ile: 'I',
  Leu: 'L',
  Lys: 'K',
  Met: 'M',
  Phe: 'F',
  Pro: 'P',
  Sec: 'U',
  Ser: 'S',
  Thr: 'T',
  Trp: 'W',
  Tyr: 'Y',
  Val: 'V',
  Xaa: 'X',
} as const;
export type AminoAcid = (typeof THREE_LETTERS)[keyof typeof THREE_LETTERS];

const CODES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(THREE_LETTERS).map(([three, one]) => [three.toLowerCase(), one] as const),
  ['ter', '*'],
  ['stop', '*'],
]);

const NAMES = 'Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Sec|Ser|Thr|Trp|Tyr|Val|Xaa|Ter|Stop';
const WRITTEN_LONG = new RegExp(NAMES, 'g');
const LONG = new RegExp(NAMES, 'gi');
/** Small keywords anywhere; in capitals only behind a number, since `insFS` inserts phenylalanine and serine. */
const KEYWORDS = /(delins|del|dup|ins|fs|ext|_?splice|(?<=\d)(?:DELINS|DEL|DUP|INS|FS|_SPLICE))/;

/**
 * The text of a protein change in one-letter codes: `Val600Glu` and `V600E` become `V600E`, stops become `*`, keywords
 * small. Three-letter codes have one capital (`insALA` inserts three residues), unless the text starts with one
 * (`VAL600GLU`). `fsX12` is the older way to write `fs*12`; a final `X` alone (`R213X`, `V600X`) stays X, since it may be a
 * stop of old or any residue.
 * Null where letters remain that are no residue. Small letters are accepted where the whole text has no capital.
 */
export function aminoAcids(text: string): string | null {
  if (text === '' || text.length > LONGEST) return null;
  const small = text === text.toLowerCase();
  const long = /^(?:[A-Z]{3}|[a-z]{3})\d/.test(text) ? LONG : WRITTEN_LONG;
  let result = '';
  for (const [index, part] of text.split(KEYWORDS).entries()) {
    if (index % 2 === 1) {
      result += part.toLowerCase().replace(/^_?splice$/, '_splice');
      continue;
    }
    const short = part.replace(long, (name) => CODES.get(name.toLowerCase())!);
    const letters = small ? short.toUpperCase() : short;
    if (/[^A-Z*\d_?=>+().-]/.test(letters)) return null;
    result += letters;
  }
  return result
    .replace(/\((\?)\)/g, '$1')
    .replace(/fsX(?=\d|\?|$)/, 'fs*')
    .replace(/(?<=ext)X(?=\d|$)/, '*');
}

const LONGEST = 200;
