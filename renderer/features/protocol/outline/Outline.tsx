import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { ownerOf } from '../editing/document-path.ts';
import { newArm, newFactor } from '../editing/new-parts.ts';
import { inserted } from '../editing/rearrange.ts';
import classes from '../protocol.module.css';
import { useWorkbench } from '../workbench.ts';
import { CriteriaList } from './CriteriaList.tsx';
import { AddButton, Nothing, OutlineHead } from './OutlineHead.tsx';
import { OutlineRow } from './OutlineRow.tsx';
import { isWithin, partsOf } from './parts-of.ts';

/** Everything the protocol has, in its order: criteria, arms with their own, stratification factors with their levels. */
export function Outline() {
  const { document, path } = useWorkbench();
  const nav = useRef<HTMLElement>(null);
  useFollowSelection(nav, ownerOf(path));
  return (
    <nav ref={nav} className={classes.outline} aria-label="Outline" onKeyDown={walkRows}>
      <OutlineRow path="" title={document.title} what="the protocol" />
      <CriteriaList type="inclusion" base="" heading="Inclusion" criteria={document.inclusion} />
      <CriteriaList type="exclusion" base="" heading="Exclusion" criteria={document.exclusion} />
      <Arms />
      <Factors />
    </nav>
  );
}

function Arms() {
  const { document, path: selected, fixed, rearrange } = useWorkbench();
  const add = () => {
    const arm = newArm(document);
    rearrange(inserted(document, '/arms', arm), `Added arm ${arm.id}`);
  };
  return (
    <section aria-label="Arms">
      <OutlineHead title="Arms">{fixed ? null : <AddButton aria-label="Add arm" onClick={add} />}</OutlineHead>
      {document.arms.length === 0 ? <Nothing>None: one implicit arm</Nothing> : null}
      {partsOf('/arms', document.arms).map(({ part, path }) => (
        <div key={path}>
          <OutlineRow path={path} title={part.title} what={`arm ${part.id}`} />
          {isWithin(selected, path) ? (
            <>
              <CriteriaList
                type="inclusion"
                base={path}
                heading="Inclusion of this arm"
                criteria={part.inclusion}
                nested
              />
              <CriteriaList
                type="exclusion"
                base={path}
                heading="Exclusion of this arm"
                criteria={part.exclusion}
                nested
              />
            </>
          ) : null}
        </div>
      ))}
      <OutlineRow path="/assignment" title="Assignment to arms" what="the assignment" />
    </section>
  );
}

function Factors() {
  const { document, path: selected, fixed, rearrange } = useWorkbench();
  const add = () => {
    const factor = newFactor(document);
    rearrange(inserted(document, '/factors', factor), `Added factor ${factor.id}`);
  };
  return (
    <section aria-label="Stratification factors">
      <OutlineHead title="Stratification factors">
        {fixed ? null : <AddButton aria-label="Add stratification factor" onClick={add} />}
      </OutlineHead>
      {document.factors.length === 0 ? <Nothing>None: one stratum</Nothing> : null}
      {partsOf('/factors', document.factors).map(({ part: factor, path }) => (
        <div key={path}>
          <OutlineRow path={path} title={factor.title} what={`factor ${factor.id}`} />
          {isWithin(selected, path)
            ? partsOf(`${path}/levels`, factor.levels).map(({ part: level, path: at }) => (
                <OutlineRow key={at} path={at} title={level.title} what={`level ${level.id}`} depth={1} />
              ))
            : null}
        </div>
      ))}
    </section>
  );
}

/** ↑ and ↓ go from line to line. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  if (!(event.target instanceof HTMLElement)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-outline]')];
  const at = rows.indexOf(event.target);
  const next = rows[at + (event.key === 'ArrowUp' ? -1 : 1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Keeps the focus on the line that was moved, or that took the place of a deleted one. */
function useFollowSelection(nav: RefObject<HTMLElement | null>, selected: string): void {
  const before = useRef(selected);
  useEffect(() => {
    if (before.current === selected) return;
    before.current = selected;
    const row = nav.current?.querySelector<HTMLElement>(`[data-outline="${selected}"]`);
    const { activeElement, body } = window.document;
    if (nav.current?.contains(activeElement) || activeElement === body) row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [nav, selected]);
}
