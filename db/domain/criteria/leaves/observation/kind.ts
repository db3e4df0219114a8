import type { LeafKind } from '../../leaf-kind.ts';
import { checkObservation } from './check.ts';
import { compileObservation } from './decide.ts';
import { observationFields } from './fields.ts';
import { printObservation } from './print.ts';
import { type ObservationLeaf, observationSchema } from './schema.ts';

export const observation: LeafKind<ObservationLeaf> = {
  kind: 'observation',
  title: 'Observation',
  group: 'observations',
  schema: observationSchema,
  fields: observationFields,
  initial: () => ({ kind: 'observation', concept: 'haemoglobin', op: '>=', value: 9, unit: 'g/dL' }),
  example: {
    kind: 'observation',
    concept: 'haemoglobin',
    op: '>=',
    value: 9,
    unit: 'g/dL',
    take: 'latest',
    window: { within: 28 },
  },
  print: printObservation,
  needs: (leaf) => [{ table: 'observation', of: leaf.concept }],
  compile: compileObservation,
  check: checkObservation,
};
