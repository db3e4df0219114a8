import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconContrast2, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { type Appearance, useAppearance } from './appearance.ts';

const CHOICES = [
  { value: 'light', label: 'Light', icon: IconSun },
  { value: 'dark', label: 'Dark', icon: IconMoon },
  { value: 'system', label: 'As the system', icon: IconDeviceDesktop },
] as const satisfies readonly { value: Appearance; label: string; icon: typeof IconSun }[];

export function AppearanceMenu() {
  const { appearance, setAppearance, highContrast, setHighContrast } = useAppearance();
  const Sign = CHOICES.find((choice) => choice.value === appearance)?.icon ?? IconSun;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Tooltip label="Appearance">
          <ActionIcon variant="default" aria-label="Appearance">
            <Sign size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.map(({ value, label, icon: Picture }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={appearance === value}
            leftSection={<Picture size={16} aria-hidden />}
            rightSection={appearance === value ? <IconCheck size={14} aria-hidden /> : null}
            onClick={() => setAppearance(value)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={highContrast}
          leftSection={<IconContrast2 size={16} aria-hidden />}
          rightSection={highContrast ? <IconCheck size={14} aria-hidden /> : null}
          onClick={() => setHighContrast(!highContrast)}
        >
          High contrast
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
