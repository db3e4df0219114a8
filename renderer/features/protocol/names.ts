import { useMemo } from 'react';
import type { Concept, ConceptKind } from '../../../db/domain/concepts/concept.ts';
import { concept } from '../../../db/domain/concepts/registry.ts';
import type { Names } from '../../../db/domain/criteria/leaf-kind.ts';
import { type CallOutput, useCall } from '../../api.ts';

type Term = CallOutput<'terms.search'>[number];

/** The most that one search gives; concepts with data come first. */
export const PRESENT_CONCEPTS = { kind: 'concept', query: '', limit: 200 } as const;

/** Names of concepts: those of the program, and those this study made for itself. */
export function useNames(): Names {
  const present = useCall('terms.search', PRESENT_CONCEPTS).data;
  return useMemo(() => {
    const own = new Map((present ?? []).filter((term) => term.id.startsWith('x:')).map((t) => [t.id, ownConcept(t)]));
    return { concept: (id) => concept(id) ?? own.get(id) ?? null };
  }, [present]);
}

const KINDS: readonly ConceptKind[] = ['number', 'category', 'date', 'text'];

function ownConcept({ id, name, unit, kind }: Term): Concept {
  const known = KINDS.find((one) => one === kind) ?? 'text';
  return { id, name, kind: known, group: 'custom', loinc: [], synonyms: [], ...(unit === null ? {} : { unit }) };
}
