import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { StratumBridge } from '../electron/channels.ts';

declare global {
  interface Window {
    stratum: StratumBridge;
  }
}

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no element with the id "root".');
createRoot(place).render(
  <StrictMode>
    <h1>Stratum</h1>
  </StrictMode>,
);
