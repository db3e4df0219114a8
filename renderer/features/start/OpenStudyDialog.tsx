import { Modal } from '@mantine/core';
import type { FileRef } from '../../app/session.ts';
import { UnlockForm } from './UnlockForm.tsx';

export function OpenStudyDialog({ file, onClose }: { file: FileRef; onClose(): void }) {
  return (
    <Modal opened onClose={onClose} title={`Open ${file.name}`}>
      <UnlockForm file={file} action="Open" onCancel={onClose} />
    </Modal>
  );
}
