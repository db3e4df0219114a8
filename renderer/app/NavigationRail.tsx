import { Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconCommand } from '@tabler/icons-react';
import { isMac } from '../commands/keyboard.ts';
import { shownShortcut } from '../commands/shortcut.ts';
import styles from './Frame.module.css';
import { useScreen } from './screen.ts';
import { SCREENS } from './screens.ts';

export function NavigationRail() {
  const { name, go } = useScreen();
  return (
    <nav className={styles.rail} aria-label="Screens">
      {SCREENS.filter((screen) => screen.shortcut !== null).map((screen) => {
        const keys = shownShortcut(screen.shortcut ?? '', isMac);
        const current = name === screen.name || (screen.name === 'cohort' && name === 'subject');
        return (
          <Tooltip key={screen.name} label={`${screen.title} (${keys})`} position="right">
            <UnstyledButton
              className={styles.railItem}
              aria-current={current ? 'page' : undefined}
              aria-label={screen.title}
              onClick={() => go(screen.name)}
            >
              <screen.icon size={18} stroke={1.7} aria-hidden />
              <span className={styles.railLabel}>{screen.title}</span>
              <span className={styles.railKey} aria-hidden>
                {keys}
              </span>
            </UnstyledButton>
          </Tooltip>
        );
      })}
      <UnstyledButton
        className={`${styles.railItem} ${styles.railFoot}`}
        aria-label="Anything by name"
        onClick={spotlight.open}
      >
        <IconCommand size={18} stroke={1.7} aria-hidden />
        <span className={styles.railLabel}>Anything</span>
        <span className={styles.railKey} aria-hidden>
          {shownShortcut('Mod+K', isMac)}
        </span>
      </UnstyledButton>
    </nav>
  );
}
