import type { AlterationClass, FactView, PanelDefinition } from '../facts/view.ts';
import type { Day } from '../time/day.ts';
import { MET, NOT_MET, unknown, type Verdict } from '../verdict.ts';
import { byWord, wordColumn } from './columns.ts';
import type { Trace } from './evidence.ts';
import { AFTER, factDate, factTime, IMPRECISE, periodOf } from './fact-time.ts';
import { wantedGene } from './gene-words.ts';

export type Origin = 'somatic' | 'germline' | undefined;

/** What must have been tested before "nothing found" means "not there". */
export interface CoverageQuestion {
  gene: string | null;
  class: AlterationClass;
  origin: Origin;
  plasmaNegatives: boolean;
  /** Whether the only changes that a hotspot panel covers in this gene include all that is asked. */
  withinHotspots(hotspots: readonly string[]): boolean;
}

const NOT_TESTED = unknown('not-tested');
const NOT_COVERED = unknown('not-covered');
const ASSAY_FAILED = unknown('assay-failed');
const DATE_IMPRECISE = unknown('date-imprecise');
const NO_OUTCOME = unknown('no-value');
const CODE = unknown('code');

/** `other`: described, as something that is not understood or is no sample of the patient's tissue (a cell line). */
export type SampleType = 'tumour' | 'normal' | 'plasma' | 'other' | 'unknown';

/** Type of a sample by its name; a sample that no sample file describes is `unknown`. */
export function sampleTypes(facts: FactView): (subject: number, sample: string) => SampleType {
  const table = facts.table('sample');
  const name = wordColumn(table, 'sample');
  const type = wordColumn(table, 'type');
  return (subject, sample) => {
    const end = table.end(subject);
    let found: SampleType = 'unknown';
    for (let record = table.first(subject); record < end; record++) {
      if (name.text(record) !== sample) continue;
      const text = type.text(record);
      // A sample called normal anywhere never covers somatic findings; plasma is stricter than tumour.
      if (text === 'normal') return 'normal';
      if (text === 'plasma') found = 'plasma';
      else if (text !== '' && text !== 'unknown' && text !== 'tumour' && found !== 'plasma') found = 'other';
      else if (text === 'tumour' && found === 'unknown') found = 'tumour';
    }
    return found;
  };
}

/** Whether a finding in such a sample can be a finding of this origin. */
export function canShow(type: SampleType, origin: Origin): boolean {
  return origin !== 'somatic' || type !== 'normal';
}

/**
 * Whether "nothing found" in such a sample says anything. A sample of which nobody says what it is counts as a tumour
 * sample, which the import, the run and the explanation say; it never counts as a normal one.
 */
export function canExclude(type: SampleType, origin: Origin, plasmaNegatives: boolean): boolean {
  if (origin === 'germline') return type === 'normal';
  return type === 'tumour' || type === 'unknown' || (type === 'plasma' && plasmaNegatives);
}

export interface Coverage {
  /** Met: some successful assay of a suitable sample covers all that is asked. Else unknown, with the nearest reason. */
  decide(subject: number, trace: Trace | null): Verdict;
}

export function coverageOf(facts: FactView, asOf: Day, question: CoverageQuestion): Coverage {
  const table = facts.table('assay');
  const sample = wordColumn(table, 'sample');
  const outcome = wordColumn(table, 'outcome');
  const panelName = wordColumn(table, 'panel');
  const typeOf = sampleTypes(facts);
  const period = periodOf(asOf, undefined);
  const covers = byWord(panelName, (id) => panelCovers(id === '' ? null : facts.panel(id), question));

  function judge(subject: number, record: number): Verdict {
    const time = factTime(table, record, asOf, period);
    if (time === AFTER) return NOT_TESTED;
    if (!canExclude(typeOf(subject, sample.text(record)), question.origin, question.plasmaNegatives)) return NOT_TESTED;
    if (!covers(record)) return NOT_COVERED;
    const result = outcome.text(record);
    if (result !== 'success') return result === 'failed' ? ASSAY_FAILED : result === 'unknown' ? NO_OUTCOME : CODE;
    return time === IMPRECISE ? DATE_IMPRECISE : MET;
  }

  return {
    decide(subject, trace) {
      let result: Verdict = NOT_TESTED;
      const end = table.end(subject);
      for (let record = table.first(subject); record < end; record++) {
        const verdict = judge(subject, record);
        trace?.evidence({
          table: 'assay',
          record,
          column: 'panel',
          value: `${facts.panel(panelName.text(record))?.name ?? (panelName.text(record) || 'panel not known')}${outcomeNote(outcome.text(record))}`,
          date: factDate(table, record),
          role: verdict === MET ? 'decides' : 'considered',
          note: noteOf(verdict, sample.text(record), typeOf(subject, sample.text(record))),
        });
        if (verdict === MET) result = MET;
        else if (result !== MET && verdict > result) result = verdict;
      }
      return result;
    },
  };
}

function outcomeNote(outcome: string): string {
  if (outcome === 'success') return '';
  return outcome === 'unknown' ? ', outcome not stated' : `, ${outcome}`;
}

function noteOf(verdict: Verdict, sample: string, type: SampleType): string | null {
  const kind = type === 'unknown' ? 'kind not stated, taken as a tumour sample' : type;
  const what = sample === '' ? `sample not named, ${kind}: ` : `sample ${sample} (${kind}): `;
  if (verdict === MET) return `${what}covers what is asked`;
  if (verdict === NOT_COVERED) return `${what}does not cover what is asked`;
  if (verdict === ASSAY_FAILED) return `${what}failed, so it covers nothing`;
  if (verdict === NO_OUTCOME || verdict === CODE)
    return `${what}whether it succeeded is not known, so it covers nothing`;
  if (verdict === DATE_IMPRECISE) return `${what}its date is too imprecise`;
  return `${what}says nothing here (kind of sample, or after the as-of date)`;
}

function panelCovers(panel: PanelDefinition | null, question: CoverageQuestion): boolean {
  if (panel === null || question.gene === null || !panel.classes.includes(question.class)) return false;
  if (panel.genes !== '*' && !panel.genes.some((gene) => wantedGene(gene) === question.gene)) return false;
  if (question.class !== 'small' || panel.hotspots === undefined) return true;
  const entry = Object.entries(panel.hotspots).find(([gene]) => wantedGene(gene) === question.gene);
  return entry === undefined || question.withinHotspots(entry[1]);
}

/** Nothing found: not met where covered, else unknown for the reason of the coverage. */
export function absence(covered: Verdict): Verdict {
  return covered === MET ? NOT_MET : covered;
}

const CLASS_WORDS: Record<AlterationClass, string> = {
  small: 'small variants',
  copyNumber: 'copy number',
  fusion: 'fusions',
};

/** What test is missing, in words. */
export function missingTest(
  question: { gene: string | null; class: AlterationClass; origin: Origin },
  gene: string,
): string {
  const sample = question.origin === 'germline' ? 'normal' : 'tumour';
  return `a successful test of ${question.gene ?? gene} for ${CLASS_WORDS[question.class]} in a ${sample} sample`;
}
