import { CONSEQUENCES } from '../../../findings/consequence.ts';
import { type Field, NOTE_FIELD } from '../../fields.ts';
import { ORIGIN_FIELD, PLASMA_FIELD } from '../common-fields.ts';

export const variantFields: readonly Field[] = [
  { name: 'gene', label: 'Gene', type: 'gene', required: true, help: 'HGNC symbol; aliases are understood.' },
  {
    name: 'change',
    label: 'Protein changes',
    type: 'list',
    required: false,
    help: 'One per line, any of them: V600E, p.Leu858Arg.',
  },
  { name: 'codon', label: 'Codon', type: 'integer', required: false, min: 1, help: 'Any substitution at this codon.' },
  { name: 'codonEnd', label: 'to codon', type: 'integer', required: false, min: 1, help: 'Last codon of a range.' },
  { name: 'exon', label: 'Exon', type: 'integer', required: false, min: 1, help: 'As numbered by the source.' },
  {
    name: 'consequence',
    label: 'Consequence',
    type: 'choices',
    required: false,
    help: 'Any of these classes.',
    options: [...CONSEQUENCES, 'truncating'].map((value) => ({ value, label: value.replaceAll('-', ' ') })),
  },
  ORIGIN_FIELD,
  {
    name: 'minVaf',
    label: 'Minimum VAF',
    type: 'number',
    required: false,
    min: 0,
    max: 1,
    help: 'Variant allele fraction, 0 to 1.',
  },
  {
    name: 'minDepth',
    label: 'Minimum depth',
    type: 'integer',
    required: false,
    min: 1,
    help: 'Reads at the position.',
  },
  {
    name: 'transcript',
    label: 'Transcript',
    type: 'text',
    required: false,
    help: 'Findings on another transcript are unknown.',
  },
  PLASMA_FIELD,
  NOTE_FIELD,
];
