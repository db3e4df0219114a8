import { Button, Group, Text } from '@mantine/core';

export interface PageTurnerProps {
  start: number;
  size: number;
  total: number;
  noun: string;
  onTurn(start: number): void;
}

/** "1 to 100 of 512 entries" with the way to the others; nothing where one page holds all. */
export function PageTurner({ start, size, total, noun, onTurn }: PageTurnerProps) {
  if (total <= size) return null;
  return (
    <Group gap="sm" data-print="hide">
      <Button variant="default" disabled={start === 0} onClick={() => onTurn(Math.max(0, start - size))}>
        Previous
      </Button>
      <Text size="sm" className="tabular">
        {(start + 1).toLocaleString('en')} to {Math.min(total, start + size).toLocaleString('en')} of{' '}
        {total.toLocaleString('en')} {noun}
      </Text>
      <Button variant="default" disabled={start + size >= total} onClick={() => onTurn(start + size)}>
        Next
      </Button>
    </Group>
  );
}
