import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
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
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label="Appearance">
          <ActionIcon variant="default" aria-label="Appearance">
            <Sign size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={appearance}
          onChange={(chosen) => setAppearance(CHOICES.find(({ value }) => value === chosen)?.value ?? 'system')}
        >
          {CHOICES.map(({ value, label }) => (
            <Menu.RadioItem key={value} value={value}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem checked={highContrast} onChange={setHighContrast}>
          High contrast
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
