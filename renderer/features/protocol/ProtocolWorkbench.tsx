import type { VersionRef } from '../../../db/contract/protocol.ts';
import { type CallOutput, useCall } from '../../api.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Builder } from './Builder.tsx';

interface ProtocolWorkbenchProps {
  protocols: CallOutput<'protocol.list'>;
  protocol: CallOutput<'protocol.list'>[number];
  /** Null: the draft, else the latest release. */
  version: VersionRef | null;
  readOnly: boolean;
}

/** Fetches the version that is looked at and gives it to the builder. */
export function ProtocolWorkbench({ protocols, protocol, version, readOnly }: ProtocolWorkbenchProps) {
  const loaded = useCall('protocol.get', { id: protocol.id, ...(version === null ? {} : { version }) });
  if (loaded.error)
    return <ErrorNote error={loaded.error} onRetry={loaded.refetch} title="The protocol could not be read" />;
  if (!loaded.data) return null;
  return (
    <Builder
      key={`${loaded.data.version}`}
      protocols={protocols}
      protocol={protocol}
      loaded={loaded.data}
      readOnly={readOnly}
    />
  );
}
