import { call, type LongProgress, useLong } from '../../api.ts';
import { enterStudy } from '../../app/session.ts';
import { toast, toastError } from '../../app/toast.tsx';

/** Told on the start screen: the sample holds nothing that needs a secret. */
export const SAMPLE_PASSPHRASE = 'stratum-sample';
const SAMPLE_OWNER = 'Sample coordinator';

export interface SampleStudy {
  open(): Promise<void>;
  cancel(): void;
  running: boolean;
  progress: LongProgress | null;
}

/** Opens today's sample study, and makes it first where there is none. */
export function useSampleStudy(): SampleStudy {
  const create = useLong('study.createSample');
  const open = async () => {
    try {
      const { file, exists } = await call('sample.place', {});
      const secret = { path: file.token, passphrase: SAMPLE_PASSPHRASE };
      const info = exists ? await call('study.open', secret) : await create.start({ ...secret, owner: SAMPLE_OWNER });
      await enterStudy(info);
      toast(`The sample study is open. Its passphrase is ${SAMPLE_PASSPHRASE}.`);
    } catch (error) {
      toastError(error);
    }
  };
  return { open, cancel: create.cancel, running: create.running, progress: create.progress };
}
