import { closeStudyDialog, useStudyDialog } from '../../app/session.ts';
import { NewStudyDialog } from './NewStudyDialog.tsx';
import { OpenStudyDialog } from './OpenStudyDialog.tsx';

export function StudyDialogs() {
  const dialog = useStudyDialog();
  if (dialog?.kind === 'new') return <NewStudyDialog onClose={closeStudyDialog} />;
  if (dialog?.kind === 'open') {
    return <OpenStudyDialog key={dialog.file.token} file={dialog.file} onClose={closeStudyDialog} />;
  }
  return null;
}
