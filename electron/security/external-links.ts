/** Pages a person may be sent to, in their own browser: where terms, genes and the criteria language come from. */
const HOSTS: ReadonlySet<string> = new Set([
  'clinicaltrials.gov',
  'oncotree.mskcc.org',
  'ucum.org',
  'www.ema.europa.eu',
  'www.fda.gov',
  'www.genenames.org',
  'www.ich.org',
]);

/** Exactly https, one of the hosts, the default port, and no user name that could dress up another host. */
export function isAllowedLink(url: string): boolean {
  const parsed = URL.parse(url);
  return (
    parsed !== null &&
    parsed.protocol === 'https:' &&
    parsed.port === '' &&
    parsed.username === '' &&
    parsed.password === '' &&
    HOSTS.has(parsed.hostname)
  );
}
