import { Button } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useCall } from '../../api.ts';
import { closeInspector } from '../../app/inspector.ts';
import { useScreen } from '../../app/screen.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { FunnelStrip } from './FunnelStrip.tsx';
import { goToResult, useResultsPlace } from './place.ts';
import { ResultTabs } from './ResultTabs.tsx';
import { RunBanners } from './RunBanners.tsx';
import { RunBar } from './RunBar.tsx';
import classes from './results.module.css';

/** Who is eligible, for which arm, and why: one run of one protocol version at one as-of date. */
export default function ResultsScreen() {
  const screen = useScreen();
  const runs = useCall('run.list', {});
  const protocols = useCall('protocol.list', {});
  const place = useResultsPlace();
  const latest = runs.data?.reduce((best, run) => Math.max(best, run.id), 0) || null;
  const id = runs.data?.some((run) => run.id === place.run) ? place.run : latest;
  const run = useCall('run.get', { id: id ?? 0 }, { enabled: id !== null, keepPrevious: true });
  // What the inspector tells belongs to this run.
  useEffect(() => closeInspector, []);
  const failed = runs.error ?? protocols.error;

  if (failed) return <ErrorNote error={failed} onRetry={() => Promise.all([runs.refetch(), protocols.refetch()])} />;
  if (!runs.data || !protocols.data) return null;
  if (protocols.data.length === 0)
    return (
      <EmptyState
        icon={IconTargetArrow}
        title="No protocol yet"
        action={<Button onClick={() => screen.go('protocol')}>Write or import a protocol</Button>}
      >
        A run decides for every subject whether the criteria of a protocol are met, not met or unknown. State the
        protocol first.
      </EmptyState>
    );
  return (
    <div className={classes.screen}>
      <RunBar
        protocols={protocols.data}
        runs={runs.data}
        current={run.data ?? null}
        onRun={(started) => goToResult({ run: started, tab: 'eligible', criterion: null })}
      />
      {id === null && (
        <EmptyState icon={IconTargetArrow} title="Nothing has been run yet">
          Choose the protocol version and the as-of date above, then press Run. Facts dated after the as-of date do not
          count; every result and export states that date.
        </EmptyState>
      )}
      <ErrorNote error={run.error} onRetry={run.refetch} />
      {run.data && (
        <>
          <RunBanners run={run.data} />
          <FunnelStrip
            run={run.data}
            chosen={place.tab === 'lostAt' ? place.criterion : null}
            onChoose={(criterion) => goToResult({ tab: 'lostAt', criterion })}
          />
          <ResultTabs run={run.data} place={place} />
        </>
      )}
    </div>
  );
}
