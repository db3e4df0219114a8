import { call } from '../../../api.ts';
import { toast } from '../../../app/toast.tsx';
import { goToProtocol } from '../place.ts';

/** Asks for a YAML or JSON file and reads it as a draft. */
export async function importProtocol(): Promise<void> {
  const [file] = await call('file.pickOpen', { purpose: 'protocol' });
  if (file === undefined) return;
  const { id } = await call('protocol.import', { path: file.token });
  goToProtocol(id);
  toast(`${file.name} was read as the draft of ${id}.`);
}
