import { setImmediate } from 'node:timers/promises';
import { StratumError } from '../domain/errors.ts';
import type { Call } from '../handlers/handler.ts';

const ROWS_AT_ONCE = 1000;

/** Rows in portions, with a pause after each in which a cancel and other calls are heard, and progress is told. */
export async function* portions<Row>(rows: Iterable<Row>, total: number, call: Call): AsyncGenerator<Row[]> {
  let portion: Row[] = [];
  let done = 0;
  for (const row of rows) {
    portion.push(row);
    if (portion.length < ROWS_AT_ONCE) continue;
    yield portion;
    done += portion.length;
    portion = [];
    await pause(call);
    call.progress({ phase: 'writing the list', done, total });
  }
  if (portion.length > 0) yield portion;
  await pause(call);
}

/** @throws StratumError cancelled */
export async function pause(call: Call): Promise<void> {
  await setImmediate();
  if (call.signal.aborted) throw new StratumError('cancelled', 'Cancelled; the list was not written.');
}
