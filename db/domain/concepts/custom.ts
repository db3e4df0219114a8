import { type Concept, type ConceptKind, conceptSchema } from './concept.ts';

/**
 * A concept that a study makes for itself from an unknown header: `x:` and the header in small letters.
 *
 * @param unit UCUM; leave out where it is not known
 */
export function customConcept(header: string, kind: ConceptKind, unit?: string): Concept {
  return conceptSchema.parse({
    id: `x:${slug(header)}`,
    name: header.trim() === '' ? 'Unnamed' : header.trim(),
    kind,
    group: 'custom',
    ...(unit !== undefined && { unit }),
  });
}

function slug(header: string): string {
  const plain = header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return plain === '' ? 'unnamed' : plain;
}
