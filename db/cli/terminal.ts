/** Where a command reads from and writes to. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person presses Ctrl-C. */
  readonly signal: AbortSignal;
  /** Standard output; resolves when the text is handed over, so that nothing is lost when the program ends. */
  out(text: string): Promise<void>;
  /** One line on standard error. */
  say(line: string): void;
  /** Progress of long work: on standard error, only where a person is watching. */
  progress(text: string): void;
}

/** The terminal of this process. Call `done` when the command is over. */
export function processTerminal(): { terminal: Terminal; done(): void } {
  const abort = new AbortController();
  const interrupt = () => abort.abort();
  process.once('SIGINT', interrupt);
  // A reader that has seen enough (`| head`) closes its end: that is no fault.
  const closed = (error: Error & { code?: string }) => {
    if (error.code !== 'EPIPE') throw error;
  };
  process.stdout.on('error', closed);
  let shown = false;
  const clear = () => {
    if (shown) process.stderr.write('\r\u001b[K');
    shown = false;
  };
  return {
    terminal: {
      env: process.env,
      signal: abort.signal,
      out: (text) => {
        clear();
        return new Promise((resolve) => {
          process.stdout.write(text, () => resolve());
        });
      },
      say: (line) => {
        clear();
        process.stderr.write(`${line}\n`);
      },
      progress: (text) => {
        if (!process.stderr.isTTY) return;
        process.stderr.write(`\r\u001b[K${text}`);
        shown = true;
      },
    },
    done() {
      clear();
      process.removeListener('SIGINT', interrupt);
      process.stdout.removeListener('error', closed);
    },
  };
}
