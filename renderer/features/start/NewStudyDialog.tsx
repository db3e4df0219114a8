import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { call, useMutate } from '../../api.ts';
import { enterStudy } from '../../app/session.ts';
import { toastError } from '../../app/toast.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { type BasisChoice, BasisFields } from './BasisFields.tsx';
import { PassphraseFields } from './PassphraseFields.tsx';
import { SHORTEST_PASSPHRASE } from './passphrase-strength.ts';

/** A new, empty study file: who owns it, what protects it, and on which basis subjects are screened. */
export function NewStudyDialog({ onClose }: { onClose(): void }) {
  const [title, setTitle] = useState('');
  const [owner, setOwner] = useState('');
  const [passphrase, setPassphrase] = useState({ first: '', second: '' });
  const [basis, setBasis] = useState<BasisChoice>({ kind: null, reference: '' });
  const [tried, setTried] = useState(false);
  const create = useMutate('study.create');

  const screening =
    basis.kind === 'approved'
      ? { kind: basis.kind, reference: basis.reference.trim() }
      : basis.kind === 'consent'
        ? { kind: basis.kind }
        : null;
  const complete =
    title.trim() !== '' &&
    owner.trim() !== '' &&
    passphrase.first.length >= SHORTEST_PASSPHRASE &&
    passphrase.first === passphrase.second &&
    screening !== null &&
    (screening.kind === 'consent' || screening.reference !== '');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete) return;
    try {
      const place = await call('file.pickSave', { purpose: 'study', suggestedName: suggestedName(title) });
      if (!place) return;
      const input = { path: place.token, title, owner, passphrase: passphrase.first, basis: screening };
      create.mutate(input, { onSuccess: (info) => void enterStudy(info).catch(toastError) });
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title="New study" size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label="Study title"
            placeholder="NSCLC umbrella trial, site 04"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            error={tried && title.trim() === '' ? 'Give the study a title.' : undefined}
            maxLength={200}
            data-autofocus
          />
          <TextInput
            label="Your name"
            description="You own this study. Every change is recorded with your name and cannot be recorded without one."
            value={owner}
            onChange={(event) => setOwner(event.currentTarget.value)}
            error={tried && owner.trim() === '' ? 'Give your name.' : undefined}
            maxLength={200}
            autoComplete="name"
          />
          <PassphraseFields value={passphrase} onChange={setPassphrase} tried={tried} />
          <BasisFields value={basis} onChange={setBasis} tried={tried} />
          <ErrorNote error={create.error} title="The study was not created" />
          <Group justify="space-between" wrap="nowrap">
            <Text size="xs" c="var(--st-muted)">
              Next you choose where the file is kept.
            </Text>
            <Group wrap="nowrap">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={create.isPending}>
                Create study
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** The title as a file name that every operating system takes. */
function suggestedName(title: string): string {
  const plain = title
    .trim()
    .replaceAll(/[<>:"/\\|?*\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^\.+/, '')
    .slice(0, 80)
    .trim();
  return `${plain || 'Study'}.stratum`;
}
