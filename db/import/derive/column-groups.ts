import { StratumError } from '../../domain/errors.ts';
import type { FactTableName } from '../../domain/facts/tables.ts';
import {
  type ColumnMapping,
  type FactRole,
  type FilePlan,
  fieldsOf,
  isGeneResult,
} from '../../domain/import/mapping.ts';
import type { ColumnGroup } from './deriver.ts';

/** The columns of one file by what they do. */
export interface PlannedColumns {
  subject: ColumnMapping | null;
  sample: ColumnMapping | null;
  date: ColumnMapping | null;
  groups: ColumnGroup[];
}

/** A field without which the columns of a table make no record. */
const NEEDED: Readonly<Record<FactTableName, readonly string[]>> = {
  observation: ['value', 'text'],
  diagnosis: ['code', 'text'],
  sample: ['type', 'material'],
  assay: ['panel', 'outcome'],
  variant: ['gene', 'result'],
  copyNumber: ['gene', 'result'],
  fusion: ['gene5', 'gene3', 'pair', 'result'],
  therapy: ['agent'],
  consent: ['status'],
  attestation: ['answer'],
  completeness: ['event'],
};

/**
 * Sorts a file's columns into roles and groups.
 * @param file its name, for sentences
 * @throws StratumError bad-mapping: two subject columns, two columns for one field, a group that makes no record
 */
export function plannedColumns(plan: FilePlan, file: string): PlannedColumns {
  const byRole = (role: 'subject' | 'sample' | 'date') => {
    const columns = plan.columns.filter((column) => column.as.role === role);
    if (columns.length > 1)
      throw badMapping(file, `the columns ${quoted(columns)} both hold the row's ${role}. Choose one of them.`);
    return columns[0] ?? null;
  };
  const groups = new Map<string, { group: ColumnGroup; fields: Map<string, ColumnMapping>; matrix: ColumnMapping[] }>();
  for (const column of plan.columns) {
    if (column.as.role !== 'fact') continue;
    const role = column.as;
    refuseField(role, column, file);
    const key = JSON.stringify([
      role.table,
      role.concept ?? null,
      role.group ?? '',
      isGeneResult(role.table, role.field),
    ]);
    let entry = groups.get(key);
    if (!entry) {
      const fields = new Map<string, ColumnMapping>();
      const matrix: ColumnMapping[] = [];
      const group = {
        table: role.table,
        concept: role.concept ?? null,
        group: role.group ?? '',
        fields,
        matrix,
        constants: {},
      };
      entry = { group, fields, matrix };
      groups.set(key, entry);
    }
    Object.assign(entry.group.constants, role.constants);
    const earlier = entry.fields.get(role.field);
    if (role.field === 'matrix') entry.matrix.push(column);
    else if (earlier)
      throw badMapping(
        file,
        `the columns ${quoted([earlier, column])} both give ${role.table} "${role.field}". Change one, or give it a group of its own.`,
      );
    else entry.fields.set(role.field, column);
  }
  const planned = [...groups.values()].map(({ group }) => group);
  for (const group of planned) refuseIncomplete(group, file);
  const columns = { subject: byRole('subject'), sample: byRole('sample'), date: byRole('date'), groups: planned };
  if (!columns.subject && !columns.sample && !planned.some((group) => group.matrix.length > 0))
    throw badMapping(file, 'no column holds the subject. Say which column identifies the subject, or the sample.');
  return columns;
}

function refuseField(role: FactRole, column: ColumnMapping, file: string): void {
  if (!fieldsOf(role.table).includes(role.field))
    throw badMapping(
      file,
      `column "${column.header}" is mapped to "${role.field}", which ${role.table} does not have.`,
    );
  if (
    role.table === 'observation' &&
    role.concept?.startsWith('x:') &&
    !/^x:[a-z0-9]+(_[a-z0-9]+)*$/.test(role.concept)
  )
    throw badMapping(
      file,
      `column "${column.header}": "${role.concept}" cannot name a concept; use x: and small letters, digits and underscores.`,
    );
  if (role.concept === undefined && isGeneResult(role.table, role.field))
    throw badMapping(file, `column "${column.header}" holds a gene's result: say of which gene.`);
}

function refuseIncomplete(group: ColumnGroup, file: string): void {
  const columns = [...group.fields.values(), ...group.matrix];
  const has = (field: string) => group.fields.has(field) || Object.hasOwn(group.constants, field);
  if (!NEEDED[group.table].some(has))
    throw badMapping(
      file,
      `${quoted(columns)} cannot make a ${group.table} by itself: map a column to ${NEEDED[group.table].join(' or ')}.`,
    );
  if (group.table !== 'observation') return;
  if (group.concept === null && !group.fields.has('concept'))
    throw badMapping(file, `${quoted(columns)}: say what was observed, or which column names it.`);
  if (group.concept !== null && group.fields.has('concept'))
    throw badMapping(file, `${quoted(columns)}: either a column names what was observed, or you do.`);
}

function quoted(columns: readonly ColumnMapping[]): string {
  return columns.map(({ header }) => `"${header}"`).join(', ');
}

export function badMapping(file: string, sentence: string): StratumError {
  return new StratumError('bad-mapping', `${file}: ${sentence}`, { file });
}
