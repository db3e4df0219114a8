import type { Field } from '../fields.ts';

export const OPERATOR_FIELD: Field = {
  name: 'op',
  label: 'is',
  type: 'choice',
  required: true,
  help: 'How the value compares with the limit.',
  options: [
    { value: '<', label: '< less than' },
    { value: '<=', label: '≤ at most' },
    { value: '>', label: '> more than' },
    { value: '>=', label: '≥ at least' },
    { value: '=', label: '= exactly' },
    { value: 'between', label: 'between' },
  ],
};

export const WINDOW_FIELD: Field = {
  name: 'window',
  label: 'Window',
  type: 'window',
  required: false,
  help: 'Days before the as-of date, both ends included. Undated facts do not serve a criterion with a window.',
};

export const PLASMA_FIELD: Field = {
  name: 'plasmaNegatives',
  label: 'Accept plasma negatives',
  type: 'boolean',
  required: false,
  help: 'A plasma sample without the finding counts as negative. Otherwise only tissue does.',
};

export const ORIGIN_FIELD: Field = {
  name: 'origin',
  label: 'Origin',
  type: 'choice',
  required: false,
  help: 'Somatic findings need a tumour or plasma sample, germline negatives a normal sample.',
  options: [
    { value: '', label: 'either' },
    { value: 'somatic', label: 'somatic' },
    { value: 'germline', label: 'germline' },
  ],
};
