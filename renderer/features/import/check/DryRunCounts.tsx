import type { DryRun } from '../../../../db/contract/imports.ts';
import { Tiles } from './Tiles.tsx';

/** What the import would bring: new, changed, unchanged, flagged, rejected. */
export function DryRunCounts({ report }: { report: DryRun }) {
  const sum = (count: 'rows' | 'accepted' | 'flagged' | 'rejected') =>
    report.sources.reduce((total, source) => total + source[count], 0);
  return (
    <Tiles
      label="What the import would bring"
      tiles={[
        { name: 'Rows read', count: sum('rows') },
        { name: 'Rows accepted', count: sum('accepted'), tone: 'met' },
        {
          name: 'Rows flagged',
          count: sum('flagged'),
          tone: 'flagged',
          hint: 'imported, with a value that decides nothing',
        },
        { name: 'Rows rejected', count: sum('rejected'), tone: 'not-met', hint: 'not imported, kept in quarantine' },
        { name: 'New subjects', count: report.subjects.new },
        { name: 'Known subjects', count: report.subjects.existing },
        { name: 'New facts', count: report.facts.new },
        {
          name: 'Changed facts',
          count: report.facts.changed,
          hint: 'another value for the same date is known already',
        },
        { name: 'Unchanged facts', count: report.facts.unchanged },
      ]}
    />
  );
}
