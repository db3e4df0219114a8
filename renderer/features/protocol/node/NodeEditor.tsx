import type { Arm, Criterion, Factor, Level } from '../../../../db/domain/protocol/document.ts';
import { ownerOf, partAt } from '../editing/document-path.ts';
import { useWorkbench } from '../workbench.ts';
import { ArmEditor } from './ArmEditor.tsx';
import { AssignmentEditor } from './AssignmentEditor.tsx';
import { CriterionEditor } from './CriterionEditor.tsx';
import { FactorEditor, LevelEditor } from './FactorEditor.tsx';
import { ProtocolEditor } from './ProtocolEditor.tsx';

/** The editor for what is selected in the outline. */
export function NodeEditor({ hash }: { hash: string }) {
  const { document, path } = useWorkbench();
  const owner = ownerOf(path);
  const part = partAt(document, owner);
  if (part !== undefined) {
    if (owner === '/assignment') return <AssignmentEditor />;
    if (/\/(inclusion|exclusion)\/\d+$/.test(owner))
      return <CriterionEditor key={owner} criterion={part as Criterion} path={owner} />;
    if (/^\/arms\/\d+$/.test(owner)) return <ArmEditor key={owner} arm={part as Arm} path={owner} />;
    if (/^\/factors\/\d+$/.test(owner)) return <FactorEditor key={owner} factor={part as Factor} path={owner} />;
    if (/^\/factors\/\d+\/levels\/\d+$/.test(owner)) {
      const factor = partAt(document, owner.replace(/\/levels\/\d+$/, '')) as Factor;
      return <LevelEditor key={owner} factor={factor} level={part as Level} path={owner} />;
    }
  }
  return <ProtocolEditor hash={hash} />;
}
