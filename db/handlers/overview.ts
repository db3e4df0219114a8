import type * as z from 'zod';
import type { attention, StudyInfo, studyMethods } from '../contract/study.ts';
import { FLAG } from '../domain/facts/tables.ts';
import { withheldSubjects } from '../domain/run/consent.ts';
import { isoOf } from '../domain/time/day.ts';
import { allVersions } from '../protocols/versions.ts';
import type { LiveRuns } from '../runs/live-runs.ts';
import { storedRuns } from '../runs/store.ts';
import { statusCounts } from '../runs/summary.ts';
import { implausibleValues } from './implausible-attention.ts';
import { panelsWithoutGenes } from './panel-attention.ts';
import type { Session } from './session.ts';

type Overview = z.output<(typeof studyMethods)['study.overview']['output']>;
type Attention = z.output<typeof attention>;

export interface LastImport {
  id: number;
  name: string;
  at: string;
  accepted: number;
  rejected: number;
}

/** Where the study stands, and what a person should look at next. */
export function overviewOf(session: Session, runs: LiveRuns, info: StudyInfo, lastImport: LastImport | null): Overview {
  const protocols = protocolsOf(session);
  const latest = storedRuns(session.study.read)[0];
  const lastRun = latest
    ? {
        id: latest.id,
        protocol: latest.protocol,
        version: latest.draft ? ('draft' as const) : latest.version,
        asOf: isoOf(latest.asOf),
        current: runs.isCurrent(latest),
        counts: statusCounts(latest.counts),
      }
    : null;
  return {
    info,
    lastImport,
    protocols,
    lastRun,
    attention: [
      ...steps(info, protocols, lastRun),
      ...withheld(session),
      ...implausibleValues(session),
      ...flagged(session),
      ...panelsWithoutGenes(session),
      ...(lastImport && lastImport.rejected > 0
        ? [
            {
              id: 'rejected-rows',
              severity: 'warning' as const,
              sentence: `${lastImport.rejected} rows of “${lastImport.name}” were rejected and wait in quarantine.`,
              screen: 'import' as const,
              count: lastImport.rejected,
            },
          ]
        : []),
    ],
    facts: factCounts(session),
  };
}

function protocolsOf(session: Session): Overview['protocols'] {
  const byId = new Map<string, Overview['protocols'][number]>();
  for (const version of allVersions(session.study.read)) {
    const known = byId.get(version.protocolId);
    byId.set(version.protocolId, {
      id: version.protocolId,
      title: version.document.title,
      released: version.status === 'released' ? version.version : (known?.released ?? null),
      draft: version.status === 'draft' || (known?.draft ?? false),
    });
  }
  return [...byId.values()];
}

function steps(info: StudyInfo, protocols: Overview['protocols'], lastRun: Overview['lastRun']): Attention[] {
  const found: Attention[] = [];
  if (info.subjects === 0)
    found.push({
      id: 'no-subjects',
      severity: 'info',
      sentence: 'The study has no subjects yet. Import the cohort’s files.',
      screen: 'import',
    });
  if (protocols.length === 0)
    found.push({
      id: 'no-protocol',
      severity: 'info',
      sentence: 'The study has no protocol yet. State the eligibility criteria.',
      screen: 'protocol',
    });
  for (const protocol of protocols)
    if (protocol.draft)
      found.push({
        id: `draft:${protocol.id}`,
        severity: 'info',
        sentence: `${protocol.id} has a draft that is not released; runs of a draft are marked DRAFT.`,
        screen: 'protocol',
      });
  if (lastRun && !lastRun.current)
    found.push({
      id: 'stale-run',
      severity: 'warning',
      sentence: `The last run of ${lastRun.protocol} is out of date: the data or the protocol has changed since. Run again.`,
      screen: 'results',
    });
  else if (!lastRun && info.subjects > 0 && protocols.length > 0)
    found.push({
      id: 'never-run',
      severity: 'info',
      sentence: 'Subjects and protocol are there: run the protocol to see who is eligible.',
      screen: 'results',
    });
  return found;
}

/** Subjects whose data may not be used, so that nobody wonders where they went. */
function withheld(session: Session): Attention[] {
  let count = 0;
  for (const byte of withheldSubjects(session.facts)) count += byte;
  if (count === 0) return [];
  const sentence = `${count} subjects are withheld: consent to screening is missing, refused or withdrawn. They are counted, and nothing else about them is shown.`;
  return [{ id: 'withheld', severity: 'info', sentence, screen: 'cohort', count }];
}

/** Findings, therapies and diagnoses whose codes are not understood. */
function flagged(session: Session): Attention[] {
  const found: Attention[] = [];
  const codes = new Map<number, number>();
  for (const name of ['variant', 'copyNumber', 'fusion', 'therapy', 'diagnosis'] as const) {
    const { flags } = session.facts.table(name);
    if (flags)
      for (const flag of flags)
        for (const bit of [FLAG.unrecognised, FLAG.ambiguous])
          if (flag & bit) codes.set(bit, (codes.get(bit) ?? 0) + 1);
  }
  const unknownCodes = codes.get(FLAG.unrecognised) ?? 0;
  const ambiguous = codes.get(FLAG.ambiguous) ?? 0;
  if (unknownCodes > 0)
    found.push({
      id: 'unrecognised',
      severity: 'warning',
      sentence: `${unknownCodes} findings, therapies or diagnoses have a code or name that is not recognised; they are kept as received.`,
      screen: 'import',
      count: unknownCodes,
    });
  if (ambiguous > 0)
    found.push({
      id: 'ambiguous',
      severity: 'warning',
      sentence: `${ambiguous} gene symbols or codes are ambiguous (or were turned into dates by a spreadsheet); verdicts on them are unknown.`,
      screen: 'import',
      count: ambiguous,
    });
  return found;
}

/** How many records, and of how many subjects, per fact table and concept. Holes of dense tables do not count. */
export function factCounts(session: Session): Overview['facts'] {
  const { facts } = session;
  const columns = session.lists.columns;
  const out: Overview['facts'] = [];
  for (const concept of facts.concepts()) {
    const table = facts.observation(concept);
    const subjects = columns.column(`concept:${concept}`)?.about.have ?? 0;
    out.push({ table: 'observation', concept, records: table.start === null ? subjects : table.length, subjects });
  }
  for (const name of TABLES) {
    const table = facts.table(name);
    if (table.length === 0) continue;
    let subjects = 0;
    for (let subject = 0; subject < facts.subjects; subject++)
      if (table.end(subject) > table.first(subject)) subjects++;
    out.push({ table: name, concept: null, records: table.length, subjects });
  }
  return out;
}

const TABLES = [
  'diagnosis',
  'sample',
  'assay',
  'variant',
  'copyNumber',
  'fusion',
  'therapy',
  'consent',
  'attestation',
  'completeness',
] as const;
