import { Button, Group, Stepper } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTask } from '../../app/long-call.ts';
import { toastError } from '../../app/toast.tsx';
import { CheckStep } from './check/CheckStep.tsx';
import { CommitStep } from './check/CommitStep.tsx';
import { ImportDone } from './check/ImportDone.tsx';
import { discardDraft, freshReport, goToStep, type ImportDraft, STEPS } from './draft.ts';
import { FilesStep } from './FilesStep.tsx';
import styles from './import.module.css';
import type { Inspection } from './inspection.ts';
import { MapStep } from './map/MapStep.tsx';
import { commitTask, dryRunTask } from './tasks.ts';
import { UnderstandStep } from './UnderstandStep.tsx';

const TITLES = { files: 'Files', understand: 'Understand', map: 'Map', check: 'Check', commit: 'Commit' } as const;

export function ImportSteps({ draft, inspection }: { draft: ImportDraft; inspection: Inspection }) {
  const at = STEPS.indexOf(draft.step);
  const report = freshReport(draft);
  const mayCommit = report !== null && report.blocked === null;
  const busy = [inspection.running, useTask(dryRunTask).running, useTask(commitTask).running].some(Boolean);
  const usable = draft.files.some((file) => !draft.plans[file.id]?.skip);
  const reachable = (index: number) => !busy && (index < 1 || usable) && (STEPS[index] !== 'commit' || mayCommit);
  const next = STEPS[at + 1];
  const leave = () =>
    modals.openConfirmModal({
      title: 'Give up this import?',
      children: 'What you set for these files is forgotten. The files themselves and the study are not touched.',
      labels: { confirm: 'Give up', cancel: 'Keep it' },
      confirmProps: { color: 'red' },
      cancelProps: { 'data-autofocus': true },
      onConfirm: () => void discardDraft().catch(toastError),
    });
  if (draft.done) return <ImportDone done={draft.done} />;
  return (
    <section aria-label="Import steps" className={styles.steps}>
      <Group justify="space-between" wrap="nowrap" align="center" className={styles.stepsHead}>
        <Stepper
          active={at}
          size="xs"
          iconSize={24}
          onStepClick={(index) => {
            const step = STEPS[index];
            if (step && reachable(index)) goToStep(step);
          }}
          className={styles.stepper}
        >
          {STEPS.map((step, index) => (
            <Stepper.Step
              key={step}
              label={TITLES[step]}
              aria-current={index === at ? 'step' : undefined}
              disabled={!reachable(index)}
              allowStepSelect={reachable(index)}
            />
          ))}
        </Stepper>
        <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0 }}>
          <Button variant="subtle" color="gray" disabled={busy} onClick={leave}>
            Give up
          </Button>
          <Button variant="default" disabled={at === 0 || busy} onClick={() => goToStep(STEPS[at - 1] ?? 'files')}>
            Back
          </Button>
          {next ? (
            <Button disabled={!reachable(at + 1)} onClick={() => goToStep(next)}>
              Next: {TITLES[next]}
            </Button>
          ) : null}
        </Group>
      </Group>
      {draft.step === 'files' ? <FilesStep draft={draft} inspection={inspection} /> : null}
      {draft.step === 'understand' ? <UnderstandStep draft={draft} /> : null}
      {draft.step === 'map' ? <MapStep draft={draft} /> : null}
      {draft.step === 'check' ? <CheckStep draft={draft} /> : null}
      {draft.step === 'commit' ? <CommitStep draft={draft} /> : null}
    </section>
  );
}
