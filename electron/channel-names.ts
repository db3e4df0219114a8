/** The IPC channels between preload and main. All calls share one channel, so that all pass the same checks. */
export const CHANNELS = {
  /** invoke(id, name, input) → Envelope */
  call: 'stratum:call',
  /** send(id) */
  cancel: 'stratum:cancel',
  /** invoke(path) → Envelope of a file token. Only the preload knows it: a page can hand over a File, never a path. */
  dropped: 'stratum:dropped',
  /** main → window: (id, Progress) */
  progress: 'stratum:progress',
  /** main → window: (ShellEvent) */
  event: 'stratum:event',
} as const;
