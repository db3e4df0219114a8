import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GROUP_KINDS, walk } from '../../../db/domain/criteria/expression.ts';
import { LEAF_KINDS } from '../../../db/domain/criteria/leaves/index.ts';
import { parseExpression } from '../../../db/domain/criteria/parse.ts';
import { printExpression } from '../../../db/domain/criteria/print.ts';
import { protocolJsonSchema } from '../../../db/domain/protocol/schema.ts';
import { names } from '../../fixtures/criteria.ts';

const docs = path.resolve(import.meta.dirname, '../../../docs');
const page = readFileSync(path.join(docs, 'criteria.md'), 'utf8');
const examples = [...page.matchAll(/```yaml\n# (.*)\n([\s\S]*?)```/g)].map(([, sentence, yaml]) => ({
  sentence: sentence!,
  yaml: yaml!,
}));

describe('docs/criteria.md', () => {
  test('describes every kind, with an example and a truth table or its verdicts', () => {
    for (const { kind } of LEAF_KINDS) {
      const section = page.split(/^## /m).find((text) => text.startsWith(`${kind}\n`));
      expect(section, kind).toBeDefined();
      expect(section).toContain(`kind: ${kind}`);
      expect(section).toMatch(/[Mm]et/);
      expect(section).toMatch(/[Uu]nknown|not met for all others/);
    }
    for (const kind of GROUP_KINDS) expect(page).toContain(`| \`${kind}\``);
  });
  test.each(examples)('its example is printed as it says: $sentence', ({ sentence, yaml }) => {
    expect(printExpression(parseExpression(parse(yaml)), names)).toBe(sentence);
  });
  test('its examples use every kind of node', () => {
    const used = new Set<string>();
    for (const { yaml } of examples) walk(parseExpression(parse(yaml)), (node) => used.add(node.kind));
    expect([...used].toSorted()).toEqual([...GROUP_KINDS, ...LEAF_KINDS.map(({ kind }) => kind)].toSorted());
  });
  test('names every key that a leaf can have', () => {
    for (const { kind, fields } of LEAF_KINDS)
      for (const { name } of fields) expect(page.includes(`${name}`), `${kind}.${name}`).toBe(true);
  });
});

/** Run with STRATUM_PUBLISH=1 to write the file anew. */
test('docs/protocol.schema.json is the schema of the program', () => {
  const file = path.join(docs, 'protocol.schema.json');
  const schema = JSON.parse(JSON.stringify(protocolJsonSchema()));
  if (process.env.STRATUM_PUBLISH === '1') writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema);
});

describe('the form of every kind', () => {
  test.each(LEAF_KINDS.map((kind) => [kind.kind, kind] as const))(
    '%s has a field for every key of its schema, and none besides',
    (_, kind) => {
      const published = JSON.parse(JSON.stringify(protocolJsonSchema())) as {
        $defs: Record<string, { oneOf?: unknown[] }>;
      };
      const options = (published.$defs.expression!.oneOf ?? []) as { properties: Record<string, { const?: string }> }[];
      const own = options.find(({ properties }) => properties.kind?.const === kind.kind)!;
      const keys = Object.keys(own.properties).filter((key) => key !== 'kind');
      expect(kind.fields.map(({ name }) => name).toSorted()).toEqual(keys.toSorted());
    },
  );
});
