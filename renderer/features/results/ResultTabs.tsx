import { Tabs } from '@mantine/core';
import type { RunSummary } from '../../../db/contract/runs.ts';
import { useScreen } from '../../app/screen.ts';
import { GapsTable } from './GapsTable.tsx';
import { ResultCharts } from './ResultCharts.tsx';
import { ResultGrid } from './ResultGrid.tsx';
import classes from './results.module.css';
import { StrataTables } from './StrataTables.tsx';
import { type GridTab, tabsOf } from './tabs.ts';

/** The lists and tables of one run. Which one is on is part of the place, so that back and forward work. */
export function ResultTabs({ run }: { run: RunSummary }) {
  const screen = useScreen();
  const lostAt = screen.params.tab === 'lostAt' ? String(screen.params.criterion ?? '') : null;
  const tabs = tabsOf(run, lostAt);
  const tab = tabs.find((t) => t.tab === screen.params.tab)?.tab ?? 'eligible';
  return (
    <Tabs
      className={classes.tabs}
      value={tab}
      keepMounted={false}
      onChange={(next) => next && next !== 'lostAt' && screen.go('results', { run: run.id, tab: next })}
    >
      <Tabs.List aria-label="Lists of this run">
        {tabs.map((t) => (
          <Tabs.Tab key={t.tab} value={t.tab}>
            {t.label}
            {t.count === null ? null : <span className={classes.count}>{t.count.toLocaleString('en')}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={classes.panel}>
        {tab === 'gaps' ? (
          <GapsTable run={run} />
        ) : tab === 'strata' ? (
          <StrataTables run={run} />
        ) : tab === 'charts' ? (
          <ResultCharts run={run} />
        ) : (
          <ResultGrid key={`${tab} ${lostAt}`} run={run} tab={tab satisfies GridTab} criterion={lostAt} />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}
