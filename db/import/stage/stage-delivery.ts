import type { StudyFacts } from '../../columns/fact-view.ts';
import type { DryRun, SourceReport } from '../../contract/imports.ts';
import type { Progress } from '../../contract/method.ts';
import type { Concept } from '../../domain/concepts/concept.ts';
import { StratumError } from '../../domain/errors.ts';
import type { PanelDefinition } from '../../domain/facts/view.ts';
import type { FilePlan } from '../../domain/import/mapping.ts';
import { dayOfIso, NO_DATE } from '../../domain/time/day.ts';
import type { UnitSystem } from '../../domain/units/system.ts';
import type { SubjectBook } from '../../study/subjects.ts';
import { badMapping } from '../derive/column-groups.ts';
import type { StagedDraft } from '../derive/deriver.ts';
import { type Comparison, compareWith } from './compare.ts';
import { flagContradictions } from './conflicts.ts';
import { assaysWith, panelOfFile } from './coverage.ts';
import { ImportVocabulary } from './file-context.ts';
import { pauses } from './pause.ts';
import { SampleLinks } from './sample-links.ts';
import { stageFile } from './stage-file.ts';
import type { FileToStage, StagedFile } from './staged-file.ts';
import { SubjectRoll } from './subject-roll.ts';

/** What of the study an import must know. */
export interface StudyKnowledge {
  readonly book: SubjectBook;
  readonly facts: StudyFacts;
  readonly panels: readonly PanelDefinition[];
  readonly units: UnitSystem;
  concept(id: string): Concept | null;
}

/** A delivery read and understood as a whole; nothing of it is in the study yet. */
export interface StagedDelivery {
  readonly files: readonly StagedFile[];
  readonly roll: SubjectRoll;
  readonly concepts: readonly Concept[];
  readonly panels: readonly PanelDefinition[];
  readonly facts: Comparison;
  readonly notices: readonly string[];
}

