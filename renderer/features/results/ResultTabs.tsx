import { Tabs } from '@mantine/core';
import type { RunSummary } from '../../../db/contract/runs.ts';
import { GapsTable } from './GapsTable.tsx';
import { goToResult, type ResultsPlace } from './place.ts';
import { ResultCharts } from './ResultCharts.tsx';
import { ResultGrid } from './ResultGrid.tsx';
import classes from './results.module.css';
import { StrataTables } from './StrataTables.tsx';
import { type GridTab, tabsOf } from './tabs.ts';

/** The lists and tables of one run. */
export function ResultTabs({ run, place }: { run: RunSummary; place: ResultsPlace }) {
  const lostAt = place.tab === 'lostAt' ? place.criterion : null;
  const tabs = tabsOf(run, lostAt);
  const tab = tabs.find((t) => t.tab === place.tab)?.tab ?? 'eligible';
  return (
    <Tabs
      className={classes.tabs}
      value={tab}
      keepMounted={false}
      onChange={(next) => {
        const chosen = tabs.find((t) => t.tab === next);
        if (chosen && chosen.tab !== tab) goToResult({ tab: chosen.tab });
      }}
    >
      <Tabs.List aria-label="Lists of this run">
        {tabs.map((t) => (
          <Tabs.Tab key={t.tab} value={t.tab} className={classes.tab}>
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
          <ResultGrid
            key={`${run.id} ${tab} ${lostAt}`}
            run={run}
            tab={tab satisfies GridTab}
            criterion={lostAt}
            explained={place.subject}
          />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}
