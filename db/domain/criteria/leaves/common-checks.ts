import { resolveGene } from '../../findings/genes.ts';
import type { Warning } from '../leaf-kind.ts';
import type { Operator, Window } from './parts.ts';

/** A range that nothing can satisfy. */
export function checkRange(leaf: {
  op?: Operator | undefined;
  value?: number | undefined;
  upper?: number | undefined;
}): Warning[] {
  if (leaf.op !== 'between' || leaf.value === undefined || leaf.upper === undefined || leaf.upper >= leaf.value)
    return [];
  return [
    {
      path: '/upper',
      severity: 'error',
      code: 'impossible-range',
      sentence: `Nothing is between ${leaf.value} and ${leaf.upper}: write the lower limit first.`,
    },
  ];
}

export function checkWindow(window: Window | undefined): Warning[] {
  if (window?.within === undefined || window.atLeast === undefined || window.within >= window.atLeast) return [];
  return [
    {
      path: '/window',
      severity: 'error',
      code: 'impossible-window',
      sentence: `Nothing is within ${window.within} days and at least ${window.atLeast} days before the as-of date.`,
    },
  ];
}

export function checkGene(text: string, path = '/gene'): Warning[] {
  const gene = resolveGene(text);
  if (gene.kind === 'ambiguous')
    return [
      {
        path,
        severity: 'error',
        code: 'ambiguous-gene',
        sentence: `"${text}" may mean ${gene.candidates.join(' or ')}; write the approved symbol.`,
      },
    ];
  if (gene.kind === 'unknown')
    return [
      {
        path,
        severity: 'warning',
        code: 'unknown-gene',
        sentence: `"${text}" is not in the gene table; it is compared letter by letter.`,
      },
    ];
  if (gene.kind === 'alias')
    return [
      {
        path,
        severity: 'info',
        code: 'gene-alias',
        sentence: `"${text}" is read as ${gene.symbol}, the approved symbol.`,
      },
    ];
  return [];
}
