import { StratumError } from '../domain/errors.ts';
import { type GeneList, readGeneList } from '../domain/findings/gene-list.ts';
import { refuseBinary, refuseOtherFormats } from './text/other-formats.ts';
import { sniffEncoding } from './text/sniff-encoding.ts';
import { openFile } from './text/source.ts';

/** Bytes. All human genes are a tenth of it. */
const MOST = 5_000_000;

/**
 * Reads a file of gene symbols.
 * @throws StratumError not-found, no-permission, bad-file (no text, too large, no gene in it), io
 */
export function readGeneFile(path: string): GeneList & { file: string } {
  const source = openFile(path);
  try {
    const { name: file, size } = source;
    const refuse = (why: string) => new StratumError('bad-file', `"${file}" ${why}`, { file });
    if (size > MOST) throw refuse('is too large for a list of genes. Choose the file with the symbols alone.');
    const bytes = new Uint8Array(size);
    let filled = 0;
    while (filled < size) {
      const got = source.read(bytes.subarray(filled), filled);
      if (got === 0) break;
      filled += got;
    }
    const read = bytes.subarray(0, filled);
    refuseOtherFormats(file, read);
    const { encoding } = sniffEncoding(read, true);
    if (!encoding.startsWith('utf-16')) refuseBinary(file, read);
    const list = readGeneList(new TextDecoder(encoding).decode(read));
    if (list.symbols.length === 0)
      throw refuse('names no gene. It must hold gene symbols, one per line or separated by commas.');
    return { file, ...list };
  } finally {
    source.close();
  }
}
