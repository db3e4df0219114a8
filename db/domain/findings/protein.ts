/** Protein changes: reading, writing, comparing. */
export {
  normaliseProteinChange,
  type ProteinChange,
  parseProteinChange,
  printProteinChange,
} from './protein-change.ts';
export { codonOf, codonsOf, isOpen, isSubstitutionAt, sameProteinChange } from './protein-match.ts';
