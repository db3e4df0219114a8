import { StratumError } from '../domain/errors.ts';

/**
 * Files this process has open. POSIX locks belong to the process, and closing any handle on a file drops them all: a
 * study that is open here must not be touched a second time, not even to read its keys.
 */
const openHere = new Set<string>();

/** @throws StratumError locked, when this process has the file open already */
export function claim(path: string): () => void {
  if (openHere.has(path))
    throw new StratumError('locked', `The study ${path} is already open here. Close it first.`, { path });
  openHere.add(path);
  return () => void openHere.delete(path);
}
