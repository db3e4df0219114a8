import { Suspense, useEffect, useRef } from 'react';
import type { StudyInfo } from '../../db/contract/study.ts';
import styles from './Frame.module.css';
import { FrameHeader } from './FrameHeader.tsx';
import { HelpDrawer } from './HelpDrawer.tsx';
import { InspectorPanel } from './InspectorPanel.tsx';
import { NavigationRail } from './NavigationRail.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { StatusBar } from './StatusBar.tsx';
import { StudyCommands } from './StudyCommands.tsx';
import { useScreen } from './screen.ts';
import { screenEntry } from './screens.ts';
import { useWaitingFiles } from './waiting-files.ts';

/** The window of an open study: header, navigation, the screen, the inspector, the status bar. */
export function Frame({ study }: { study: StudyInfo }) {
  const { name, params, go } = useScreen();
  const waiting = useWaitingFiles().length;
  const entry = screenEntry(name);
  const Screen = entry.component;
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    if (waiting > 0) go('import');
  }, [waiting, go]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen takes the focus, so that the keyboard starts in it
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
  }, [name]);

  return (
    <div className={styles.frame}>
      <StudyCommands study={study} />
      <FrameHeader study={study} />
      <NavigationRail />
      <main ref={main} className={styles.main} tabIndex={-1} aria-label={entry.title}>
        <ScreenBoundary key={`${name}?${JSON.stringify(params)}`}>
          <Suspense fallback={null}>
            <Screen />
          </Suspense>
        </ScreenBoundary>
      </main>
      <InspectorPanel />
      <StatusBar study={study} />
      <HelpDrawer screen={name} />
    </div>
  );
}
