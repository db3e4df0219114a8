import { Button, Checkbox, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useDeferredValue, useMemo, useState } from 'react';
import type { PanelInfo } from '../../../../db/contract/panels.ts';
import { call, useMutate } from '../../../api.ts';
import { toast } from '../../../app/toast.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { GenesField } from './GenesField.tsx';
import { HotspotsField } from './HotspotsField.tsx';
import { type AlterationClass, definitionOf, draftOf, type PanelDraft, readDraft, readGenes } from './panel-draft.ts';
import { CLASS_WORDS, genesWords } from './panel-words.ts';

interface PanelDialogProps {
  draft: PanelDraft;
  /** What is replaced; null: nothing was known. */
  former: PanelInfo | null;
  onClose(): void;
}

/** A person says which genes a panel covers, for which alterations, and where that stands. */
export function PanelDialog({ draft: first, former, onClose }: PanelDialogProps) {
  const define = useMutate('panel.define');
  const [draft, setDraft] = useState(first);
  const change = (part: Partial<PanelDraft>) => setDraft((now) => ({ ...now, ...part }));
  const typed = useDeferredValue(draft.genes);
  const genes = useMemo(() => readGenes(typed), [typed]);
  const read = readDraft(draft, genes);
  const settling = typed !== draft.genes;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (read.missing.length > 0 || settling) return;
    const { panel } = await define.mutateAsync(definitionOf(draft, read));
    onClose();
    toast(`${panel.name} covers ${genesWords(panel.genes)}. Run again to see what it changes.`, {
      undo: () => takeBack(panel, former),
    });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={draft.id === undefined ? 'Define a gene panel' : `Gene panel ${former?.name ?? draft.id}`}
      size="lg"
    >
      <form onSubmit={(event) => submit(event).catch(() => undefined)}>
        <Stack gap="sm">
          <TextInput
            label="Name of the panel"
            description="As the files name it; capital letters, spaces, hyphens and underscores do not count."
            required
            data-autofocus={draft.id === undefined || undefined}
            maxLength={200}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <GenesField draft={draft} genes={genes} onChange={change} />
          <Checkbox.Group
            label="Finds"
            description="What is not ticked is not covered: a DNA panel without introns finds no fusions."
            required
            value={[...draft.classes]}
            onChange={(chosen) => change({ classes: classesIn(chosen) })}
          >
            <Group gap="md" mt={6}>
              {Object.entries(CLASS_WORDS).map(([value, label]) => (
                <Checkbox key={value} value={value} label={label} />
              ))}
            </Group>
          </Checkbox.Group>
          <HotspotsField
            value={draft.hotspots}
            problems={read.problems}
            onChange={(hotspots) => change({ hotspots })}
          />
          <Textarea
            label="Source"
            description="Where that stands: the maker's sheet with its version, the laboratory's report."
            required
            autosize
            minRows={1}
            maxLength={2000}
            value={draft.source}
            onChange={(event) => change({ source: event.currentTarget.value })}
          />
          <ErrorNote error={define.error} title="The panel was not saved" />
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" c="var(--st-muted)" role="status">
              {read.missing.length > 0 ? `Still needed: ${read.missing.join(', ')}.` : ''}
            </Text>
            <Group wrap="nowrap">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" disabled={read.missing.length > 0 || settling} loading={define.isPending}>
                Save panel
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function classesIn(chosen: readonly string[]): AlterationClass[] {
  return (Object.keys(CLASS_WORDS) as AlterationClass[]).filter((one) => chosen.includes(one));
}

async function takeBack(panel: PanelInfo, former: PanelInfo | null): Promise<void> {
  const reason = 'Undone right after it was saved';
  if (former === null) {
    await call('panel.remove', { id: panel.id, reason });
    return;
  }
  const draft = draftOf(former);
  await call('panel.define', { ...definitionOf(draft, readDraft(draft, readGenes(draft.genes))), reason });
}
