import {
  type Icon,
  IconFileExport,
  IconFileImport,
  IconGauge,
  IconHistory,
  IconListDetails,
  IconTargetArrow,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ScreenName } from './screen.ts';

export interface ScreenEntry {
  name: ScreenName;
  title: string;
  icon: Icon;
  /** Null: not in the navigation rail; reached from another screen. */
  shortcut: string | null;
  component: LazyExoticComponent<ComponentType>;
}

/** Every screen of an open study, in the order of the navigation rail. */
export const SCREENS: readonly ScreenEntry[] = [
  {
    name: 'overview',
    title: 'Overview',
    icon: IconGauge,
    shortcut: 'Mod+1',
    component: lazy(() => import('../features/overview/OverviewScreen.tsx')),
  },
  {
    name: 'import',
    title: 'Import',
    icon: IconFileImport,
    shortcut: 'Mod+2',
    component: lazy(() => import('../features/import/ImportScreen.tsx')),
  },
  {
    name: 'cohort',
    title: 'Cohort',
    icon: IconUsers,
    shortcut: 'Mod+3',
    component: lazy(() => import('../features/cohort/CohortScreen.tsx')),
  },
  {
    name: 'protocol',
    title: 'Protocol',
    icon: IconListDetails,
    shortcut: 'Mod+4',
    component: lazy(() => import('../features/protocol/ProtocolScreen.tsx')),
  },
  {
    name: 'results',
    title: 'Results',
    icon: IconTargetArrow,
    shortcut: 'Mod+5',
    component: lazy(() => import('../features/results/ResultsScreen.tsx')),
  },
  {
    name: 'export',
    title: 'Export',
    icon: IconFileExport,
    shortcut: 'Mod+6',
    component: lazy(() => import('../features/export/ExportScreen.tsx')),
  },
  {
    name: 'activity',
    title: 'Activity',
    icon: IconHistory,
    shortcut: 'Mod+7',
    component: lazy(() => import('../features/activity/ActivityScreen.tsx')),
  },
  {
    name: 'subject',
    title: 'Subject',
    icon: IconUser,
    shortcut: null,
    component: lazy(() => import('../features/subject/SubjectScreen.tsx')),
  },
];

export function screenEntry(name: ScreenName): ScreenEntry {
  const entry = SCREENS.find((screen) => screen.name === name);
  if (!entry) throw new Error(`There is no screen "${name}".`);
  return entry;
}
