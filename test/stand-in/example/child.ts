/** Answers one message and ends with the exit code it was asked for. */
process.parentPort.once('message', ({ data }) => {
  process.parentPort.postMessage({ received: data, argv: process.argv.slice(2) });
  process.exit((data as { code: number }).code);
});
