import { FLAG } from '../../../facts/tables.ts';
import { isoOf, NO_DATE } from '../../../time/day.ts';
import { MET, NOT_MET, unknown, type Verdict } from '../../../verdict.ts';
import { type Judged, latest } from '../../choose.ts';
import { flagsAt, wordColumn } from '../../columns.ts';
import { dateAt, dateEndAt, factDate, factTime, periodOf, timeNote } from '../../fact-time.ts';
import type { CompiledLeaf, EvaluationContext } from '../../leaf-kind.ts';
import type { AttestedLeaf } from './schema.ts';

const NOT_ATTESTED = unknown('not-attested');
const NO_VALUE = unknown('no-value');
const CODE = unknown('code');

/**
 * The latest answer a person gave on or before the as-of date: yes is met, no is not met. Unknown: not answered
 * (not-attested), two different answers on the latest day (conflict), an answer that is neither (code).
 */
export function compileAttested(leaf: AttestedLeaf, { facts, asOf }: EvaluationContext): CompiledLeaf {
  const table = facts.table('attestation');
  const question = wordColumn(table, 'question');
  const answer = wordColumn(table, 'answer');
  const person = wordColumn(table, 'person');
  const note = wordColumn(table, 'note');
  const period = periodOf(asOf, undefined);
  const wanted = question.words.indexOf(leaf.question);

  const truthOf = (record: number): Verdict => {
    const text = answer.text(record);
    if (text === 'yes') return MET;
    return text === 'no' && (flagsAt(table, record) & FLAG.unrecognised) === 0 ? NOT_MET : CODE;
  };

  return {
    decide(subject, trace) {
      const found: Judged[] = [];
      const end = table.end(subject);
      for (let record = table.first(subject); record < end; record++) {
        if (wanted <= 0 || question.code(record) !== wanted) continue;
        const date = dateAt(table, record);
        const undated = date === NO_DATE;
        found.push({
          record,
          time: factTime(table, record, asOf, period),
          lo: undated ? Number.NEGATIVE_INFINITY : date,
          hi: undated ? Number.POSITIVE_INFINITY : dateEndAt(table, record),
          truth: truthOf(record),
          decides: false,
        });
      }
      const chosen = latest(found);
      const verdict = chosen === NO_VALUE ? NOT_ATTESTED : chosen;
      if (trace !== null) {
        for (const { record, time, decides } of found)
          trace.evidence({
            table: 'attestation',
            record,
            column: 'answer',
            value: `${answer.text(record)} (${person.text(record)}${note.text(record) === '' ? '' : `: ${note.text(record)}`})`,
            date: factDate(table, record),
            role: decides ? 'decides' : 'considered',
            note: timeNote(time),
          });
        if (verdict > MET)
          trace.change({
            kind: 'missing',
            sentence: `an answer to "${leaf.text ?? leaf.question}" given by ${isoOf(asOf)}`,
          });
      }
      return verdict;
    },
  };
}
