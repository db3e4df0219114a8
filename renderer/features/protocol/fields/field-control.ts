/** Help stands below, so that the boxes of one line stand on one height. */
export const BELOW = ['label', 'input', 'description', 'error'] as ['label', 'input', 'description', 'error'];

/** What every control of a form is given. */
export interface FieldControlProps {
  label: string;
  description: string;
  required: boolean;
  /** Why the draft refuses what is entered. */
  error: string | null;
  /** A released version, or a study that cannot be written. */
  readOnly: boolean;
  /** May be left empty. */
  clearable: boolean;
}
