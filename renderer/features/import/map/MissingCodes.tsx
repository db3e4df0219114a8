import { Button, Group, TagsInput, Text } from '@mantine/core';
import type { InspectedColumn } from '../../../../db/contract/imports.ts';

export interface MissingCodesProps {
  found: InspectedColumn;
  codes: readonly string[];
  onChange(codes: string[]): void;
}

/** Texts of this column that stand for "no value". Suspects such as 999 are shown, never assumed. */
export function MissingCodes({ found, codes, onChange }: MissingCodesProps) {
  const suspects = found.suspects.filter((suspect) => !codes.includes(suspect));
  return (
    <div>
      <TagsInput
        label='Also means "no value" here'
        description={
          found.missing.length > 0
            ? `Understood anyway: ${found.missing.join(', ')}`
            : 'Besides empty cells, NA, N/A and the like.'
        }
        placeholder={codes.length === 0 ? '999' : undefined}
        value={[...codes]}
        onChange={onChange}
        splitChars={[]}
      />
      {suspects.length > 0 ? (
        <Group gap={6} mt={6}>
          <Text size="sm">Codes?</Text>
          {suspects.map((suspect) => (
            <Button
              key={suspect}
              size="compact-xs"
              variant="default"
              aria-label={`Treat ${suspect} as no value`}
              onClick={() => onChange([...codes, suspect])}
            >
              {suspect} is no value
            </Button>
          ))}
        </Group>
      ) : null}
    </div>
  );
}
