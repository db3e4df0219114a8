import { Button, Checkbox, Group, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { StratumError } from '../../../db/domain/errors.ts';
import { useMutate } from '../../api.ts';
import { enterStudy, type FileRef } from '../../app/session.ts';
import { toastError } from '../../app/toast.tsx';
import { OpeningProblem } from './OpeningProblem.tsx';

export interface UnlockFormProps {
  file: FileRef;
  /** The word on the button. */
  action: 'Open' | 'Unlock';
  onCancel?(): void;
}

export function UnlockForm({ file, action, onCancel }: UnlockFormProps) {
  const [passphrase, setPassphrase] = useState('');
  const [readOnly, setReadOnly] = useState(false);
  const open = useMutate('study.open');
  const wrong = open.error instanceof StratumError && open.error.code === 'wrong-passphrase';

  const submit = (asReadOnly: boolean) => {
    open.mutate(
      { path: file.token, passphrase, ...(asReadOnly ? { readOnly: true } : {}) },
      { onSuccess: (info) => void enterStudy(info).catch(toastError) },
    );
  };
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit(readOnly);
      }}
    >
      <Stack>
        <PasswordInput
          label="Passphrase"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={wrong ? open.error?.message : undefined}
          autoComplete="current-password"
          data-autofocus
          autoFocus
        />
        <Checkbox
          label="Open read-only"
          description="Nothing can be changed, not even by mistake."
          checked={readOnly}
          onChange={(event) => setReadOnly(event.currentTarget.checked)}
        />
        {open.error && !wrong ? <OpeningProblem error={open.error} onReadOnly={() => submit(true)} /> : null}
        <Group justify="flex-end">
          {onCancel ? (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          ) : null}
          <Button type="submit" loading={open.isPending} disabled={passphrase === ''}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
