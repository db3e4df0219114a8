import type { Command } from './command.ts';
import { EXIT } from './exit.ts';
import { countOf, jsonText, tableText } from './print.ts';
import { withStudy } from './with-study.ts';

export const factsCommand: Command = {
  name: 'facts',
  usage: 'facts FILE',
  summary: 'Count the facts of the study per kind and concept.',
  details: '  With --json: {subjects, revision, facts: [{kind, concept, records, subjects}]}.',
  options: {},
  positionals: { min: 1, max: 1 },
  async run(words, terminal) {
    const { info, facts } = await withStudy(words, terminal, 'reading', async (call) => ({
      info: await call('study.info', {}),
      facts: await call('study.facts', {}),
    }));
    const counted = facts.map(({ table, concept, records, subjects }) => ({ kind: table, concept, records, subjects }));
    if (words.options.json === true) {
      await terminal.out(jsonText({ subjects: info?.subjects ?? 0, revision: info?.revision ?? '', facts: counted }));
      return EXIT.done;
    }
    await terminal.out(`${countOf(info?.subjects ?? 0, 'subject')}\n`);
    const rows = counted.map((fact) => [fact.kind, fact.concept ?? '', fact.records, fact.subjects]);
    await terminal.out(tableText(['kind', 'concept', 'records', 'subjects'], rows));
    return EXIT.done;
  },
};
