import { type Field, NOTE_FIELD } from '../../fields.ts';
import { WINDOW_FIELD } from '../common-fields.ts';

export const diagnosisFields: readonly Field[] = [
  {
    name: 'system',
    label: 'Code system',
    type: 'choice',
    required: true,
    help: 'Where the code is from.',
    options: [
      { value: 'oncotree', label: 'OncoTree' },
      { value: 'icd-10', label: 'ICD-10' },
      { value: 'icd-o-3', label: 'ICD-O-3' },
      { value: 'orpha', label: 'ORPHA' },
      { value: 'text', label: 'words' },
    ],
  },
  {
    name: 'code',
    label: 'Diagnosis',
    type: 'diagnosis',
    of: 'system',
    required: true,
    help: 'The code, or the words.',
  },
  { name: 'exactly', label: 'Exactly this', type: 'boolean', required: false, help: 'Kinds of it do not count.' },
  WINDOW_FIELD,
  NOTE_FIELD,
];
