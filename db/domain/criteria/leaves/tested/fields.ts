import { type Field, NOTE_FIELD } from '../../fields.ts';
import { ORIGIN_FIELD } from '../common-fields.ts';

export const testedFields: readonly Field[] = [
  { name: 'gene', label: 'Gene', type: 'gene', required: true, help: 'HGNC symbol; aliases are understood.' },
  {
    name: 'class',
    label: 'For',
    type: 'choice',
    required: true,
    help: 'The class of alteration that the assay covers.',
    options: [
      { value: 'small', label: 'small variants' },
      { value: 'copyNumber', label: 'copy number' },
      { value: 'fusion', label: 'fusions' },
    ],
  },
  ORIGIN_FIELD,
  NOTE_FIELD,
];
