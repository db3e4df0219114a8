import { LineCounter, parseDocument, stringify } from 'yaml';
import { StratumError } from './domain/errors.ts';
import type { Protocol } from './domain/protocol/document.ts';
import { parseProtocol } from './domain/protocol/parse.ts';

/**
 * Reads a protocol from YAML 1.2 or JSON text (JSON is YAML). Anchors may be used, but not to blow a small text up.
 * @param file name for the sentence of an error
 * @throws StratumError bad-protocol, with line and column where the text itself is wrong
 */
export function protocolFromText(text: string, file: string): Protocol {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new StratumError(
      'bad-protocol',
      `${file} is not valid YAML or JSON: line ${line}, column ${col}: ${error.message}. Correct it there and read it again.`,
      { file, line, column: col },
    );
  }
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 100 });
  } catch (problem) {
    throw new StratumError(
      'bad-protocol',
      `${file} cannot be read: ${problem instanceof Error ? problem.message : 'too many aliases'}.`,
      {
        file,
      },
    );
  }
  if (holdsItself(content))
    throw new StratumError(
      'bad-protocol',
      `${file}: an alias refers to something it stands in itself, so the protocol would never end. Write the part out instead.`,
      { file },
    );
  try {
    return parseProtocol(content);
  } catch (problem) {
    if (!(problem instanceof StratumError)) throw problem;
    throw new StratumError(problem.code, `${file}: ${problem.message}`, { ...problem.data, file });
  }
}

/** Whether data made of aliases contains itself. Each part is looked at once. */
function holdsItself(content: unknown): boolean {
  const done = new Set<object>();
  const above = new Set<object>();
  const look = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null || done.has(value)) return false;
    if (above.has(value)) return true;
    above.add(value);
    const found = Object.values(value).some(look);
    above.delete(value);
    done.add(value);
    return found;
  };
  return look(content);
}

/** The protocol as text that protocolFromText reads back to the same document. */
export function protocolText(protocol: Protocol, format: 'yaml' | 'json'): string {
  return format === 'json'
    ? `${JSON.stringify(protocol, null, 2)}\n`
    : stringify(protocol, { aliasDuplicateObjects: false });
}
