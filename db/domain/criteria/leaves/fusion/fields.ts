import { type Field, NOTE_FIELD } from '../../fields.ts';
import { PLASMA_FIELD } from '../common-fields.ts';

export const fusionFields: readonly Field[] = [
  { name: 'gene', label: 'Gene', type: 'gene', required: true, help: 'Either end of the rearrangement.' },
  {
    name: 'partner',
    label: 'Partner',
    type: 'gene',
    required: false,
    help: 'Empty: any. "intergenic": no gene at the other end.',
  },
  {
    name: 'event',
    label: 'Event',
    type: 'choice',
    required: false,
    default: 'rearrangement',
    help: 'Exon skipping (as of MET exon 14) is an event of its own.',
    options: [
      { value: 'rearrangement', label: 'fusion or other rearrangement' },
      { value: 'exon skipping', label: 'exon skipping' },
    ],
  },
  PLASMA_FIELD,
  NOTE_FIELD,
];
