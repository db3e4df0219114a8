import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { listOf, ownerOf } from '../editing/document-path.ts';
import { copyOf } from '../editing/new-parts.ts';
import { canMove, inserted, moved } from '../editing/rearrange.ts';
import classes from '../protocol.module.css';
import { WarningSign } from '../Warnings.tsx';
import { useWorkbench, warningsUnder } from '../workbench.ts';

interface OutlineRowProps {
  path: string;
  id?: string;
  title: string;
  /** What it is called in messages: "criterion I1". */
  what: string;
  depth?: number;
}

/** One line of the outline. Alt+↑ and Alt+↓ move it, Delete takes it away, Ctrl+D copies it. */
export function OutlineRow({ path, id, title, what, depth = 0 }: OutlineRowProps) {
  const { document, path: selectedPath, select, fixed, warnings, rearrange, remove } = useWorkbench();
  const selected = ownerOf(selectedPath) === path;
  const place = listOf(path);
  const movable = place !== null && !fixed;
  const move = (by: -1 | 1) => rearrange(moved(document, path, by), `Moved ${what} ${by < 0 ? 'up' : 'down'}`);
  const copy = () => {
    if (place !== null)
      rearrange(inserted(document, place.list, copyOf(document, path), place.index + 1), `Duplicated ${what}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = movable ? actOf(event) : null;
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'up') move(-1);
    else if (act === 'down') move(1);
    else if (act === 'copy') copy();
    else remove(path, what);
  };
  return (
    <div className={classes.row} data-selected={selected || undefined} style={{ paddingLeft: 8 + 14 * depth }}>
      <UnstyledButton
        className={classes.rowName}
        data-outline={path}
        aria-current={selected ? 'true' : undefined}
        aria-keyshortcuts={movable ? 'Alt+ArrowUp Alt+ArrowDown Delete Control+D' : undefined}
        title={title}
        onClick={() => select(path)}
        onKeyDown={onKeyDown}
      >
        {id === undefined ? null : <b className={classes.rowId}>{id}</b>} {title}
      </UnstyledButton>
      <WarningSign warnings={warningsUnder(warnings, path)} />
      {selected && movable ? (
        <span className={classes.rowActions}>
          <Act label={`Move ${what} up`} hint="Alt+↑" disabled={!canMove(document, path, -1)} onClick={() => move(-1)}>
            <IconArrowUp size={13} aria-hidden />
          </Act>
          <Act label={`Move ${what} down`} hint="Alt+↓" disabled={!canMove(document, path, 1)} onClick={() => move(1)}>
            <IconArrowDown size={13} aria-hidden />
          </Act>
          <Act label={`Duplicate ${what}`} hint="Ctrl+D" onClick={copy}>
            <IconCopy size={13} aria-hidden />
          </Act>
          <Act label={`Delete ${what}`} hint="Delete" onClick={() => remove(path, what)}>
            <IconTrash size={13} aria-hidden />
          </Act>
        </span>
      ) : null}
    </div>
  );
}

function actOf(event: KeyboardEvent): 'up' | 'down' | 'copy' | 'delete' | null {
  if (event.altKey && event.key === 'ArrowUp') return 'up';
  if (event.altKey && event.key === 'ArrowDown') return 'down';
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') return 'copy';
  return event.key === 'Delete' ? 'delete' : null;
}

interface ActProps {
  label: string;
  hint: string;
  disabled?: boolean;
  onClick(): void;
  children: React.ReactNode;
}

function Act({ label, hint, disabled = false, onClick, children }: ActProps) {
  return (
    <Tooltip label={`${label} (${hint})`}>
      <ActionIcon size={24} variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
