import { type Field, NOTE_FIELD } from '../../fields.ts';

export const consentFields: readonly Field[] = [
  {
    name: 'scope',
    label: 'Scope',
    type: 'consentScope',
    required: true,
    help: 'What was consented to, as in the source: screening, biobank, recontact.',
  },
  NOTE_FIELD,
];
