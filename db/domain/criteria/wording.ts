import type * as z from 'zod';

/** "inclusion 2 (adult) → all, part 1 → age: "value" is missing" */
export function sentenceOf(issue: z.core.$ZodIssue, document: unknown): string {
  const { steps, field } = wordPath(issue.path, document);
  const where = steps.length === 0 ? '' : `${steps.join(' → ')}: `;
  return `${where}${problemOf(issue, field, valueAt(document, issue.path))}`;
}

const LISTS: Readonly<Record<string, string>> = {
  inclusion: 'inclusion',
  exclusion: 'exclusion',
  arms: 'arm',
  factors: 'factor',
  levels: 'level',
};

/** A JSON path in the words of a protocol. The last step that is a plain field is returned apart. */
function wordPath(path: readonly PropertyKey[], document: unknown): { steps: string[]; field: string } {
  const steps: string[] = [];
  let field = '';
  let value = document;
  path.forEach((step, i) => {
    value = at(value, step);
    const key = String(step);
    const before = String(path[i - 1] ?? '');
    if (typeof step === 'number') {
      const list = LISTS[before];
      const name = text(at(value, 'id')) ?? text(at(value, 'title'));
      if (list !== undefined) steps.push(`${list} ${step + 1}${name === null ? '' : ` (${name})`}`);
      else if (before === 'of') steps.push(`part ${step + 1}${kindOf(value)}`);
      else field = `${before} ${step + 1}`;
    } else if (key === 'of' && !Array.isArray(value)) steps.push(`inside not${kindOf(value)}`);
    else if (key === 'when') steps.push(text(at(value, 'kind')) ?? 'when');
    else if (LISTS[key] === undefined && key !== 'of') field = key;
    else if (i === path.length - 1) field = key;
  });
  return { steps, field };
}

function kindOf(value: unknown): string {
  const kind = text(at(value, 'kind'));
  return kind === null ? '' : ` (${kind})`;
}

function problemOf(issue: z.core.$ZodIssue, field: string, value: unknown): string {
  const name = field === '' ? 'it' : `"${field}"`;
  if (issue.code === 'unrecognized_keys')
    return `"${issue.keys.join('", "')}" is not known here; check the spelling or remove it`;
  if (issue.code === 'invalid_union') {
    if (value === undefined) return `${name} is missing`;
    const kind = text(value);
    return kind === null ? `${name} has no known "kind"` : `"${kind}" is not a kind of condition`;
  }
  if (issue.code === 'custom') return issue.message;
  if (value === undefined) return `${name} is missing`;
  switch (issue.code) {
    case 'invalid_type':
      return `${name} must be ${article(issue.expected)}`;
    case 'invalid_value':
      return `${name} must be ${list(issue.values.map((one) => JSON.stringify(one)))}`;
    case 'too_small':
      return `${name} must be at least ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `${name} must be at most ${issue.maximum}${unit(issue.origin)}`;
    default:
      return `${name}: ${issue.message}`;
  }
}

function article(type: string): string {
  if (type === 'int') return 'a whole number';
  if (type === 'string') return 'a text';
  if (type === 'array') return 'a list';
  return type === 'object' ? 'an object' : `a ${type}`;
}

function unit(origin: string): string {
  return origin === 'string' ? ' characters long' : origin === 'array' ? ' long' : '';
}

function list(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value: unknown, step) => at(value, step), document);
}

function at(value: unknown, step: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, step)?.value;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
