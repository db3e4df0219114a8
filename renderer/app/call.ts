import { ERROR_CODES, type ErrorCode, StratumError } from '../../db/domain/errors.ts';
import type { CallError, CallInput, CallName, CallOutput, FileToken } from '../../electron/channels.ts';
import { bridge } from './bridge.ts';

/**
 * One call of the engine or the shell (electron/channels.ts lists them).
 *
 * @param id chosen by the caller where progress or cancelling is wanted; see `longCall`
 * @throws StratumError with the code and sentence of the other side; `fault` for anything unforeseen
 */
export async function call<N extends CallName>(name: N, input: CallInput<N>, id?: string): Promise<CallOutput<N>> {
  const reply = await bridge().call(name, input, id);
  if (reply.ok) return reply.value;
  throw asError(reply.error);
}

/** A dropped file or folder, or one chosen in a page, as the token that calls take in place of a path. */
export async function acceptFile(file: File): Promise<FileToken> {
  const reply = await bridge().acceptFile(file);
  if (reply.ok) return reply.value;
  throw asError(reply.error);
}

function asError({ code, message, data }: CallError): StratumError {
  const known: ErrorCode = ERROR_CODES.find((candidate) => candidate === code) ?? 'fault';
  return new StratumError(known, message, data);
}

/** Whether a person stopped the call: no error to be shown. */
export function isCancelled(error: unknown): boolean {
  return error instanceof StratumError && error.code === 'cancelled';
}
