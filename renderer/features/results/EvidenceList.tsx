import type { ExplainedNode } from '../../../db/contract/runs.ts';
import { valueWords } from '../../components/unit-words.ts';
import classes from './explanation.module.css';

/** The facts that decided: value, date, and the very cell each was read from, as it was received. */
export function EvidenceList({ evidence }: { evidence: ExplainedNode['evidence'] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className={classes.evidence} aria-label="Evidence">
      {evidence.map((fact, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: evidence has no identity; two facts may be the same
        <li key={i}>
          <div>
            <strong>{valueWords(fact.value, fact.unit)}</strong>
            <span className={classes.date}> {fact.date ?? 'undated'}</span>
            {fact.note && <span className={classes.note}> · {fact.note}</span>}
          </div>
          <div className={classes.source}>
            {fact.byHand ? `typed in by ${fact.file}` : `${fact.file}, row ${fact.row.toLocaleString('en')}`}
            {fact.column && `, column “${fact.column}”`}
            {fact.received !== null && (
              <>
                , received <q className={classes.received}>{fact.received}</q>
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
