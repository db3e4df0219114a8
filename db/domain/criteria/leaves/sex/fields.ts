import { type Field, NOTE_FIELD } from '../../fields.ts';

export const sexFields: readonly Field[] = [
  {
    name: 'is',
    label: 'Sex',
    type: 'choice',
    required: true,
    help: 'As recorded in the source.',
    options: [
      { value: 'female', label: 'female' },
      { value: 'male', label: 'male' },
      { value: 'other', label: 'other' },
    ],
  },
  NOTE_FIELD,
];
