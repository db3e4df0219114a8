import type { VersionRef } from '../../../../db/contract/protocol.ts';
import { call } from '../../../api.ts';
import { toast } from '../../../app/toast.tsx';

/** Asks where to, and writes one version of a protocol to a file. */
export async function exportProtocol(id: string, version: VersionRef, format: 'yaml' | 'json'): Promise<void> {
  const name = `${id}-${version === 'draft' ? 'DRAFT' : `v${version}`}.${format}`;
  const place = await call('file.pickSave', { purpose: format, suggestedName: name });
  if (place === null) return;
  const { file } = await call('protocol.export', { id, version, path: place.token, format });
  toast(`Saved ${file}.`);
}
