import { useCall } from '../../api.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { ProtocolWorkbench } from './ProtocolWorkbench.tsx';
import { useProtocolPlace } from './place.ts';
import { NoProtocol } from './start/NoProtocol.tsx';

/** The eligibility criteria, arms and stratification factors of a trial, in versions. */
export default function ProtocolScreen() {
  const place = useProtocolPlace();
  const protocols = useCall('protocol.list', {});
  const readOnly = useCall('study.info', {}).data?.readOnly ?? null;
  if (protocols.error) return <ErrorNote error={protocols.error} onRetry={protocols.refetch} />;
  if (!protocols.data) return null;
  const protocol = protocols.data.find((one) => one.id === place.protocol) ?? protocols.data[0];
  if (protocol === undefined) return <NoProtocol readOnly={readOnly !== null} />;
  const version = protocol.versions.find((one) => one.version === place.version)?.version ?? null;
  return (
    <ProtocolWorkbench
      key={`${protocol.id} ${version ?? ''}`}
      protocols={protocols.data}
      protocol={protocol}
      version={version}
      readOnly={readOnly !== null}
    />
  );
}
