import { Stack, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  icon: Icon;
  title: string;
  /** What will be here and how it comes to be: the empty screen teaches. */
  children: ReactNode;
  /** The one primary action. */
  action?: ReactNode;
  secondary?: ReactNode;
}

export function EmptyState({ icon: Sign, title, children, action, secondary }: EmptyStateProps) {
  return (
    <Stack align="center" justify="center" gap="sm" py={48} px="lg" maw={520} mx="auto" ta="center">
      <Sign size={40} stroke={1.3} color="var(--st-muted)" aria-hidden />
      <Title order={2}>{title}</Title>
      <Text c="var(--st-muted)" component="div">
        {children}
      </Text>
      {action}
      {secondary}
    </Stack>
  );
}
