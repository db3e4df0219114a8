/**
 * The words of a header, for comparison: without case, accents and punctuation, camel case taken apart.
 * `Patient_ID`, `patientId` and `PATIENT ID` are all `patient id`.
 */
export function headerKey(header: string): string {
  return header
    .replace(/([a-zäöüéß])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}%+]+/gu, ' ')
    .trim();
}

/** The header without a unit or remark in brackets at its end. */
export function withoutBrackets(header: string): string {
  const bare = header.replace(/\s*[[(][^\])]*[\])]\s*$/, '');
  return bare.trim() === '' ? header : bare;
}
