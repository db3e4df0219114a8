import { drugClass } from '../../../therapy/classes.ts';
import { days, printWindow } from '../../fact-time.ts';
import { wantedClass } from './match.ts';
import type { TherapyLeaf } from './schema.ts';

export function printTherapy(leaf: TherapyLeaf): string {
  const what = printWhat(leaf);
  if (leaf.state === 'ongoing') return `${what} is ongoing`;
  if (leaf.state === 'washed-out')
    return `at least ${days(leaf.days!)} since the last dose of ${what}, or never received`;
  const window = printWindow(leaf.window);
  return `has received ${what}${window === '' ? '' : ` ${window}`}`;
}

export function printNoTherapy(leaf: TherapyLeaf): string {
  if (leaf.state === 'ongoing') return `${printWhat(leaf)} is not ongoing`;
  if (leaf.state === 'washed-out') return `a dose of ${printWhat(leaf)} in the last ${days(leaf.days! - 1)}`;
  const window = printWindow(leaf.window);
  return `has not received ${printWhat(leaf)}${window === '' ? '' : ` ${window}`}`;
}

function printWhat(leaf: TherapyLeaf): string {
  const what = leaf.agent ?? (leaf.drugClass === undefined ? 'any therapy' : `any ${className(leaf.drugClass)}`);
  const { minLine, maxLine } = leaf;
  if (minLine === undefined && maxLine === undefined) return what;
  if (minLine === maxLine) return `${what} in line ${minLine}`;
  if (minLine === undefined) return `${what} in line ${maxLine} or before`;
  return maxLine === undefined ? `${what} in line ${minLine} or later` : `${what} in lines ${minLine} to ${maxLine}`;
}

function className(text: string): string {
  return drugClass(wantedClass(text) ?? '')?.name ?? text;
}
