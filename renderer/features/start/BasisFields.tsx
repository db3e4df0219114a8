import { Radio, Stack, TextInput } from '@mantine/core';

export interface BasisChoice {
  kind: 'consent' | 'approved' | null;
  reference: string;
}

export interface BasisFieldsProps {
  value: BasisChoice;
  onChange(value: BasisChoice): void;
  tried: boolean;
}

/** On what ground subjects may be screened at all: it decides what a missing consent means. */
export function BasisFields({ value, onChange, tried }: BasisFieldsProps) {
  return (
    <Stack gap={6}>
      <Radio.Group
        label="Screening basis"
        description="A refusal or a withdrawal always withholds a subject, whichever you choose."
        value={value.kind ?? ''}
        onChange={(kind) => onChange({ ...value, kind: kind === 'approved' ? 'approved' : 'consent' })}
        error={tried && value.kind === null ? 'Choose the basis on which subjects are screened.' : undefined}
      >
        <Stack gap="xs" mt="xs">
          <Radio
            value="consent"
            label="Each subject's consent"
            description="A subject without a recorded consent is withheld: counted, but in no list."
          />
          <Radio
            value="approved"
            label="Approved screening without it"
            description="An ethics committee allowed screening of records; a missing consent does not withhold a subject."
          />
        </Stack>
      </Radio.Group>
      {value.kind === 'approved' ? (
        <TextInput
          label="Reference of the approval"
          placeholder="EC 2026-017, 12 January 2026"
          value={value.reference}
          onChange={(event) => onChange({ ...value, reference: event.currentTarget.value })}
          error={tried && value.reference.trim() === '' ? 'Give the reference of the approval.' : undefined}
          maxLength={200}
        />
      ) : null}
    </Stack>
  );
}
