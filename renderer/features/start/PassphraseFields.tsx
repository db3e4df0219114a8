import { PasswordInput, Progress, Stack, Text } from '@mantine/core';
import { passphraseStrength, SHORTEST_PASSPHRASE } from './passphrase-strength.ts';

export interface PassphrasePair {
  first: string;
  second: string;
}

export interface PassphraseFieldsProps {
  value: PassphrasePair;
  onChange(value: PassphrasePair): void;
  /** The person tried to go on: say what is still missing. */
  tried: boolean;
}

export function PassphraseFields({ value, onChange, tried }: PassphraseFieldsProps) {
  const strength = passphraseStrength(value.first);
  const tooShort = value.first.length < SHORTEST_PASSPHRASE;
  const differs =
    value.second !== value.first && (tried || value.second.length >= value.first.length) && value.second !== '';
  return (
    <Stack gap={6}>
      <PasswordInput
        label="Passphrase"
        description="Several unrelated words are strong and easy to remember. It may be pasted from a password manager."
        value={value.first}
        onChange={(event) => onChange({ ...value, first: event.currentTarget.value })}
        error={tried && tooShort ? `Use at least ${SHORTEST_PASSPHRASE} characters.` : undefined}
        autoComplete="new-password"
      />
      {value.first === '' ? null : (
        <div>
          <Progress
            value={strength.share * 100}
            color={strength.colour}
            size="sm"
            aria-label="Strength of the passphrase"
          />
          <Text size="xs" role="status">
            {strength.word}: {strength.hint}
          </Text>
        </div>
      )}
      <PasswordInput
        label="Passphrase again"
        value={value.second}
        onChange={(event) => onChange({ ...value, second: event.currentTarget.value })}
        error={
          differs
            ? 'The two are not the same.'
            : tried && value.second === ''
              ? 'Type the passphrase again.'
              : undefined
        }
        autoComplete="new-password"
      />
      <Text size="xs" c="var(--st-not-met)" fw={600}>
        Without the passphrase nobody can open the study, and it cannot be recovered. Keep it somewhere safe.
      </Text>
    </Stack>
  );
}
