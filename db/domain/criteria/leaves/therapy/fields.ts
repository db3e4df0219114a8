import { type Field, NOTE_FIELD } from '../../fields.ts';
import { WINDOW_FIELD } from '../common-fields.ts';

export const therapyFields: readonly Field[] = [
  {
    name: 'agent',
    label: 'Agent',
    type: 'agent',
    required: false,
    help: 'One agent; empty for a class, or for any therapy.',
  },
  { name: 'drugClass', label: 'Class', type: 'drugClass', required: false, help: 'All agents of a class.' },
  {
    name: 'state',
    label: 'Is',
    type: 'choice',
    required: true,
    help: 'Absence is known only where a source states that its list of therapies is complete.',
    options: [
      { value: 'received', label: 'received' },
      { value: 'ongoing', label: 'ongoing' },
      { value: 'washed-out', label: 'washed out' },
    ],
  },
  { ...WINDOW_FIELD, when: { field: 'state', is: ['received'] } },
  {
    name: 'days',
    label: 'Days since last dose',
    type: 'integer',
    required: false,
    min: 1,
    help: 'At least this many days since the last dose.',
    when: { field: 'state', is: ['washed-out'] },
  },
  {
    name: 'minLine',
    label: 'From line',
    type: 'integer',
    required: false,
    min: 0,
    help: 'First line of therapy that counts.',
  },
  {
    name: 'maxLine',
    label: 'to line',
    type: 'integer',
    required: false,
    min: 0,
    help: 'Last line of therapy that counts.',
  },
  NOTE_FIELD,
];
