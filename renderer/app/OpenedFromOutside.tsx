import { useEffect } from 'react';
import { call } from '../api.ts';
import { showOpenStudy } from './session.ts';
import { toastError } from './toast.tsx';

/** Shows nothing: asks for the passphrase of the study the app was started with, by a double click for instance. */
export function OpenedFromOutside(): null {
  useEffect(() => {
    call('file.takeOpened', {}).then((file) => {
      if (file) showOpenStudy(file);
    }, toastError);
  }, []);
  return null;
}