export interface StageOptions {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/**
 * Reads all files of a delivery. Files that say whose samples there are come before files that only name samples.
 * @throws StratumError bad-mapping, bad-file, changed-file, cancelled, io
 */
export async function stageDelivery(
  files: readonly FileToStage[],
  study: StudyKnowledge,
  options: StageOptions,
): Promise<StagedDelivery> {
  const taken = files.filter(({ plan }) => !plan.skip);
  if (taken.length === 0)
    throw new StratumError('bad-mapping', 'Every file is to be skipped: there is nothing to import.');
  for (const file of taken) refuseOpenCompleteness(file);
  const roll = new SubjectRoll(study.book);
  const links = new SampleLinks();
  links.addStudy(study.facts.table('sample'), study.facts.subjects, (subject) => study.facts.studyOrdinal(subject));
  const vocabulary = new ImportVocabulary(study);
  const staged: StagedFile[] = [];
  for (const file of [...taken].sort((a, b) => turnOf(a.plan) - turnOf(b.plan))) {
    const context = { roll, links, vocabulary, signal: options.signal };
    const phase = `Reading ${file.name}`;
    staged.push(
      await stageFile(file, context, (done, total) => options.progress({ phase, done, total, unit: 'bytes' })),
    );
  }
  cover(staged, vocabulary);
  const { signal, progress } = options;
  const identifier = (subject: number) => roll.identifier(subject);
  await flagContradictions(staged, identifier, pauses('Looking for contradictions', signal, progress));
  const viewOf = ordinalsToView(study.facts, study.book.count);
  const facts = await compareWith(
    { facts: study.facts, firstNew: study.book.count, viewOf },
    staged.flatMap(({ drafts }) => drafts),
    pauses('Comparing with the study', signal, progress),
  );
  // Reports and the study keep the order in which the person gave the files.
  staged.sort((a, b) => taken.indexOf(a.file) - taken.indexOf(b.file));
  return {
    files: staged,
    roll,
    concepts: [...vocabulary.madeConcepts.values()],
    panels: [...vocabulary.madePanels.values()],
    facts,
    notices: noticesOf(staged, vocabulary, facts),
  };
}

/** "Complete" needs a day up to which the list is complete. */
function refuseOpenCompleteness({ plan, name }: FileToStage): void {
  if (plan.complete.length === 0 || plan.asOf !== undefined) return;
  throw badMapping(
    name,
    `the file is said to list every ${plan.complete.join(', ')}: give its date too, up to which that is so.`,
  );
}

function turnOf({ columns }: FilePlan): number {
  const has = (role: string) => columns.some(({ as }) => as.role === role);
  const types = columns.some(({ as }) => as.role === 'fact' && as.table === 'sample');
  if (!has('sample')) return has('subject') ? 0 : 4;
  if (!has('subject')) return 3;
  return types ? 1 : 2;
}

/** Adds what "tested for all genes in this file" states. */
function cover(staged: readonly StagedFile[], vocabulary: ImportVocabulary): void {
  for (const file of staged) {
    const choice = file.file.plan.coverage;
    if (choice?.kind !== 'all-genes-in-file' || file.genes.length === 0) continue;
    const panel = panelOfFile(file, choice);
    vocabulary.definePanel(panel);
    const named = choice.samples;
    const lister = named === undefined ? file : staged.find(({ file: { id, name } }) => id === named || name === named);
    if (!lister)
      throw badMapping(file.file.name, `there is no file "${named}" in this delivery that could list the samples.`);
    const { asOf } = file.file.plan;
    lister.drafts.push(...assaysWith(panel, lister.tested, asOf === undefined ? NO_DATE : (dayOfIso(asOf) ?? NO_DATE)));
  }
}

function ordinalsToView(facts: StudyFacts, ordinals: number): (ordinal: number) => number | null {
  let table: Int32Array | null = null;
  return (ordinal) => {
    if (!table) {
      table = new Int32Array(ordinals).fill(-1);
      for (let subject = 0; subject < facts.subjects; subject++) table[facts.studyOrdinal(subject)] = subject;
    }
    const subject = table[ordinal] ?? -1;
    return subject < 0 ? null : subject;
  };
}

const FINDINGS: ReadonlySet<string> = new Set(['variant', 'copyNumber', 'fusion']);

function noticesOf(staged: readonly StagedFile[], vocabulary: ImportVocabulary, facts: Comparison): string[] {
  const notices = staged.flatMap((file) => file.notices);
  const made = [...vocabulary.madeConcepts.values()].map(({ name }) => name);
  if (made.length > 0) notices.push(`New concepts of this study: ${made.join(', ')}.`);
  const unknown = new Set<string>();
  for (const { drafts } of staged)
    for (const { table, columns } of drafts) {
      const panel = table === 'assay' ? columns.panel : undefined;
      const words =
        typeof panel === 'object' && 'words' in panel ? panel.words : typeof panel === 'string' ? [panel] : [];
      for (const word of words) if (word !== '' && !vocabulary.isKnownPanel(word)) unknown.add(word);
    }
  if (unknown.size > 0)
    notices.push(
      `Panels whose genes this study does not know: ${[...unknown].sort().join(', ')}. Until they are defined, a gene without a finding counts as not covered, never as negative.`,
    );
  const undescribed = staged.reduce((sum, { drafts }) => sum + undescribedSamples(drafts), 0);
  if (undescribed > 0 && staged.some(({ drafts }) => drafts.some(({ table }) => table === 'assay')))
    notices.push(
      `${undescribed === 1 ? 'One sample is' : `${undescribed} samples are`} not said to be of the tumour, of normal tissue or of plasma. Unless a table of samples says so, they are taken as tumour samples: what was not found in them counts as absent.`,
    );
  for (const { file, drafts, ledger } of staged) {
    const finds = drafts.some(({ table, fields }) => FINDINGS.has(table) && fields.gene !== undefined);
    if (finds && (file.plan.coverage?.kind ?? 'unknown') === 'unknown')
      notices.push(`${file.name}: nothing says what was tested, so a gene without a finding stays unknown.`);
    if (ledger.rows === 0) notices.push(`${file.name} has a header and no rows.`);
  }
  if (facts.changed > 0)
    notices.push(
      `${facts.changed} facts differ from facts of the study for the same subject and date. Both are kept and may contradict each other; if this delivery replaces an earlier import, revert that one.`,
    );
  return notices;
}

/** Samples of which a file's facts do not say what they are. */
function undescribedSamples(drafts: readonly StagedDraft[]): number {
  let count = 0;
  for (const { table, columns } of drafts) {
    const type = table === 'sample' ? columns.type : undefined;
    if (typeof type !== 'object' || !('codes' in type)) continue;
    const unknown = type.words.indexOf('unknown');
    for (const code of type.codes) if (code === unknown) count++;
  }
  return count;
}

/** What became of each file, as the dry run and the import report it. */
export function reportsOf(delivery: StagedDelivery): SourceReport[] {
  return delivery.files.map(({ file, ledger, drafts, understood }) => {
    const facts: Record<string, number> = {};
    for (const draft of drafts) facts[draft.table] = (facts[draft.table] ?? 0) + draft.facts;
    return {
      file: file.name,
      format: file.format,
      rows: ledger.rows,
      accepted: ledger.accepted,
      flagged: ledger.flagged,
      rejected: ledger.rejects.length,
      facts,
      rejects: ledger.rejects.slice(0, LISTED).map(({ row, line, column, value, sentence }) => ({
        row,
        line,
        column,
        value,
        reason: sentence,
      })),
      flags: [...ledger.flags].sort((a, b) => a.row - b.row),
      understood: understood.list(),
    };
  });
}

const LISTED = 10_000;

/** Why nothing can be imported: files without rows are named, and of the others the first reason. */
function nothingAccepted(reports: readonly SourceReport[]): string {
  const empty = reports.filter(({ rows }) => rows === 0).map(({ file }) => file);
  const refused = reports.find(({ rejects }) => rejects.length > 0);
  const first = refused?.rejects[0];
  const parts = [
    'No row of the delivery can be imported.',
    ...(empty.length > 0
      ? [`${empty.join(', ')} has a header and no rows: check that the whole table was saved.`]
      : []),
    ...(refused && first
      ? [`${refused.file}, row ${first.row}: ${first.reason}. Correct the file, or change the mapping.`]
      : []),
  ];
  return parts.join(' ');
}

export function dryRunOf(delivery: StagedDelivery): DryRun {
  const { roll, facts, notices } = delivery;
  const accepted = delivery.files.reduce((sum, { ledger }) => sum + ledger.accepted, 0);
  return {
    sources: reportsOf(delivery),
    subjects: { new: roll.added.length, existing: roll.existing },
    facts,
    notices: [...notices],
    blocked: accepted === 0 ? nothingAccepted(reportsOf(delivery)) : null,
  };
}
