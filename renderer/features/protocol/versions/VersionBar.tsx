import { ActionIcon, Button, Group, Menu, Select, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDots,
  IconFileCode,
  IconFileImport,
  IconGitCompare,
  IconPlus,
  IconRosetteDiscountCheck,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { CallOutput } from '../../../api.ts';
import { toastError } from '../../../app/toast.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import type { Draft, DraftState } from '../editing/draft.ts';
import { goToProtocol, goToVersion } from '../place.ts';
import classes from '../protocol.module.css';
import { importProtocol } from '../start/import-protocol.ts';
import { NewProtocolDialog } from '../start/NewProtocolDialog.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import { exportProtocol } from './export-protocol.ts';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import { useBuilderCommands } from './useBuilderCommands.ts';
import { versionLabel } from './version-label.ts';

type Listed = CallOutput<'protocol.list'>[number];
type Dialog = 'release' | 'discard' | 'compare' | 'new' | null;

interface VersionBarProps {
  protocols: readonly Listed[];
  protocol: Listed;
  draft: Draft;
  state: DraftState;
  readOnly: boolean;
}

/** Which protocol and version, whether it is saved, undo and redo, release, comparison, files. */
export function VersionBar({ protocols, protocol, draft, state, readOnly }: VersionBarProps) {
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const { loaded } = state;
  const editable = loaded.status === 'draft' && !readOnly;
  const undoable = editable && (loaded.canUndo || state.unsaved);
  const redoable = editable && loaded.canRedo && !state.unsaved;
  useBuilderCommands({ draft, undoable, redoable, editable, release: () => setDialog('release') });
  const save = (format: 'yaml' | 'json') => {
    draft.flush();
    exportProtocol(loaded.id, loaded.version, format).catch(toastError);
  };
  return (
    <Group className={classes.bar} gap="xs" align="end" component="section" aria-label="Version">
      <Select
        size="xs"
        label="Protocol"
        w={200}
        allowDeselect={false}
        value={protocol.id}
        data={protocols.map(({ id, title }) => ({ value: id, label: `${id}: ${title}` }))}
        onChange={goToProtocol}
      />
      <Select
        size="xs"
        label="Version"
        w={190}
        allowDeselect={false}
        value={String(loaded.version)}
        data={protocol.versions
          .map((version) => ({ value: String(version.version), label: versionLabel(version) }))
          .toReversed()}
        onChange={(next) => {
          const chosen = protocol.versions.find((version) => String(version.version) === next);
          if (chosen !== undefined) goToVersion(chosen.version);
        }}
      />
      <span className={classes.status}>
        <StatusBadge status={loaded.status} />
      </span>
      <span className={classes.saved} role="status" aria-label="Saved">
        {state.failed !== null ? 'Not saved' : state.unsaved ? 'Saving …' : 'Saved'}
        <span className={classes.hash}> · hash {loaded.hash.slice(0, 8)}</span>
      </span>
      <span className={classes.push} />
      {editable ? (
        <ActionIcon.Group>
          <Tooltip label={loaded.undoLabel === null ? 'Nothing to undo' : `Undo: ${loaded.undoLabel} (Ctrl+Z)`}>
            <ActionIcon variant="default" aria-label="Undo" disabled={!undoable} onClick={draft.undo}>
              <IconArrowBackUp size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={loaded.redoLabel === null ? 'Nothing to redo' : `Redo: ${loaded.redoLabel} (Ctrl+Shift+Z)`}>
            <ActionIcon variant="default" aria-label="Redo" disabled={!redoable} onClick={draft.redo}>
              <IconArrowForwardUp size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </ActionIcon.Group>
      ) : null}
      {protocol.versions.length > 1 ? (
        <Button
          variant="default"
          leftSection={<IconGitCompare size={14} aria-hidden />}
          aria-label="Compare versions"
          onClick={() => setDialog('compare')}
        >
          Compare
        </Button>
      ) : null}
      {editable ? (
        <Button
          leftSection={<IconRosetteDiscountCheck size={15} aria-hidden />}
          onClick={() => {
            draft.flush();
            setDialog('release');
          }}
        >
          Release
        </Button>
      ) : null}
      <Menu withinPortal position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" aria-label="More about this protocol">
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileCode size={14} aria-hidden />} onClick={() => save('yaml')}>
            Save this version as YAML …
          </Menu.Item>
          <Menu.Item leftSection={<IconFileCode size={14} aria-hidden />} onClick={() => save('json')}>
            Save this version as JSON …
          </Menu.Item>
          {readOnly ? null : (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconFileImport size={14} aria-hidden />}
                onClick={() => {
                  draft.flush();
                  importProtocol().catch(toastError);
                }}
              >
                Import a protocol file …
              </Menu.Item>
              <Menu.Item leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setDialog('new')}>
                New protocol …
              </Menu.Item>
            </>
          )}
          {editable ? (
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={14} aria-hidden />}
              onClick={() => {
                draft.flush();
                setDialog('discard');
              }}
            >
              Discard this draft …
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'release' ? <ReleaseDialog loaded={loaded} unsaved={state.unsaved} onClose={close} /> : null}
      {dialog === 'discard' ? <DiscardDialog protocol={protocol} onClose={close} /> : null}
      {dialog === 'compare' ? <CompareDialog protocol={protocol} shown={loaded.version} onClose={close} /> : null}
      {dialog === 'new' ? <NewProtocolDialog taken={protocols.map(({ id }) => id)} onClose={close} /> : null}
    </Group>
  );
}
