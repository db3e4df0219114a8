import { Anchor, Tooltip } from '@mantine/core';
import { IconDeviceFloppy, IconEye, IconLock, IconUsers } from '@tabler/icons-react';
import { useIsMutating } from '@tanstack/react-query';
import type { StudyInfo } from '../../db/contract/study.ts';
import { useCall } from '../api.ts';
import { isMac } from '../commands/keyboard.ts';
import { runCommand } from '../commands/registry.ts';
import { shownShortcut } from '../commands/shortcut.ts';
import styles from './Frame.module.css';

export function StatusBar({ study }: { study: StudyInfo }) {
  const saving = useIsMutating() > 0;
  const app = useCall('app.info', {}).data;
  const keys = shownShortcut('Mod+L', isMac);
  return (
    <footer className={styles.status}>
      <span className={styles.statusItem} role="status">
        <IconDeviceFloppy size={14} aria-hidden />
        {study.readOnly !== null ? 'not saved: read-only' : saving ? 'saving …' : 'saved'}
      </span>
      <span className={`${styles.statusItem} tabular`}>
        <IconUsers size={14} aria-hidden />
        {study.subjects.toLocaleString('en')} {study.subjects === 1 ? 'subject' : 'subjects'}
      </span>
      {study.readOnly === null ? null : (
        <Tooltip label={study.readOnly} multiline maw={360}>
          <span className={styles.statusItem}>
            <IconEye size={14} aria-hidden />
            read-only
          </span>
        </Tooltip>
      )}
      {study.synthetic ? <span className={styles.statusItem}>SYNTHETIC data: no real person</span> : null}
      <span className={`${styles.statusItem} ${styles.push}`}>
        {study.owner}
        {app ? ` · Stratum ${app.version}` : ''}
        {app?.flavour === 'validation' ? ' · VALIDATION build' : ''}
      </span>
      <span className={styles.statusItem}>
        <IconLock size={14} aria-hidden />
        encrypted
      </span>
      <Tooltip label={`Closes the study until the passphrase is given (${keys})`}>
        <Anchor component="button" type="button" fz={12} onClick={() => runCommand('study.lock')}>
          Lock study
        </Anchor>
      </Tooltip>
    </footer>
  );
}
