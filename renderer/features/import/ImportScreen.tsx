import { Stack } from '@mantine/core';
import { IconFileImport, IconFolder } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useCall } from '../../api.ts';
import { toastError } from '../../app/toast.tsx';
import { takeWaitingFiles, useWaitingFiles } from '../../app/waiting-files.ts';
import { type Command, useCommands } from '../../commands/registry.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { ProgressPanel } from '../../components/ProgressPanel.tsx';
import { useDraft } from './draft.ts';
import { ImportSteps } from './ImportSteps.tsx';
import styles from './import.module.css';
import { useInspection } from './inspection.ts';
import { NewImport } from './NewImport.tsx';
import { GenePanels } from './panels/GenePanels.tsx';
import { PastImports } from './past/PastImports.tsx';
import { Templates } from './past/Templates.tsx';

/** Files come into the study here; below, what came in before. */
export default function ImportScreen() {
  const draft = useDraft();
  const waiting = useWaitingFiles();
  const inspection = useInspection();
  const readOnly = useCall('study.info', {}).data?.readOnly ?? null;
  const { inspect, chooseFiles, chooseFolder } = inspection;
  const hasPanels = (useCall('panel.list', {}).data ?? []).length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: files are taken once, when they arrive
  useEffect(() => {
    if (waiting.length > 0 && readOnly === null) void inspect(takeWaitingFiles());
  }, [waiting, readOnly]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions only differ in what they close over that never changes
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'import.files',
        label: 'Choose files to import …',
        menu: 'study',
        shortcut: 'Mod+I',
        icon: IconFileImport,
        enabled: readOnly === null,
        run: () => void chooseFiles().catch(toastError),
      },
      {
        id: 'import.folder',
        label: 'Choose a folder to import …',
        menu: 'study',
        icon: IconFolder,
        enabled: readOnly === null,
        run: () => void chooseFolder().catch(toastError),
      },
    ],
    [readOnly],
  );
  useCommands(commands);

  const panels = <GenePanels readOnly={readOnly !== null} />;

  return (
    <Stack className={styles.page} gap="md">
      {inspection.running ? (
        <ProgressPanel
          title="Looking into the files"
          progress={inspection.progress}
          onCancel={inspection.cancel}
          cancelHint="Nothing is saved while files are looked into."
        />
      ) : null}
      <ErrorNote error={inspection.error} title="The files could not be read" />
      {draft ? (
        <ImportSteps draft={draft} inspection={inspection} />
      ) : (
        <>
          <NewImport inspection={inspection} readOnly={readOnly} />
          {hasPanels ? panels : null}
          <PastImports readOnly={readOnly !== null} />
          {hasPanels ? null : panels}
          <Templates readOnly={readOnly !== null} />
        </>
      )}
    </Stack>
  );
}
