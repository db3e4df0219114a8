import { CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import styles from './Frame.module.css';
import { useInspector } from './inspector.ts';

/** The panel on the right: one subject, one criterion or one import, with its evidence and actions. */
export function InspectorPanel() {
  const { inspected, close } = useInspector();
  const open = inspected !== null;
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      const inDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) close();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open, close]);

  if (!inspected) return null;
  return (
    <aside className={styles.inspector} aria-label="Inspector">
      <div className={styles.inspectorHead}>
        <h2 className={styles.inspectorTitle}>{inspected.title}</h2>
        <CloseButton aria-label="Close inspector" onClick={close} />
      </div>
      <div className={styles.inspectorBody}>{inspected.node}</div>
    </aside>
  );
}
