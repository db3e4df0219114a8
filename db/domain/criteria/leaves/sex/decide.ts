import type { CompiledLeaf, EvaluationContext } from '../../leaf-kind.ts';
import { compileObservation } from '../observation/decide.ts';
import type { SexLeaf } from './schema.ts';

/**
 * The latest recorded sex decides: met if it is the one asked, not met if it is another, unknown if there is none
 * (no-value), it was not recognised (code), or two different ones have the same date (conflict).
 */
export function compileSex(leaf: SexLeaf, ctx: EvaluationContext): CompiledLeaf {
  return compileObservation({ kind: 'observation', concept: 'sex', oneOf: [leaf.is] }, ctx);
}
