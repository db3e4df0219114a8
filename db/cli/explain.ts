import type { ExplainedNode } from '../contract/runs.ts';
import type { Output } from '../contract.ts';
import { type Command, neededOption } from './command.ts';
import { EXIT } from './exit.ts';
import { wantedRun } from './latest-run.ts';
import { jsonText } from './print.ts';
import { withStudy } from './with-study.ts';

export const explainCommand: Command = {
  name: 'explain',
  usage: 'explain FILE --subject ID [--run N] [--protocol ID]',
  summary: 'Why a subject has its status: every criterion with its evidence.',
  details: `  --subject ID    whose verdicts
  --run N         in which run (default: the newest)
  --protocol ID   the newest run of this protocol
  With --json: the explanation with file, row, column and value of every fact that decided.`,
  options: { subject: { type: 'string' }, run: { type: 'string' }, protocol: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run(words, terminal) {
    const subject = neededOption(explainCommand, words, 'subject');
    const explanation = await withStudy(words, terminal, 'reading', async (call) => {
      const run = await wantedRun(explainCommand, words, call);
      return await call('run.explain', { run, subject });
    });
    await terminal.out(words.options.json === true ? jsonText(explanation) : textOf(explanation));
    return EXIT.done;
  },
};

function textOf({ subject, run, status, summary, arms, stratum, criteria }: Output<'run.explain'>): string {
  const lines = [`${subject} in run ${run}: ${status}. ${summary}`];
  for (const arm of arms) lines.push(`  ${arm.title}: ${arm.status}${arm.assigned ? ', assigned' : ''}. ${arm.why}`);
  for (const [factor, level] of Object.entries(stratum)) lines.push(`  ${factor}: ${level ?? 'unknown'}`);
  for (const { id, type, arm, decisive, node } of criteria) {
    const of = arm === null ? '' : ` of ${arm}`;
    lines.push('', `${decisive ? '* ' : ''}${type} ${id}${of}`, ...nodeLines(node, 1));
  }
  return `${lines.join('\n')}\n`;
}

function nodeLines(node: ExplainedNode, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const reason = node.reason === null ? '' : ` (${node.reason})`;
  const lines = [`${indent}${node.verdict}${reason}: ${node.sentence}`];
  for (const { value, unit, date, file, row, column, byHand, note } of node.evidence) {
    const where = byHand ? `typed in by ${file}` : `${file}, row ${row}${column === null ? '' : `, ${column}`}`;
    const what = `${value}${unit === null ? '' : ` ${unit}`}${date === null ? '' : ` of ${date}`}`;
    lines.push(`${indent}  ${what} [${where}]${note === null ? '' : ` ${note}`}`);
  }
  if (node.change !== null) lines.push(`${indent}  would change it: ${node.change}`);
  return [...lines, ...node.children.flatMap((child) => nodeLines(child, depth + 1))];
}
