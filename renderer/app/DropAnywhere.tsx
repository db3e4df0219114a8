import { type DragEvent, type ReactNode, useState } from 'react';
import styles from './DropAnywhere.module.css';
import { toastError } from './toast.tsx';
import { receiveDrop } from './waiting-files.ts';

/** Files may be dropped anywhere on the window: a study file opens, data files go to import. */
export function DropAnywhere({ children }: { children: ReactNode }) {
  const [over, setOver] = useState(false);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard twin in "Choose files" and "Open"
    <div
      className={styles.ground}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        receiveDrop([...event.dataTransfer.files]).catch(toastError);
      }}
    >
      {children}
      {over ? (
        <div className={styles.veil} aria-hidden>
          <p className={styles.words}>Drop a study file to open it, or data files to import them</p>
        </div>
      ) : null}
    </div>
  );
}
