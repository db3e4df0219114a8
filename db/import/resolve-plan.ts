import { StratumError } from '../domain/errors.ts';
import type { ColumnMapping, DeliveryPlan, FilePlan } from '../domain/import/mapping.ts';
import type { Delivery, DeliveryFile } from './delivery.ts';
import { badMapping } from './derive/column-groups.ts';

/** A file of the delivery and what is to be done with it. */
export interface PlannedFile {
  readonly file: DeliveryFile;
  readonly plan: FilePlan;
}

/**
 * Matches a plan with the files of a delivery. A plan names a file by its id in the delivery or, as saved mappings do,
 * by its name; its columns by position and header, or by header alone where the position is another.
 * @throws StratumError bad-mapping: a file or a column that is not there, a file that the plan does not name
 */
export function resolvePlan(delivery: Delivery, plan: DeliveryPlan): PlannedFile[] {
  const files = [...delivery.files.values()];
  const planned = new Map<DeliveryFile, FilePlan>();
  for (const one of plan.files) {
    const file = files.find(({ id }) => id === one.file) ?? files.find(({ name }) => name === one.file);
    if (!file) {
      if (one.skip) continue;
      throw new StratumError('bad-mapping', `The mapping names "${one.file}", which is not among the files.`, {
        file: one.file,
      });
    }
    if (planned.has(file)) throw badMapping(file.name, 'the mapping names this file twice.');
    planned.set(file, one.skip ? one : { ...one, columns: one.columns.map((column) => columnIn(file, column)) });
  }
  const forgotten = files.find((file) => !planned.has(file));
  if (forgotten)
    throw badMapping(
      forgotten.name,
      'the mapping says nothing about this file. Map it, or say that it is to be skipped.',
    );
  return files.map((file) => ({ file, plan: planned.get(file)! }));
}

function columnIn(file: DeliveryFile, column: ColumnMapping): ColumnMapping {
  const { columns } = file.inspected;
  if (columns[column.index]?.header === column.header) return column;
  const found = columns.find(({ header }) => header === column.header);
  if (found) return { ...column, index: found.index };
  if (column.as.role === 'ignore') return { ...column, index: columns.length };
  throw badMapping(file.name, `there is no column "${column.header}", which the mapping names.`);
}
