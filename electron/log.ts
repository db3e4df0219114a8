/** What is our fault goes to standard error, for whoever started the app from a terminal. Never a subject's data. */
export function logFault(error: unknown): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${words}\n`);
}
