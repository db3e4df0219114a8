import type { StratumBridge } from '../../electron/channels.ts';

declare global {
  interface Window {
    /** Put there by the preload script: the only way out of this page. */
    readonly stratum: StratumBridge;
  }
}

export const bridge = (): StratumBridge => window.stratum;
