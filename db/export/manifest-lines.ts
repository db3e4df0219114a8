import type { Manifest } from '../contract/exports.ts';
import { marksOf } from './header.ts';

/** The manifest as a person reads it: what, and its value. */
export function manifestLines(manifest: Manifest): [string, string | number][] {
  const { counts } = manifest;
  const marks = marksOf(manifest);
  return [
    ...(marks.length > 0 ? [['Mark', marks.join(', ')] as [string, string]] : []),
    ['Study', manifest.study],
    ['Protocol', `${manifest.protocol}: ${manifest.protocolTitle}`],
    ['Version', manifest.version === 'draft' ? 'draft, not released' : manifest.version],
    ['Protocol hash (SHA-256)', manifest.protocolHash],
    ['As-of date', manifest.asOf],
    ['Data revision (SHA-256)', manifest.revision],
    ['Run hash (SHA-256)', manifest.runHash],
    ['Statuses in this list', manifest.statuses.join(', ')],
    ['Subjects in this list', manifest.rows],
    ['Eligible in the run', counts.eligible],
    ['Undetermined in the run', counts.undetermined],
    ['Ineligible in the run', counts.ineligible],
    ['Withheld in the run', counts.withheld],
    ['Subjects are', manifest.identity],
    ['Exported by', manifest.person],
    ['Exported at', manifest.at],
    ['Stratum', manifest.appVersion],
  ];
}
