import type { Concept } from '../../../concepts/concept.ts';
import type { CheckContext, Warning } from '../../leaf-kind.ts';
import { checkRange, checkWindow } from '../common-checks.ts';
import type { ObservationLeaf } from './schema.ts';
import { isScore } from './value.ts';

export function checkObservation(leaf: ObservationLeaf, ctx: CheckContext): Warning[] {
  const concept = ctx.names.concept(leaf.concept);
  const warnings = [...checkRange(leaf), ...checkWindow(leaf.window)];
  if (concept === null) {
    warnings.push({
      path: '/concept',
      severity: 'error',
      code: 'unknown-concept',
      sentence: `There is no concept "${leaf.concept}"; choose one from the list, or make it when importing.`,
    });
    return warnings;
  }
  if (ctx.facts !== undefined && !ctx.facts.concepts().includes(leaf.concept))
    warnings.push({
      path: '/concept',
      severity: 'warning',
      code: 'no-data',
      sentence: `No subject has a value of ${concept.name}: the criterion is unknown for everyone until it is imported.`,
    });
  return [
    ...warnings,
    ...(leaf.oneOf === undefined ? checkNumber(leaf, concept, ctx) : checkCategories(leaf, concept)),
  ];
}

function checkNumber(leaf: ObservationLeaf, concept: Concept, { units }: CheckContext): Warning[] {
  if (concept.kind !== 'number' && !isScore(concept))
    return [
      {
        path: '/op',
        severity: 'error',
        code: 'not-a-number',
        sentence: `${concept.name} is not a number; say which of its categories satisfy ("oneOf").`,
      },
    ];
  if (leaf.times !== undefined || concept.unit === undefined) return [];
  if (leaf.unit === undefined || leaf.unit === '') {
    if (concept.unit === '1') return [];
    return [
      {
        path: '/unit',
        severity: 'error',
        code: 'no-unit',
        sentence: `The limit of ${concept.name} has no unit; write for example ${concept.unit}.`,
      },
    ];
  }
  const unit = units.normalise(leaf.unit);
  if (unit === null)
    return [
      {
        path: '/unit',
        severity: 'error',
        code: 'unknown-unit',
        sentence: `"${leaf.unit}" is not a unit that is understood.`,
      },
    ];
  const limit = units.convert(leaf.value!, unit, concept.unit, concept.analyte);
  if (limit === null)
    return [
      {
        path: '/unit',
        severity: 'error',
        code: 'unit-not-convertible',
        sentence: `"${leaf.unit}" cannot be converted to ${concept.unit}, the unit of ${concept.name}.`,
      },
    ];
  if (concept.limits !== undefined && (limit < concept.limits.low || limit > concept.limits.high))
    return [
      {
        path: '/value',
        severity: 'warning',
        code: 'implausible-limit',
        sentence: `A limit of ${leaf.value} ${leaf.unit} is outside what ${concept.name} can be (${concept.limits.low} to ${concept.limits.high} ${concept.unit}); check value and unit.`,
      },
    ];
  return [];
}

function checkCategories(leaf: ObservationLeaf, concept: Concept): Warning[] {
  if (concept.kind === 'number')
    return [
      {
        path: '/oneOf',
        severity: 'error',
        code: 'not-a-category',
        sentence: `${concept.name} is a number; give a limit instead of categories.`,
      },
    ];
  const known = concept.categories?.map((category) => category.id);
  if (known === undefined) return [];
  return leaf.oneOf!.flatMap((id, i): Warning[] =>
    known.includes(id)
      ? []
      : [
          {
            path: `/oneOf/${i}`,
            severity: 'error',
            code: 'unknown-category',
            sentence: `${concept.name} has no category "${id}"; it has ${known.join(', ')}.`,
          },
        ],
  );
}
