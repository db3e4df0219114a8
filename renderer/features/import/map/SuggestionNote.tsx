import { Button, Group, Text } from '@mantine/core';
import type { InspectedColumn } from '../../../../db/contract/imports.ts';
import type { ColumnMapping, ColumnRole } from '../../../../db/domain/import/mapping.ts';
import { roleWords } from '../role-words.ts';
import { sureness } from './sureness.ts';

export interface SuggestionNoteProps {
  found: InspectedColumn;
  mapping: ColumnMapping;
  onChoose(role: ColumnRole): void;
}

/** Why the column was taken for what it is, how sure that is, and what else it could be. */
export function SuggestionNote({ found, mapping, onChoose }: SuggestionNoteProps) {
  const { suggestion } = found;
  const { word, byPerson } = sureness(found, mapping);
  const others = suggestion.alternatives.filter((other) => JSON.stringify(other.as) !== JSON.stringify(mapping.as));
  return (
    <div>
      <Text size="sm">
        {byPerson ? `Chosen by you. Suggested was "${roleWords(suggestion.as)}": ` : `${capital(word)}: `}
        {suggestion.reason}
      </Text>
      <Group gap={6} mt={6}>
        {byPerson ? (
          <Button size="compact-xs" variant="light" onClick={() => onChoose(suggestion.as)}>
            Back to {roleWords(suggestion.as)}
          </Button>
        ) : null}
        {others.map((other) => (
          <Button
            key={JSON.stringify(other.as)}
            size="compact-xs"
            variant="default"
            title={other.reason}
            onClick={() => onChoose(other.as)}
          >
            {roleWords(other.as)}
          </Button>
        ))}
      </Group>
    </div>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
