import type { Leaf } from '../../../../db/domain/criteria/expression.ts';
import type { Field } from '../../../../db/domain/criteria/fields.ts';
import { leafKind } from '../../../../db/domain/criteria/leaves/index.ts';
import { Notice } from '../../../components/Notice.tsx';
import { FieldInput } from '../fields/FieldInput.tsx';
import { fieldProblems } from '../fields/field-problems.ts';
import { type LeafValues, shownFields, valuesOf, withValue } from '../fields/leaf-fields.ts';
import { useHeld } from '../fields/useHeld.ts';
import classes from '../protocol.module.css';
import { useWorkbench } from '../workbench.ts';

interface LeafFormProps {
  leaf: Leaf;
  path: string;
  /** Id of the criterion or level it is part of, for the names of the steps. */
  of: string;
}

const WIDE: readonly Field['type'][] = ['window', 'list', 'choices', 'categories', 'concept', 'diagnosis'];

/** The form of one leaf, made from the fields that its kind describes. */
export function LeafForm({ leaf, path, of }: LeafFormProps) {
  const { fixed, names, set } = useWorkbench();
  const kind = leafKind(leaf.kind);
  let label = '';
  let typing = false;
  // The form holds what cannot be a condition yet (a limit without a value); the draft keeps what it had.
  const held = useHeld<Leaf | LeafValues>(leaf, (next) => set(path, next, label, typing));
  const values = valuesOf(held.shown as Leaf);
  const shown = shownFields(kind.fields, values, names);
  const problems = fieldProblems(held.refusal?.problems ?? [], path, shown, values);
  const elsewhere = held.refusal !== null && problems.size === 0;

  return (
    <fieldset className={classes.form} aria-label={`${kind.title}: details`}>
      {shown.map((field) => (
        <div key={field.name} data-wide={WIDE.includes(field.type) || field.name === 'note' || undefined}>
          <FieldInput
            field={field}
            values={values}
            error={problems.get(field.name) ?? null}
            readOnly={fixed}
            onChange={(value, typed, also) => {
              label = `Changed ${field.label.toLowerCase()} in ${of}`;
              typing = typed;
              const first = kind.fields.find((other) => other.name === also?.name);
              const before = first === undefined ? values : withValue(kind.fields, values, first, also?.value, names);
              held.change(withValue(kind.fields, before, field, value, names));
            }}
          />
        </div>
      ))}
      {held.refusal === null ? null : (
        <div data-wide>
          <Notice tone="unknown" role="status" title="Not saved yet">
            {elsewhere ? held.refusal.sentence : 'Fill in what is marked; until then the condition stays as it was.'}
          </Notice>
        </div>
      )}
    </fieldset>
  );
}
