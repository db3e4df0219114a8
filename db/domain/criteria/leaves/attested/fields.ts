import { type Field, NOTE_FIELD } from '../../fields.ts';

export const attestedFields: readonly Field[] = [
  {
    name: 'question',
    label: 'Question id',
    type: 'question',
    required: true,
    help: 'Lower-case letters, digits, hyphens. The same id is the same question everywhere.',
  },
  {
    name: 'text',
    label: 'Question',
    type: 'text',
    required: false,
    help: 'As it is put to the person: "Is there measurable disease (RECIST 1.1)?"',
  },
  NOTE_FIELD,
];
