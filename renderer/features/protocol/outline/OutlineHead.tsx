import { ActionIcon, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';
import classes from '../protocol.module.css';

interface OutlineHeadProps {
  title: string;
  nested?: boolean;
  children: ReactNode;
}

export function OutlineHead({ title, nested = false, children }: OutlineHeadProps) {
  return (
    <div className={classes.outlineHead} data-nested={nested || undefined}>
      <Title order={nested ? 3 : 2} fz={nested ? 12 : 14}>
        {title}
      </Title>
      {children}
    </div>
  );
}

/** The plus sign of a heading. */
export function AddButton(props: ComponentProps<'button'> & { 'aria-label': string }) {
  return (
    <ActionIcon size={24} variant="subtle" {...props}>
      <IconPlus size={15} aria-hidden />
    </ActionIcon>
  );
}

export function Nothing({ nested = false, children }: { nested?: boolean; children: string }) {
  return (
    <Text size="xs" c="var(--st-muted)" pl={nested ? 22 : 8}>
      {children}
    </Text>
  );
}
