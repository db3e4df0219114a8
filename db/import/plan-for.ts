import type { InspectedFile } from '../contract/imports.ts';
import type { DeliveryPlan } from '../domain/import/mapping.ts';

/**
 * The suggested plan of a delivery, with files named by name: what is used where nobody gives a mapping, and what a
 * person may save, change, and give the next time.
 */
export function planFor(files: readonly InspectedFile[]): DeliveryPlan {
  return { files: files.map(({ name, plan }) => ({ ...plan, file: name })) };
}
