import { Tooltip, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { type Icon, IconCommand } from '@tabler/icons-react';
import { isMac } from '../commands/keyboard.ts';
import { shownShortcut } from '../commands/shortcut.ts';
import styles from './Frame.module.css';
import { useScreen } from './screen.ts';
import { SCREENS } from './screens.ts';

export function NavigationRail() {
  const { name, go } = useScreen();
  return (
    <nav className={styles.rail} aria-label="Screens">
      {SCREENS.filter((screen) => screen.shortcut !== null).map((screen) => (
        <RailItem
          key={screen.name}
          title={screen.title}
          icon={screen.icon}
          keys={shownShortcut(screen.shortcut ?? '', isMac)}
          current={name === screen.name || (screen.name === 'cohort' && name === 'subject')}
          onChoose={() => go(screen.name)}
        />
      ))}
      <div className={styles.railFoot}>
        <RailItem
          title="Find anything"
          icon={IconCommand}
          keys={shownShortcut('Mod+K', isMac)}
          current={false}
          onChoose={spotlight.open}
        />
      </div>
    </nav>
  );
}

interface RailItemProps {
  title: string;
  icon: Icon;
  keys: string;
  current: boolean;
  onChoose(): void;
}

/** As in the style sheet: there, names and keys are not shown. */
const NARROW = '(max-width: 1100px)';

/** In a narrow window only the picture is shown; the name stays for those who listen, and for the pointer. */
function RailItem({ title, icon: Picture, keys, current, onChoose }: RailItemProps) {
  const narrow = useMediaQuery(NARROW);
  return (
    <Tooltip label={`${title} (${keys})`} position="right" disabled={narrow !== true}>
      <div className={styles.railRow}>
        <UnstyledButton
          className={styles.railItem}
          aria-current={current ? 'page' : undefined}
          aria-label={title}
          onClick={onChoose}
        >
          <Picture size={18} stroke={1.7} aria-hidden />
          <span className={styles.railLabel}>{title}</span>
        </UnstyledButton>
        <span className={styles.railKey} aria-hidden>
          {keys}
        </span>
      </div>
    </Tooltip>
  );
}
