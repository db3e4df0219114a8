import type { Leaf } from '../../../../db/domain/criteria/expression.ts';
import type { Field } from '../../../../db/domain/criteria/fields.ts';
import { leafKind } from '../../../../db/domain/criteria/leaves/index.ts';
import { Notice } from '../../../components/Notice.tsx';
import { FieldInput } from '../fields/FieldInput.tsx';
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
  const problems = held.refusal?.problems ?? [];
  const errorOf = (field: Field) =>
    problems.find(({ path: at }) => at === `${path}/${field.name}` || at.startsWith(`${path}/${field.name}/`))
      ?.sentence ?? null;
  const shown = shownFields(kind.fields, values, names);
  const elsewhere = held.refusal !== null && !shown.some((field) => errorOf(field) !== null);

  return (
    <fieldset className={classes.form} aria-label={`${kind.title}: details`}>
      {shown.map((field) => (
        <div key={field.name} data-wide={WIDE.includes(field.type) || field.name === 'note' || undefined}>
          <FieldInput
            field={field}
            values={values}
            error={shortened(errorOf(field))}
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

/** The place is clear beside the field: only what is wrong is said. */
function shortened(sentence: string | null): string | null {
  return sentence === null ? null : sentence.slice(sentence.lastIndexOf(': ') + 1).trim();
}
