import type { DryRun, InspectedFile } from '../../../db/contract/imports.ts';
import type { DeliveryPlan, FilePlan } from '../../../db/domain/import/mapping.ts';
import { type CallOutput, call, type FileToken } from '../../api.ts';
import { whenStudyChanges } from '../../app/session.ts';
import { createStore, useStore } from '../../app/store.ts';

export const STEPS = ['files', 'understand', 'map', 'check', 'commit'] as const;
export type Step = (typeof STEPS)[number];

/** An import under way. It outlives the screen, so that looking something up elsewhere loses nothing. */
export interface ImportDraft {
  /** The engine's name for the inspected files. */
  delivery: string;
  tokens: readonly FileToken[];
  files: readonly InspectedFile[];
  refused: readonly { file: string; reason: string }[];
  /** By file id. */
  plans: Readonly<Record<string, FilePlan>>;
  step: Step;
  /** Id of the file that is shown. */
  file: string;
  /** Index of the column that is being edited. */
  column: number;
  /** The dry run, and the plan it was made with. */
  checked: { plan: string; report: DryRun } | null;
  done: CallOutput<'import.commit'> | null;
}

const draft = createStore<ImportDraft | null>(null);
export const useDraft = (): ImportDraft | null => useStore(draft);
export const currentDraft = (): ImportDraft | null => draft.get();
whenStudyChanges(() => draft.set(null));

export function beginDraft(inspected: CallOutput<'import.inspect'>, tokens: readonly FileToken[]): void {
  const { delivery, files, refused } = inspected;
  draft.set({
    delivery,
    tokens,
    files,
    refused,
    plans: Object.fromEntries(files.map((file) => [file.id, file.plan])),
    step: 'files',
    file: files[0]?.id ?? '',
    column: 0,
    checked: null,
    done: null,
  });
}

function edit(change: (draft: ImportDraft) => ImportDraft): void {
  draft.set((now) => (now === null ? null : change(now)));
}

export const goToStep = (step: Step): void => edit((d) => ({ ...d, step }));
export const showFile = (file: string): void => edit((d) => ({ ...d, file, column: 0 }));
export const showColumn = (column: number): void => edit((d) => ({ ...d, column }));

export function editPlan(file: string, change: (plan: FilePlan) => FilePlan): void {
  edit((d) => {
    const plan = d.plans[file];
    return plan ? { ...d, plans: { ...d.plans, [file]: change(plan) } } : d;
  });
}

/** The file as read with another dialect: its columns may be other ones, so its plan begins anew. */
export function replaceFile(file: InspectedFile): void {
  edit((d) => ({
    ...d,
    files: d.files.map((old) => (old.id === file.id ? file : old)),
    plans: { ...d.plans, [file.id]: file.plan },
    column: 0,
  }));
}

export const keepReport = (plan: DeliveryPlan, report: DryRun): void =>
  edit((d) => ({ ...d, checked: { plan: JSON.stringify(plan), report } }));

export const finishDraft = (done: CallOutput<'import.commit'>): void => edit((d) => ({ ...d, done }));

/** Forgets the import under way; the files themselves are not touched. */
export async function discardDraft(): Promise<void> {
  const delivery = draft.get()?.delivery;
  draft.set(null);
  if (delivery !== undefined) await call('import.discard', { delivery });
}

/** Leaves a committed import behind: there is nothing to discard. */
export const closeDraft = (): void => draft.set(null);

export function deliveryPlan({ files, plans }: ImportDraft): DeliveryPlan {
  return { files: files.map((file) => plans[file.id] ?? file.plan) };
}

/** The dry run, if it was made with the plan as it is now. */
export function freshReport(d: ImportDraft): DryRun | null {
  return d.checked !== null && d.checked.plan === JSON.stringify(deliveryPlan(d)) ? d.checked.report : null;
}
