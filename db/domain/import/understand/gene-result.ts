import { FLAG } from '../../facts/tables.ts';
import { understandCopyNumber } from '../../findings/copy-number.ts';
import { normaliseProteinChange } from '../../findings/protein.ts';
import { isMissing, type MissingCodes } from '../../values/missing.ts';
import { understandPolarity, understandYesNo } from '../../values/words.ts';
import { isWildType, pairReader } from './findings.ts';
import type { Reading } from './reading.ts';

/** What one cell says about the test of one gene for one class of alteration. */
export interface GeneResultReading extends Reading {
  /** Tested at all; false for "not done", for missing values, and for what is not understood. */
  readonly tested: boolean;
  /** The assay was tried and gave no result. */
  readonly failed: boolean;
  /** Protein changes found, normalised; [''] when something was found and the cell does not say what. */
  readonly changes: readonly string[];
  /** Copy-number state; NaN when the cell does not say. */
  readonly copyState: number;
  readonly partners: { gene5: string; gene3: string } | null;
}

const NOTHING: GeneResultReading = {
  state: 'missing',
  understood: '',
  note: null,
  flags: 0,
  tested: false,
  failed: false,
  changes: [],
  copyState: Number.NaN,
  partners: null,
};

const NOT_TESTED =
  /^(?:not\s+(?:tested|done|performed|evaluated|assessed|available)|untested|nt|n\.t\.|nicht\s+(?:getestet|durchgeführt)|non\s+(?:testé|fait|réalisé)|no\s+(?:realizado|evaluado|testeado)|pending|ausstehend|en attente|pendiente)$/i;
const FAILED =
  /^(?:failed|fail|failure|insufficient.*|qns|inconclusive|indeterminate|not evaluable|nicht auswertbar|invalid|échec|fallido|insuficiente)$/i;

/** "not done" and the like: no test, so no result. */
export function saysNotTested(text: string): boolean {
  return NOT_TESTED.test(text.trim());
}

/** "failed", "QNS": a test was tried and gave no result. */
export function saysTestFailed(text: string): boolean {
  return FAILED.test(text.trim());
}

const FOUND =
  /^(?:mut|mutant|mutated|mutation|mutation\s+(?:present|detected)|altered|pathogenic(?:\s+variant)?|mutiert|muté|mutada?o?|rearranged|fusion|fused|fusion\s+(?:present|detected)|rearrangement|amplified|amplification|amp|amplifiziert|amplifié|amplificad[oa])$/i;

export type ResultTable = 'variant' | 'copyNumber' | 'fusion';

/**
 * Reads a column that holds the result of one gene's test (`EGFR mutation`, `ALK`, `MET amplification`): a change
 * (several with `;` or `,`), positive or negative, or that it was not tested.
 * @param gene whose column it is: a fusion of two other genes is none of its results
 */
export function geneResultReader(
  table: ResultTable,
  missing: MissingCodes,
  values?: Readonly<Record<string, string>>,
  gene?: string,
): (received: string) => GeneResultReading {
  const readPair = pairReader(missing);

  return (received) => {
    const text = (values?.[received.trim()] ?? received).trim();
    if (text === '' || NOT_TESTED.test(text)) return NOTHING;
    if (FAILED.test(text)) return result('assay failed', { failed: true });
    // "not detected" and the like are answers here, even if elsewhere they are missing codes.
    if (isWildType(text) || understandPolarity(text) === 'negative' || understandYesNo(text) === 'no')
      return result('tested, nothing found', { tested: true });
    if (isMissing(text, missing)) return NOTHING;
    if (table === 'copyNumber') return copies(text);
    if (understandPolarity(text) === 'positive' || understandYesNo(text) === 'yes' || FOUND.test(text))
      return result('found, not said what', { tested: true, changes: [''] });
    return table === 'variant' ? changes(text) : partners(text);
  };

  function result(understood: string, found: Partial<GeneResultReading>): GeneResultReading {
    return { ...NOTHING, state: 'changed', understood, ...found };
  }

  function flagged(text: string, what: string): GeneResultReading {
    const note = `"${text}" is not understood as ${what}`;
    return { ...NOTHING, state: 'flagged', understood: text, note, flags: FLAG.unrecognised, changes: [text] };
  }

  function copies(text: string): GeneResultReading {
    if (understandPolarity(text) === 'positive' || understandYesNo(text) === 'yes')
      return result('amplification', { tested: true, copyState: 2 });
    const state = understandCopyNumber(text);
    // In a column of results 1 is as often "yes" as a gain of one copy.
    if (/^\+?1(?:[.,]0+)?$/.test(text))
      return { ...flagged(text, 'a copy-number result'), note: `"${text}" may be a gain or a yes: say which` };
    // A bare 0 may be the filling of a gene that was not tested: it is kept, and is no test.
    if (state === 0 && /^[+-]?0(?:[.,]0+)?$/.test(text)) return result('copy-number state 0', { copyState: 0 });
    if (state === null) return flagged(text, 'a copy-number result');
    return result(`copy-number state ${state}`, { tested: true, copyState: state });
  }

  function changes(text: string): GeneResultReading {
    const found = text
      .split(/\s*[;,+&]\s*|\s+(?:and|und|et|y)\s+|\s*\/\s*(?=p\.|[A-Z]\d)/)
      .filter((part) => part !== '');
    const normal = found.map((part) => normaliseProteinChange(part));
    if (normal.some((change) => change === null)) {
      const whole = normaliseProteinChange(text);
      if (whole === null) return flagged(text, 'a result of a mutation test');
      return result(whole, { tested: true, changes: [whole] });
    }
    const understood = normal.join(', ');
    const state = understood === text ? 'as-is' : 'changed';
    return { ...NOTHING, state, understood, tested: true, changes: normal.filter((change) => change !== null) };
  }

  function partners(text: string): GeneResultReading {
    const pair = readPair(text);
    if (pair.flags !== 0) return flagged(text, 'a result of a fusion test');
    if (gene !== undefined && pair.gene5 !== gene && pair.gene3 !== gene)
      return flagged(text, `a result of the test of ${gene}`);
    return result(pair.understood, { tested: true, changes: [''], partners: { gene5: pair.gene5, gene3: pair.gene3 } });
  }
}
