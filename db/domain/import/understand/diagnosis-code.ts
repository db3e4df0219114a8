import { findDiagnosis, resolveDiagnosis } from '../../diagnosis/find.ts';
import type { DiagnosisSystem } from '../../diagnosis/relation.ts';
import { FLAG } from '../../facts/tables.ts';
import { isMissing, type MissingCodes } from '../../values/missing.ts';
import type { Reading } from './reading.ts';

export interface DiagnosisReading extends Reading {
  /** '' where there is no diagnosis. */
  readonly system: DiagnosisSystem | '';
  readonly code: string;
}

const SYSTEMS: readonly DiagnosisSystem[] = ['oncotree', 'icd-10', 'icd-o-3', 'orpha', 'text'];

/** `ICD-10-CM`, `OncoTree`, `icdo3`: the code system that a word names; null: none that is known. */
export function understandSystem(text: string): DiagnosisSystem | null {
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (plain.startsWith('icdo')) return 'icd-o-3';
  if (plain.startsWith('icd10') || plain === 'icd') return 'icd-10';
  if (plain.startsWith('orpha')) return 'orpha';
  return SYSTEMS.find((system) => system.replace(/-/g, '') === plain) ?? null;
}

export interface DiagnosisRules {
  missing: MissingCodes;
  /** Code system of the column or row; null: to be found from the value. */
  system: DiagnosisSystem | null;
  values?: Readonly<Record<string, string>> | undefined;
}

/** Reads codes or names of diagnoses. What is not known is kept as received and flagged. */
export function diagnosisReader({ missing, system, values }: DiagnosisRules): (received: string) => DiagnosisReading {
  return (received) => {
    const text = (values?.[received.trim()] ?? received).trim();
    if (isMissing(text, missing))
      return { state: 'missing', understood: '', note: null, flags: 0, system: '', code: '' };
    const found = system === null || system === 'text' ? resolveDiagnosis(text) : codeIn(system, text);
    if (found) {
      const state = found.code === received ? 'as-is' : 'changed';
      const understood = found.name === found.code ? found.code : `${found.code} (${found.name})`;
      return { state, understood, note: null, flags: 0, system: found.system, code: found.code };
    }
    const note = `"${text}" is not ${system === null || system === 'text' ? 'a diagnosis' : `a code of ${system}`} that is known here`;
    const kept = { understood: text, note, flags: FLAG.unrecognised, system: system ?? 'text', code: text };
    return { state: 'flagged', ...kept };
  };
}

function codeIn(system: DiagnosisSystem, text: string) {
  return findDiagnosis(text).find((match) => match.system === system && match.score >= 1) ?? null;
}
