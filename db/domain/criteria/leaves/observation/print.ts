import type { Concept } from '../../../concepts/concept.ts';
import { printLimit } from '../../band.ts';
import { printWindow } from '../../fact-time.ts';
import type { Names } from '../../leaf-kind.ts';
import type { ObservationLeaf } from './schema.ts';

export function conceptName(id: string, names: Names): string {
  return names.concept(id)?.name ?? id;
}

/** "haemoglobin (latest, within 28 days before the as-of date) at least 9 g/dL" */
export function printObservation(leaf: ObservationLeaf, names: Names): string {
  const name = conceptName(leaf.concept, names);
  const take = leaf.take ?? 'latest';
  const window = printWindow(leaf.window);
  const which = [take === 'count' ? '' : printTake(take), window].filter((part) => part !== '').join(', ');
  const asked = printAsked(leaf, names.concept(leaf.concept));
  if (take === 'count')
    return `at least ${leaf.count} values of ${name}${window === '' ? '' : ` (${window})`} are ${asked}`;
  return `${name} (${which}) is ${asked}`;
}

function printTake(take: string): string {
  if (take === 'any') return 'any value';
  if (take === 'every') return 'every value';
  return take;
}

export function printAsked(leaf: ObservationLeaf, concept: Concept | null): string {
  if (leaf.oneOf !== undefined) {
    const names = leaf.oneOf.map((id) => concept?.categories?.find((category) => category.id === id)?.name ?? id);
    return names.length === 1 ? names[0]! : `one of ${names.join(', ')}`;
  }
  const unit = leaf.times !== undefined ? `× ${leaf.times}` : (leaf.unit ?? '');
  return printLimit(leaf.op!, leaf.value!, leaf.upper, unit);
}
