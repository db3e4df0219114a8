/** What stands before the table: lines that start with `#`, and a spreadsheet's `sep=;`. */
export interface SniffedComments {
  /** Lines before the first that is no comment. */
  lines: number;
  /** The delimiter that a line `sep=;` names. */
  delimiter: string | null;
  /** Nothing but comments and blank lines in the text. */
  only: boolean;
}

export function sniffComments(text: string): SniffedComments {
  const lines = text.split(/\r\n|\n|\r/);
  let count = 0;
  let delimiter: string | null = null;
  let i = 0;
  for (; i < lines.length; i++) {
    const line = lines[i]!;
    const stated = i === 0 ? /^"?sep=([\t !#-~])"?$/i.exec(line) : null;
    if (stated) delimiter = stated[1]!;
    else if (line.trim() !== '' && !/^"?#/.test(line)) break;
    if (line.trim() !== '') count = i + 1;
  }
  return { lines: count, delimiter, only: i === lines.length };
}

const MOST_TITLES = 20;

/**
 * Title lines above a table (`Report of 3 March`), which fill one cell where the table fills several.
 * @returns how many of `rows` are such lines
 */
export function titleRows(rows: readonly string[][], width: number): number {
  if (width < 3) return 0;
  let count = 0;
  while (count < rows.length && filled(rows[count]!) <= 1) count++;
  const found = count > 0 && count <= MOST_TITLES && count < rows.length - 1;
  return found && filled(rows[count]!) >= 2 && rows[count]!.length === width ? count : 0;
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}
