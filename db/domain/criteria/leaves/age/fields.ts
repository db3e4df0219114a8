import { type Field, NOTE_FIELD } from '../../fields.ts';
import { OPERATOR_FIELD } from '../common-fields.ts';

export const ageFields: readonly Field[] = [
  OPERATOR_FIELD,
  {
    name: 'value',
    label: 'Age',
    type: 'number',
    required: true,
    min: 0,
    max: 1800,
    help: 'In completed years or months on the as-of date.',
  },
  {
    name: 'upper',
    label: 'and',
    type: 'number',
    required: false,
    min: 0,
    max: 1800,
    help: 'Upper limit, included.',
    when: { field: 'op', is: ['between'] },
  },
  {
    name: 'unit',
    label: 'Counted in',
    type: 'choice',
    required: false,
    default: 'years',
    help: 'Completed years, unless the protocol counts months.',
    options: [
      { value: 'years', label: 'years' },
      { value: 'months', label: 'months' },
    ],
  },
  NOTE_FIELD,
];
