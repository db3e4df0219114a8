import { printExpression } from '../../../../db/domain/criteria/print.ts';
import type { Criterion, CriterionType } from '../../../../db/domain/protocol/document.ts';
import { ConditionMenu } from '../conditions/ConditionMenu.tsx';
import { newCriterion } from '../editing/new-parts.ts';
import { inserted } from '../editing/rearrange.ts';
import { useWorkbench } from '../workbench.ts';
import { AddButton, Nothing, OutlineHead } from './OutlineHead.tsx';
import { OutlineRow } from './OutlineRow.tsx';
import { partsOf } from './parts-of.ts';

interface CriteriaListProps {
  type: CriterionType;
  /** JSON pointer of the owner: '' or `/arms/0`. */
  base: string;
  heading: string;
  criteria: readonly Criterion[];
  nested?: boolean;
}

export function CriteriaList({ type, base, heading, criteria, nested = false }: CriteriaListProps) {
  const { document, fixed, names, rearrange } = useWorkbench();
  const list = `${base}/${type}`;
  return (
    <section aria-label={heading}>
      <OutlineHead title={heading} nested={nested}>
        {fixed ? null : (
          <ConditionMenu
            onChoose={(when) => {
              const criterion = newCriterion(document, list, when);
              rearrange(inserted(document, list, criterion), `Added criterion ${criterion.id}`);
            }}
          >
            <AddButton aria-label={`Add ${type} criterion${nested ? ' to this arm' : ''}`} />
          </ConditionMenu>
        )}
      </OutlineHead>
      {criteria.length === 0 ? <Nothing nested={nested}>None</Nothing> : null}
      {partsOf(list, criteria).map(({ part, path }) => (
        <OutlineRow
          key={path}
          path={path}
          id={part.id}
          title={part.title || printExpression(part.when, names)}
          what={`criterion ${part.id}`}
          depth={nested ? 1 : 0}
        />
      ))}
    </section>
  );
}
