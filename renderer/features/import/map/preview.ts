import { useDebouncedValue } from '@mantine/hooks';
import type { CallOutput } from '../../../api.ts';
import { useCall } from '../../../api.ts';
import { deliveryPlan, type ImportDraft } from '../draft.ts';

export type Preview = CallOutput<'import.preview'>;
export type PreviewCell = Preview['rows'][number]['cells'][number];

const ROWS = 25;
/** A wide file shows fewer rows, so that every change is still answered at once. */
const CELLS = 2500;

/** The first rows of the file under the plan as it is, a moment after the last change. */
export function usePreview(draft: ImportDraft, file: string) {
  const [plan] = useDebouncedValue(deliveryPlan(draft), 150);
  const columns = draft.files.find((candidate) => candidate.id === file)?.columns.length ?? 1;
  const count = Math.max(5, Math.min(ROWS, Math.floor(CELLS / Math.max(1, columns))));
  return useCall('import.preview', { delivery: draft.delivery, file, plan, count }, { keepPrevious: true });
}
