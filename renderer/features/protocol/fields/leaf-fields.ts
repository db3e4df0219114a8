import type { Leaf } from '../../../../db/domain/criteria/expression.ts';
import type { Field } from '../../../../db/domain/criteria/fields.ts';
import type { Names } from '../../../../db/domain/criteria/leaf-kind.ts';

/** A leaf on the way to being one: its schema may still refuse it. */
export type LeafValues = Readonly<Record<string, unknown>>;

export function valuesOf(leaf: Leaf): LeafValues {
  return { ...leaf };
}

/** The fields of a form, given what is filled in: those whose condition holds, and those that hold something. */
export function shownFields(fields: readonly Field[], values: LeafValues, names: Names): Field[] {
  return fields.filter((field) => isAsked(field, values, names) || isFilled(field, values));
}

function isFilled(field: Field, values: LeafValues): boolean {
  return values[field.name] !== undefined;
}

function isAsked(field: Field, values: LeafValues, names: Names): boolean {
  const { when, of, ofKind } = field;
  if (when !== undefined && !when.is.includes(String(values[when.field] ?? ''))) return false;
  if (of === undefined || ofKind === undefined) return true;
  const concept = names.concept(String(values[of] ?? ''));
  return concept === null || ofKind.includes(concept.kind);
}

/**
 * The leaf with another value in a field; undefined, '' and an empty list take the key away. What depends on the field is
 * cleared, because a limit of one concept means nothing for another; the unit becomes that of the new concept. Fields that
 * are not asked any more are taken away.
 */
export function withValue(
  fields: readonly Field[],
  values: LeafValues,
  field: Field,
  value: unknown,
  names: Names,
): LeafValues {
  let next = assigned(values, field, value);
  for (const dependent of fields.filter((other) => other.of === field.name)) {
    const stays = dependent.type === 'choice' && isAsked(dependent, next, names);
    if (stays) continue;
    const concept = dependent.type === 'unit' ? names.concept(String(value)) : null;
    const unit = concept?.unit === undefined || concept.unit === '1' ? undefined : concept.unit;
    next = assigned(next, dependent, isAsked(dependent, next, names) ? unit : undefined);
  }
  for (const other of fields)
    if (other.when?.field === field.name && !isAsked(other, next, names)) next = assigned(next, other, undefined);
  return next;
}

function assigned(values: LeafValues, field: Field, value: unknown): LeafValues {
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  const { [field.name]: _former, ...rest } = values;
  if (empty || value === field.default || (field.type === 'boolean' && value === false)) return rest;
  return { ...rest, [field.name]: value };
}
