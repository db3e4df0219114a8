import { useCall } from '../api.ts';
import { ErrorNote } from '../components/ErrorNote.tsx';
import { LockedScreen } from '../features/start/LockedScreen.tsx';
import { StartScreen } from '../features/start/StartScreen.tsx';
import { StudyDialogs } from '../features/start/StudyDialogs.tsx';
import { AppCommands } from './AppCommands.tsx';
import { DropAnywhere } from './DropAnywhere.tsx';
import { EngineBanner } from './EngineBanner.tsx';
import { useShellEvents } from './engine-state.ts';
import { Frame } from './Frame.tsx';
import { OpenedFromOutside } from './OpenedFromOutside.tsx';
import { useLocked } from './session.ts';

export function App() {
  useShellEvents();
  const info = useCall('study.info', {});
  const locked = useLocked();
  return (
    <DropAnywhere>
      <AppCommands />
      <OpenedFromOutside />
      <EngineBanner />
      {info.error ? <ErrorNote error={info.error} onRetry={() => void info.refetch()} /> : null}
      {info.data ? <Frame study={info.data} /> : null}
      {info.data === null ? locked ? <LockedScreen file={locked} /> : <StartScreen /> : null}
      <StudyDialogs />
    </DropAnywhere>
  );
}
