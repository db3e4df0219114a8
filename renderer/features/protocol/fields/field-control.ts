/** What every control of a form is given. */
export interface FieldControlProps {
  label: string;
  description: string;
  required: boolean;
  /** Why the draft refuses what is entered. */
  error: string | null;
  disabled: boolean;
  /** May be left empty. */
  clearable: boolean;
}
