import { Tabs } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { InspectedFile } from '../../../db/contract/imports.ts';
import type { FilePlan } from '../../../db/domain/import/mapping.ts';
import { type ImportDraft, showFile } from './draft.ts';
import { planProblems } from './plan-problems.ts';

/** One tab for each file that takes part. */
export function FileTabs({
  draft,
  children,
}: {
  draft: ImportDraft;
  children: (file: InspectedFile, plan: FilePlan) => ReactNode;
}) {
  const files = draft.files.filter((file) => !draft.plans[file.id]?.skip);
  const shown = files.find((file) => file.id === draft.file) ?? files[0];
  const plan = shown ? draft.plans[shown.id] : undefined;
  if (!shown || !plan) return null;
  return (
    <Tabs value={shown.id} onChange={(id) => id !== null && showFile(id)} keepMounted={false}>
      <Tabs.List aria-label="Files">
        {files.map((file) => {
          const problems = planProblems(file, draft.plans[file.id] ?? file.plan).length;
          return (
            <Tabs.Tab
              key={file.id}
              value={file.id}
              rightSection={
                problems > 0 ? (
                  <IconAlertTriangle
                    size={15}
                    color="var(--st-unknown)"
                    role="img"
                    aria-label={`${problems} to settle`}
                  />
                ) : null
              }
            >
              {file.name}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      <Tabs.Panel value={shown.id} pt="md">
        {children(shown, plan)}
      </Tabs.Panel>
    </Tabs>
  );
}
