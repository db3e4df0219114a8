import type { Protocol } from '../../../../db/domain/protocol/document.ts';
import { listOf, partAt, withPart } from './document-path.ts';

/** A changed document, and the place to look at afterwards. */
export interface Rearranged {
  document: Protocol;
  path: string;
}

function listAt(document: Protocol, list: string): unknown[] {
  const found = partAt(document, list);
  return Array.isArray(found) ? found : [];
}

/** Puts a part into a list: at `index`, or at its end. */
export function inserted(document: Protocol, list: string, part: unknown, index?: number): Rearranged {
  const parts = listAt(document, list);
  const at = index ?? parts.length;
  return { document: withPart(document, list, parts.toSpliced(at, 0, part)), path: `${list}/${at}` };
}

/** Takes a part out of its list; the next one, else the one before, else the owner of the list is looked at. */
export function removed(document: Protocol, path: string): Rearranged | null {
  const place = listOf(path);
  if (place === null) return null;
  const left = listAt(document, place.list).toSpliced(place.index, 1);
  const owner = place.list.slice(0, place.list.lastIndexOf('/'));
  const next = left.length === 0 ? owner : `${place.list}/${Math.min(place.index, left.length - 1)}`;
  return { document: withPart(document, place.list, left), path: next };
}

/** Whether the part has a neighbour to change places with. */
export function canMove(document: Protocol, path: string, by: -1 | 1): boolean {
  const place = listOf(path);
  if (place === null) return false;
  const to = place.index + by;
  return to >= 0 && to < listAt(document, place.list).length;
}

/** Changes places with the part before (-1) or after (+1); null at the end of the list. */
export function moved(document: Protocol, path: string, by: -1 | 1): Rearranged | null {
  const place = listOf(path);
  if (place === null || !canMove(document, path, by)) return null;
  const parts = listAt(document, place.list);
  const to = place.index + by;
  const swapped = parts.with(place.index, parts[to]).with(to, parts[place.index]);
  return { document: withPart(document, place.list, swapped), path: `${place.list}/${to}` };
}
