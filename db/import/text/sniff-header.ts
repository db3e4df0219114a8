import { isMissing } from '../../domain/values/missing.ts';
import type { Confidence } from './sniff-encoding.ts';

export interface SniffedHeader {
  header: boolean;
  reason: string;
  confidence: Confidence;
}

const NUMBER = /^[<>≤≥]?=?\s*[-+]?\d[\d.,' ]*([eE][-+]?\d+)?%?$/;
const DATE = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}([T ].*)?$/;
const NAME =
  /(^|[\s_#-])(id|ids|name|date|age|sex|gender|subject|patient|sample|gene|symbol|visit|unit|value|result|arm|site|status|type|code|datum|alter|geschlecht|patientin)($|[\s_-])/i;

/** Whether the first row names the columns, from the first rows. */
export function sniffHeader(rows: readonly string[][]): SniffedHeader {
  const [first = [], ...below] = rows;
  const measured = first.findIndex((cell) => isMeasured(cell));
  const named = first.find((cell) => NAME.test(cell.trim()));
  if (below.length === 0) return onlyRow(first, measured, named);
  let score = named === undefined ? 0 : 2;
  let typed: string | null = null;
  first.forEach((cell, i) => {
    if (cell.trim() === '') return;
    const values = below.map((row) => row[i] ?? '').filter((value) => value.trim() !== '' && !isMissing(value));
    const mostlyMeasured = values.length > 0 && values.filter(isMeasured).length >= values.length * 0.8;
    if (isMeasured(cell)) score -= mostlyMeasured ? 2 : 0.5;
    else if (mostlyMeasured && !isMissing(cell)) {
      score += 1;
      typed ??= cell;
    } else if (values.includes(cell)) score -= 1;
  });
  if (score > 0) {
    const reason =
      typed === null
        ? `the first row holds names such as "${named}"`
        : `below "${typed}" there are numbers or dates, but the first row holds a text there`;
    return { header: true, reason, confidence: 'high' };
  }
  if (score < 0) {
    const reason =
      measured < 0
        ? 'the texts of the first row occur again below it'
        : `the first row holds values such as "${first[measured]}", not names`;
    return { header: false, reason, confidence: 'medium' };
  }
  return {
    header: true,
    reason: 'all rows hold texts; the first is taken for the names of the columns',
    confidence: 'low',
  };
}

function onlyRow(first: readonly string[], measured: number, named: string | undefined): SniffedHeader {
  return measured < 0 || named !== undefined
    ? { header: true, reason: 'the only row holds names, no values: there are no records', confidence: 'medium' }
    : { header: false, reason: `the only row holds values such as "${first[measured]}"`, confidence: 'low' };
}

function isMeasured(cell: string): boolean {
  const text = cell.trim();
  return NUMBER.test(text) || DATE.test(text);
}
