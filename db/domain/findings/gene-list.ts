import { resolveGene } from './genes.ts';

/** A list of genes as somebody wrote it. */
export interface GeneList {
  /** In the order of the text, as received. */
  symbols: readonly string[];
  /** What the text says about itself (gene panel files of cBioPortal do); else null. */
  name: string | null;
  source: string | null;
}

export interface ResolvedGenes {
  /** Each gene once, in the order of the list: approved symbols, and what is not known as it came. */
  genes: readonly string[];
  /** Aliases, previous symbols and other spellings, with what they were read as. */
  read: readonly { received: string; symbol: string }[];
  /** Texts that may mean several genes; they are not in `genes`. */
  ambiguous: readonly { received: string; candidates: readonly string[] }[];
  unknown: readonly string[];
  /** How many entries name a gene that the list has already. */
  repeated: number;
}

const HEADERS: ReadonlySet<string> = new Set(
  ['gene', 'genes', 'symbol', 'symbols', 'genesymbol', 'genesymbols', 'genename', 'genenames'].concat([
    'hugosymbol',
    'hugogenesymbol',
    'hgncsymbol',
    'approvedsymbol',
  ]),
);

/**
 * Reads gene symbols, one per line or separated by spaces, commas, semicolons or tabs. Lines that begin with `#` are
 * comments. A table whose header names a column of genes gives that column. The form `gene_list: …` with `stable_id` and
 * `description` is read, too (cBioPortal file formats, "Gene panel file").
 */
export function readGeneList(text: string): GeneList {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const listed = keyed(lines, 'gene_list');
  if (listed !== null)
    return { symbols: words([listed]), name: keyed(lines, 'stable_id'), source: keyed(lines, 'description') };
  return { symbols: columnOf(lines) ?? words(lines), name: null, source: null };
}

function keyed(lines: readonly string[], key: string): string | null {
  const line = lines.find((text) => text.trimStart().toLowerCase().startsWith(`${key}:`));
  const value = line?.slice(line.indexOf(':') + 1).trim();
  return value ? value : null;
}

/** The column of genes of a table; null where the first line is no header. */
function columnOf(lines: readonly string[]): string[] | null {
  const [first = '', ...rest] = lines;
  const sign = ['\t', ';', ','].find((candidate) => first.includes(candidate)) ?? '\n';
  const column = first.split(sign).findIndex((cell) =>
    HEADERS.has(
      plain(cell)
        .toLowerCase()
        .replace(/[\s_-]/g, ''),
    ),
  );
  if (column < 0 || rest.length === 0) return null;
  return words(rest.map((line) => line.split(sign)[column] ?? ''));
}

function words(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/[\s,;]+/).map(plain)).filter((word) => word !== '');
}

function plain(cell: string): string {
  return cell.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** What each entry means. Nothing is guessed: what may be several genes is left to a person. */
export function resolveGeneList(symbols: readonly string[]): ResolvedGenes {
  const genes = new Map<string, string>();
  const read = new Map<string, string>();
  const ambiguous = new Map<string, readonly string[]>();
  const unknown = new Set<string>();
  let repeated = 0;
  for (const text of symbols) {
    const found = resolveGene(text);
    if (found.kind === 'ambiguous') {
      ambiguous.set(found.received, found.candidates);
      continue;
    }
    const symbol = found.kind === 'unknown' ? found.received : found.symbol;
    // Criteria compare symbols that are not known without their case.
    const key = symbol.toUpperCase();
    if (genes.has(key)) repeated++;
    else genes.set(key, symbol);
    if (found.kind === 'alias') read.set(found.received, found.symbol);
    if (found.kind === 'unknown') unknown.add(genes.get(key)!);
  }
  return {
    genes: [...genes.values()],
    read: [...read].map(([received, symbol]) => ({ received, symbol })),
    ambiguous: [...ambiguous].map(([received, candidates]) => ({ received, candidates })),
    unknown: [...unknown],
    repeated,
  };
}

/** `"MLL2" may be KMT2B or KMT2D`, for the sentence of a refusal. */
export function ambiguityWords({ received, candidates }: ResolvedGenes['ambiguous'][number]): string {
  if (candidates.length === 0) return `"${received}" looks like a gene that a spreadsheet turned into a date`;
  return `"${received}" may be ${candidates.join(' or ')}`;
}
