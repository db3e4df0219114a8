import { call, type LongProgress, useLong } from '../../api.ts';
import { enterStudy } from '../../app/session.ts';
import { toast, toastError } from '../../app/toast.tsx';

/** Told on the start screen: the sample holds nothing that needs a secret. */
export const SAMPLE_PASSPHRASE = 'stratum-sample';
const SAMPLE_OWNER = 'Sample coordinator';
const SAMPLE_FILE = 'Stratum sample study.stratum';

export interface SampleStudy {
  open(): Promise<void>;
  cancel(): void;
  running: boolean;
  progress: LongProgress | null;
}

/** Makes the sample study where the person wants it, and opens it. */
export function useSampleStudy(): SampleStudy {
  const create = useLong('study.createSample');
  const open = async () => {
    try {
      const place = await call('file.pickSave', { purpose: 'study', suggestedName: SAMPLE_FILE });
      if (!place) return;
      const info = await create.start({ path: place.token, owner: SAMPLE_OWNER, passphrase: SAMPLE_PASSPHRASE });
      await enterStudy(info);
      toast(`The sample study is open. Its passphrase is ${SAMPLE_PASSPHRASE}.`);
    } catch (error) {
      toastError(error);
    }
  };
  return { open, cancel: create.cancel, running: create.running, progress: create.progress };
}
