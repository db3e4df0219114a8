import { IconAlertTriangle, IconCircleDashed, IconFlag } from '@tabler/icons-react';
import styles from './map.module.css';
import type { PreviewCell } from './preview.ts';

const SIGNS = {
  ignored: { word: 'not imported', icon: null },
  'as-is': { word: '', icon: null },
  changed: { word: 'changed in the reading', icon: null },
  missing: { word: 'no value', icon: IconCircleDashed },
  flagged: { word: 'flagged', icon: IconFlag },
  rejected: { word: 'rejected', icon: IconAlertTriangle },
} as const;

/** One cell of the file, twice: as received, and as understood. */
export function CellPair({ cell, selected }: { cell: PreviewCell; selected: boolean }) {
  const { word, icon: Sign } = SIGNS[cell.state];
  const note = [word, cell.note].filter(Boolean).join(': ');
  return (
    <>
      <td className={styles.receivedCell} data-selected={selected} title={cell.received}>
        {cell.received}
      </td>
      <td
        className={styles.understoodCell}
        data-selected={selected}
        data-state={cell.state}
        title={note || cell.understood}
      >
        {Sign ? <Sign size={13} role="img" aria-label={note} className={styles.sign} /> : null}
        {cell.state === 'ignored' ? <span aria-hidden>·</span> : cell.understood}
      </td>
    </>
  );
}
