import { Drawer, Kbd, List, Stack, Table, Text, Title } from '@mantine/core';
import { isMac } from '../commands/keyboard.ts';
import { useAllCommands } from '../commands/registry.ts';
import { shownShortcut } from '../commands/shortcut.ts';
import { HELP } from '../text/help.ts';
import { hideHelp, useHelpShown } from './help-state.ts';
import type { ScreenName } from './screen.ts';

/** What this screen is for, how its work is done, and every shortcut that works on it. */
export function HelpDrawer({ screen }: { screen: ScreenName }) {
  const opened = useHelpShown();
  const help = HELP[screen];
  return (
    <Drawer
      opened={opened}
      onClose={hideHelp}
      position="right"
      title={`Help: ${help.title}`}
      closeButtonProps={{ 'aria-label': 'Close help' }}
    >
      <Stack>
        <Text>{help.purpose}</Text>
        <List type="ordered" spacing={6}>
          {help.steps.map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
        {help.words.length > 0 ? <Title order={3}>Words</Title> : null}
        {help.words.map(([word, meaning]) => (
          <Text key={word} size="sm">
            <b>{word}</b>: {meaning}
          </Text>
        ))}
        <Title order={3}>Keyboard</Title>
        {opened ? <Shortcuts /> : null}
      </Stack>
    </Drawer>
  );
}

const FIXED: readonly (readonly [string, string])[] = [
  ['Enter', 'Open the selected row in the inspector'],
  ['Escape', 'Close the inspector or the dialog'],
];

function Shortcuts() {
  const commands = useAllCommands().filter((command) => command.shortcut !== undefined);
  return (
    <Table>
      <Table.Tbody>
        {commands.map((command) => (
          <Table.Tr key={command.id}>
            <Table.Td>{command.label}</Table.Td>
            <Table.Td ta="right">
              <Kbd>{shownShortcut(command.shortcut ?? '', isMac)}</Kbd>
            </Table.Td>
          </Table.Tr>
        ))}
        {FIXED.map(([keys, what]) => (
          <Table.Tr key={keys}>
            <Table.Td>{what}</Table.Td>
            <Table.Td ta="right">
              <Kbd>{keys}</Kbd>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
