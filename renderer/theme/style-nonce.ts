const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');

/** The word with which style elements of this page are allowed; a fresh one for each answer of the shell. */
export function styleNonce(): string {
  return meta?.nonce ?? '';
}
