/**
 * Names that tell the columns of a file apart: an empty header becomes `column 7`, the second `weight` becomes
 * `weight (2)`. Every name is unique; a header that is alone keeps its exact text.
 */
export interface ColumnNames {
  names: string[];
  /** Headers that occur more than once, with their 1-based columns. */
  duplicates: { header: string; columns: number[] }[];
  /** 1-based columns without a header. */
  unnamed: number[];
}

export function nameColumns(header: readonly string[]): ColumnNames {
  const columnsOf = new Map<string, number[]>();
  const unnamed: number[] = [];
  header.forEach((text, i) => {
    if (text.trim() === '') unnamed.push(i + 1);
    else columnsOf.set(text, [...(columnsOf.get(text) ?? []), i + 1]);
  });
  const taken = new Set(columnsOf.keys());
  const seen = new Set<string>();
  const names = header.map((text, i) => {
    const wanted = text.trim() === '' ? `column ${i + 1}` : text;
    if (wanted === text && !seen.has(text)) {
      seen.add(text);
      return text;
    }
    let name = wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted} (${n})`;
    taken.add(name);
    return name;
  });
  const duplicates = [...columnsOf]
    .filter(([, columns]) => columns.length > 1)
    .map(([header, columns]) => ({ header, columns }));
  return { names, duplicates, unnamed };
}

/** What a person should know about a header before mapping its columns. */
export function headerNotices(header: readonly string[]): string[] {
  const { names, duplicates, unnamed } = nameColumns(header);
  const notices = duplicates.map(({ header: text, columns }) => {
    const others = columns.slice(1).map((column) => `"${names[column - 1]}"`);
    return `The header "${text}" stands above ${columns.length} columns (${columns.join(', ')}); the later are called ${others.join(', ')}.`;
  });
  if (unnamed.length > 0) {
    const which = unnamed.map((column) => `"${names[column - 1]}"`).join(', ');
    notices.push(`${unnamed.length === 1 ? 'A column has' : `${unnamed.length} columns have`} no header: ${which}.`);
  }
  return notices;
}
