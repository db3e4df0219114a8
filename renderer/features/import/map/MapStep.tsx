import type { InspectedFile } from '../../../../db/contract/imports.ts';
import type { FilePlan } from '../../../../db/domain/import/mapping.ts';
import type { ImportDraft } from '../draft.ts';
import { FileTabs } from '../FileTabs.tsx';
import { ColumnEditor } from './ColumnEditor.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { FileStatements } from './FileStatements.tsx';
import styles from './map.module.css';
import { PlanProblems } from './PlanProblems.tsx';
import { usePreview } from './preview.ts';
import { TemplateBar } from './TemplateBar.tsx';

/** What each column means. On the left each cell as received, on the right as understood. */
export function MapStep({ draft }: { draft: ImportDraft }) {
  return (
    <FileTabs draft={draft}>{(file, plan) => <MapFile key={file.id} draft={draft} file={file} plan={plan} />}</FileTabs>
  );
}

function MapFile({ draft, file, plan }: { draft: ImportDraft; file: InspectedFile; plan: FilePlan }) {
  const preview = usePreview(draft, file.id);
  const selected = file.columns.find((column) => column.index === draft.column) ?? file.columns[0];
  const others = draft.files.filter((other) => other.id !== file.id && !draft.plans[other.id]?.skip);
  const mapping = plan.columns.find((column) => column.index === selected?.index);
  return (
    <div className={styles.map}>
      <div className={styles.left}>
        <TemplateBar delivery={draft.delivery} file={file} plan={plan} />
        <PlanProblems file={file} plan={plan} />
        <ColumnTable file={file} plan={plan} selected={selected?.index ?? -1} preview={preview} />
        <FileStatements file={file} plan={plan} others={others} />
      </div>
      {selected && mapping ? (
        <ColumnEditor
          key={`${file.id} ${selected.index}`}
          file={file}
          found={selected}
          mapping={mapping}
          cells={preview.data?.rows.map((row) => row.cells[selected.index]) ?? []}
        />
      ) : null}
    </div>
  );
}
