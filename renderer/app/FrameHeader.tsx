import { ActionIcon, Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconArrowLeft, IconArrowRight, IconHelp, IconSearch } from '@tabler/icons-react';
import type { StudyInfo } from '../../db/contract/study.ts';
import { isMac } from '../commands/keyboard.ts';
import { shownShortcut } from '../commands/shortcut.ts';
import { AppearanceMenu } from '../theme/AppearanceMenu.tsx';
import { AsOfPicker } from './AsOfPicker.tsx';
import styles from './Frame.module.css';
import { showHelp } from './help-state.ts';
import { goBack, goForward, useScreen } from './screen.ts';

export function FrameHeader({ study }: { study: StudyInfo }) {
  const { canGoBack, canGoForward } = useScreen();
  return (
    <header className={styles.header}>
      <ActionIcon.Group>
        <ActionIcon variant="default" aria-label="Back" disabled={!canGoBack} onClick={goBack}>
          <IconArrowLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" aria-label="Forward" disabled={!canGoForward} onClick={goForward}>
          <IconArrowRight size={16} aria-hidden />
        </ActionIcon>
      </ActionIcon.Group>
      <div className={styles.title}>
        <h1 className={styles.titleText} title={study.title}>
          {study.title}
        </h1>
        <span className={styles.fileName} title={study.file}>
          {study.file}
        </span>
      </div>
      <AsOfPicker />
      <Tooltip label={`Do anything by name (${shownShortcut('Mod+K', isMac)})`}>
        <ActionIcon variant="default" aria-label="Command palette" onClick={spotlight.open}>
          <IconSearch size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <AppearanceMenu />
      <Tooltip label="Help for this screen (F1)">
        <ActionIcon variant="default" aria-label="Help" onClick={showHelp}>
          <IconHelp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
