import { wordColumn } from '../criteria/columns.ts';
import { sampleTypes } from '../criteria/coverage.ts';
import { isGroup, walk } from '../criteria/expression.ts';
import { AFTER, factTime, periodOf } from '../criteria/fact-time.ts';
import type { EvaluationContext } from '../criteria/leaf-kind.ts';
import { criteriaOf, type Protocol } from '../protocol/document.ts';

const FINDINGS: ReadonlySet<string> = new Set(['variant', 'copyNumber', 'fusion', 'tested']);

/**
 * That negative findings rest on samples of which nobody says whether they are of the tumour: they are taken as such,
 * and whoever reads the results must know. Empty where no criterion asks for findings, or all samples are described.
 */
export function undescribedSamples(
  protocol: Protocol,
  { facts, asOf }: Pick<EvaluationContext, 'facts' | 'asOf'>,
  withheld: Uint8Array,
): string[] {
  const assays = facts.table('assay');
  if (assays.length === 0 || !asksForFindings(protocol)) return [];
  const sample = wordColumn(assays, 'sample');
  const outcome = wordColumn(assays, 'outcome');
  const typeOf = sampleTypes(facts);
  const period = periodOf(asOf, undefined);
  let subjects = 0;
  for (let subject = 0; subject < facts.subjects; subject++) {
    if (withheld[subject] !== 0) continue;
    for (let record = assays.first(subject); record < assays.end(subject); record++) {
      const name = sample.text(record);
      if (name === '' || outcome.text(record) !== 'success' || factTime(assays, record, asOf, period) === AFTER)
        continue;
      if (typeOf(subject, name) !== 'unknown') continue;
      subjects++;
      break;
    }
  }
  if (subjects === 0) return [];
  const who = subjects === 1 ? '1 subject has' : `${subjects} subjects have`;
  return [
    `${who} tests of samples of which nobody says what they are. They are taken as tumour samples: what was not found in them counts as absent.`,
  ];
}

function asksForFindings(protocol: Protocol): boolean {
  let asks = false;
  const levels = protocol.factors.flatMap((factor) => factor.levels.map((level) => level.when));
  for (const when of [...criteriaOf(protocol).map(({ criterion }) => criterion.when), ...levels])
    walk(when, (node) => {
      if (!isGroup(node) && FINDINGS.has(node.kind)) asks = true;
    });
  return asks;
}
