import { type CONCEPT_GROUPS, type Concept, conceptSchema } from './concept.ts';

/**
 * Reads a table of concepts, one line each: `id | name | kind | limits | LOINC | synonyms; …`, followed by indented
 * lines: `= id | name | synonyms; …` for a category, `! text` for a note. Kind is a UCUM unit, with `@analyte` where
 * published conversions apply, or one of `category`, `ordered` (categories in ascending order), `date`, `text`.
 * Limits are `low..high X`, where X names a source of LIMIT_SOURCES.
 *
 * @throws ZodError at start-up if a line breaks the schema
 */
export function readConcepts(group: (typeof CONCEPT_GROUPS)[number], table: string): Concept[] {
  const raw: Record<string, unknown>[] = [];
  for (const line of table.split('\n')) {
    if (line.trim() === '') continue;
    const last = raw.at(-1);
    if (!/^\s/.test(line)) raw.push(conceptLine(group, line));
    else if (last && line.trim().startsWith('!')) last.note = line.trim().slice(1).trim();
    else if (last) last.categories = [...((last.categories as unknown[] | undefined) ?? []), categoryLine(line)];
  }
  return raw.map((concept) => conceptSchema.parse(concept));
}

const LIMIT_SOURCES: Readonly<Record<string, string>> = {
  D: 'by definition of the scale',
  I: 'after the valid ranges of Harutyunyan et al., Sci Data 2019;6:96 (MIMIC-III benchmark) or wider; not compared with the table there',
  W: 'set by the authors, on purpose wider than values met in living patients',
  L: 'longest verified human life, 122 years (Robine and Allard, Science 1998;279:1834)',
};

const KINDS = new Set(['category', 'ordered', 'date', 'text']);

function conceptLine(group: string, line: string): Record<string, unknown> {
  const [id, name, kind = '', limits = '', loinc = '', synonyms = ''] = cells(line);
  const [unit, analyte] = kind.split(/\s*@/);
  return {
    id,
    name,
    group,
    kind: kind === 'ordered' ? 'category' : KINDS.has(kind) ? kind : 'number',
    ...(kind === 'ordered' && { ordered: true }),
    ...(!KINDS.has(kind) && { unit }),
    ...(analyte !== undefined && { analyte }),
    ...(limits !== '' && { limits: limitsOf(limits) }),
    loinc: list(loinc),
    synonyms: list(synonyms),
  };
}

function categoryLine(line: string): Record<string, unknown> {
  const [id, name, synonyms = ''] = cells(line.trim().replace(/^=\s*/, ''));
  return { id, name: name === undefined || name === '' ? id : name, synonyms: list(synonyms) };
}

function limitsOf(text: string) {
  const match = /^(-?[\d.]+)\.\.(-?[\d.]+) ([A-Z])$/.exec(text);
  if (!match) throw new Error(`Limits not understood: ${text}`);
  return { low: Number(match[1]), high: Number(match[2]), source: LIMIT_SOURCES[match[3]!] };
}

function cells(line: string): string[] {
  return line.split('|').map((cell) => cell.trim());
}

function list(cell: string): string[] {
  return cell === '' ? [] : cell.split(';').map((item) => item.trim());
}
