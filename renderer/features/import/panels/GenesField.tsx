import { Button, Checkbox, Stack, Textarea } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import type { ResolvedGenes } from '../../../../db/domain/findings/gene-list.ts';
import { call } from '../../../api.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { GeneReading } from './GeneReading.tsx';
import { type PanelDraft, replaceGene } from './panel-draft.ts';

interface GenesFieldProps {
  draft: PanelDraft;
  /** The typed genes, understood. */
  genes: ResolvedGenes;
  onChange(part: Partial<PanelDraft>): void;
}

/** Genes typed, pasted or from a file, and at once how they are understood. */
export function GenesField({ draft, genes, onChange }: GenesFieldProps) {
  const [error, setError] = useState<unknown>(null);

  async function fromFile() {
    setError(null);
    const [file] = await call('file.pickOpen', { purpose: 'data' });
    if (!file) return;
    const list = await call('panel.readGenes', { path: file.token });
    onChange({
      genes: list.symbols.join(', '),
      everyGene: false,
      ...(draft.name.trim() === '' && list.name !== null ? { name: list.name } : {}),
      ...(draft.source.trim() === '' ? { source: list.source ?? list.file } : {}),
    });
  }

  return (
    <Stack gap={6}>
      <Textarea
        label="Genes"
        description="HGNC symbols, one per line or separated by spaces or commas."
        placeholder="EGFR, KRAS, BRAF …"
        required={!draft.everyGene}
        disabled={draft.everyGene}
        data-autofocus={draft.id !== undefined || undefined}
        autosize
        minRows={3}
        maxRows={9}
        spellCheck={false}
        value={draft.genes}
        onChange={(event) => onChange({ genes: event.currentTarget.value })}
      />
      <Button
        variant="default"
        leftSection={<IconFileText size={15} aria-hidden />}
        onClick={() => fromFile().catch(setError)}
        style={{ alignSelf: 'flex-start' }}
      >
        Read genes from a file
      </Button>
      <ErrorNote error={error} title="The file was not read" />
      <Checkbox
        label="Every gene (an exome or a genome)"
        checked={draft.everyGene}
        onChange={(event) => onChange({ everyGene: event.currentTarget.checked })}
      />
      {draft.everyGene ? null : (
        <GeneReading
          genes={genes}
          onMeant={(received, meant) => onChange({ genes: replaceGene(draft.genes, received, meant) })}
        />
      )}
    </Stack>
  );
}
