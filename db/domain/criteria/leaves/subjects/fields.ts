import { type Field, NOTE_FIELD } from '../../fields.ts';

export const subjectsFields: readonly Field[] = [
  {
    name: 'ids',
    label: 'Subjects',
    type: 'list',
    required: true,
    help: 'Identifiers exactly as imported, one per line.',
  },
  {
    name: 'title',
    label: 'What the list is',
    type: 'text',
    required: false,
    help: 'Shown instead of the identifiers.',
  },
  NOTE_FIELD,
];
