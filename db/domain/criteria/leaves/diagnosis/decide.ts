import { resolveDiagnosis } from '../../../diagnosis/find.ts';
import { type CodedDiagnosis, type DiagnosisSystem, relationOf } from '../../../diagnosis/relation.ts';
import { all, any, MET, NOT_MET, REASON_TEXT, reasonOf, unknown, type Verdict } from '../../../verdict.ts';
import { byWord, wordColumn } from '../../columns.ts';
import { completenessOf } from '../../completeness.ts';
import { AFTER, factDate, factTime, IMPRECISE, INSIDE, OUTSIDE, periodOf, timeNote, UNDATED } from '../../fact-time.ts';
import type { CompiledLeaf, EvaluationContext } from '../../leaf-kind.ts';
import type { DiagnosisLeaf } from './schema.ts';

const CODE = unknown('code');
const UNDATED_FACT = unknown('undated');
const DATE_IMPRECISE = unknown('date-imprecise');
const HISTORY = unknown('history-incomplete');

const SYSTEMS: readonly string[] = ['oncotree', 'icd-10', 'icd-o-3', 'orpha', 'text'];

/**
 * met: a diagnosis on record is the wanted one or a kind of it (with `exactly`: the very code), dated inside the window ·
 * not met: none is, and a source states that its list of diagnoses is complete for the period · unknown: a recorded
 * diagnosis may be it (less specific, not recognised, not comparable: code), its date does not tell (undated,
 * date-imprecise), or the list is not known to be complete (history-incomplete).
 */
export function compileDiagnosis(leaf: DiagnosisLeaf, { facts, asOf }: EvaluationContext): CompiledLeaf {
  const table = facts.table('diagnosis');
  const system = wordColumn(table, 'system');
  const code = wordColumn(table, 'code');
  const text = wordColumn(table, 'text');
  const period = periodOf(asOf, leaf.window);
  const complete = completenessOf(facts, 'diagnosis');
  const wantedText = leaf.system === 'text' ? plain(leaf.code) : null;
  const wanted: CodedDiagnosis = (wantedText === null ? null : resolveDiagnosis(leaf.code)) ?? {
    system: leaf.system,
    code: leaf.code,
  };
  const judged = new Map<string, Verdict>();
  const resolved = byWord(text, (words) => (words === '' ? null : resolveDiagnosis(words)));

  function judgeCode(fact: CodedDiagnosis): Verdict {
    if (fact.system === wanted.system && fact.code === wanted.code) return MET;
    switch (relationOf(fact, wanted)) {
      case 'descends':
        return leaf.exactly ? NOT_MET : MET;
      case 'disjoint':
        return NOT_MET;
      default:
        return CODE;
    }
  }

  function judgeRecord(record: number): Verdict {
    const word = system.text(record).toLowerCase();
    const value = code.text(record);
    if (wantedText !== null && (plain(value) === wantedText || plain(text.text(record)) === wantedText)) return MET;
    const key = `${word}\n${value}\n${value === '' || word === 'text' ? text.text(record) : ''}`;
    let verdict = judged.get(key);
    if (verdict === undefined) {
      const coded = value !== '' && word !== 'text' && isSystem(word);
      const fact = coded ? { system: word, code: value } : (resolved(record) ?? resolveDiagnosis(value));
      verdict = fact === null ? CODE : judgeCode(fact);
      judged.set(key, verdict);
    }
    return verdict;
  }

  function judge(record: number): Verdict {
    const time = factTime(table, record, asOf, period);
    if (time === AFTER || time === OUTSIDE) return NOT_MET;
    const when = time === IMPRECISE ? DATE_IMPRECISE : time === UNDATED ? UNDATED_FACT : MET;
    return all([judgeRecord(record), when]);
  }

  return {
    decide(subject, trace) {
      const found: Verdict[] = [];
      const end = table.end(subject);
      for (let record = table.first(subject); record < end; record++) {
        const verdict = judge(record);
        found.push(verdict);
        const time = factTime(table, record, asOf, period);
        const reason = reasonOf(verdict);
        trace?.evidence({
          table: 'diagnosis',
          record,
          column: code.text(record) === '' ? 'text' : 'code',
          value: code.text(record) || text.text(record),
          date: factDate(table, record),
          role: verdict === NOT_MET ? 'considered' : 'decides',
          note: (time === INSIDE ? null : timeNote(time)) ?? (reason === null ? null : REASON_TEXT[reason]),
        });
      }
      const some = any(found);
      if (some === MET) return MET;
      const witnessed = complete.covers(subject, period.from, period.to);
      const verdict = any([some, witnessed ? NOT_MET : HISTORY]);
      if (trace !== null) {
        for (const { record } of complete.witnesses(subject))
          trace.evidence({
            table: 'completeness',
            record,
            column: 'event',
            value: 'list of diagnoses stated to be complete',
            date: factDate(facts.table('completeness'), record),
            role: witnessed ? 'decides' : 'considered',
          });
        if (!witnessed)
          trace.change({
            kind: 'missing',
            sentence: 'the diagnosis itself, or a statement that the list of diagnoses is complete',
          });
        if (some > MET) trace.change({ kind: 'resolve', sentence: `whether a recorded diagnosis is ${leaf.code}` });
      }
      return verdict;
    },
  };
}

function isSystem(word: string): word is DiagnosisSystem {
  return SYSTEMS.includes(word);
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
