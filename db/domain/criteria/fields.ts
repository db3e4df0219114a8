import type { ConceptKind } from '../concepts/concept.ts';

/** What kind of control edits a field of a leaf; `concept`, `gene`, ... are searched in the vocabulary. */
export type FieldType =
  | 'concept'
  | 'gene'
  | 'agent'
  | 'drugClass'
  | 'diagnosis'
  | 'consentScope'
  | 'question'
  | 'number'
  | 'integer'
  | 'unit'
  /** One of `options`. */
  | 'choice'
  /** Any of `options`, at least one: an array of their values. */
  | 'choices'
  /** Categories of the concept in the field named by `of`: an array of category ids. */
  | 'categories'
  /** `{within?: days, atLeast?: days}` before the as-of date. */
  | 'window'
  | 'text'
  /** An array of texts. */
  | 'list'
  | 'boolean';

export interface FieldOption {
  value: string;
  label: string;
}

/** One field of a leaf, as a form shows it. `name` is the key in the leaf. */
export interface Field {
  name: string;
  label: string;
  type: FieldType;
  required: boolean;
  help: string;
  options?: readonly FieldOption[];
  /** The field this one depends on: unit and categories of which concept. */
  of?: string;
  /** Asked only of concepts of these kinds; the concept is in the field named by `of`. */
  ofKind?: readonly ConceptKind[];
  /** For a choice that may be left out: what its absence means. */
  default?: string;
  /** Shown only while the leaf's field `field` holds one of `is`; `absent` counts as the text ''. */
  when?: { field: string; is: readonly string[] };
  min?: number;
  max?: number;
}

/** Every field of this list in each kind: a note for people, without effect on the verdict. */
export const NOTE_FIELD: Field = {
  name: 'note',
  label: 'Note',
  type: 'text',
  required: false,
  help: 'For people; it does not change the verdict.',
};
