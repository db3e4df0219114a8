import { type Field, NOTE_FIELD } from '../../fields.ts';
import { PLASMA_FIELD } from '../common-fields.ts';
import { COPY_NUMBER_STATES } from './schema.ts';

export const copyNumberFields: readonly Field[] = [
  { name: 'gene', label: 'Gene', type: 'gene', required: true, help: 'HGNC symbol; aliases are understood.' },
  {
    name: 'states',
    label: 'State',
    type: 'choices',
    required: true,
    help: 'Any of these.',
    options: COPY_NUMBER_STATES.map((value) => ({ value, label: value })),
  },
  PLASMA_FIELD,
  NOTE_FIELD,
];
