import type { CallOutput } from '../../../api.ts';

type Version = CallOutput<'protocol.list'>[number]['versions'][number];

/** "draft", "version 2, 2026-01-31" (the day of its release). */
export function versionLabel({ version, releasedAt }: Version): string {
  if (version === 'draft') return 'draft';
  return `version ${version}${releasedAt === null ? '' : `, ${releasedAt.slice(0, 10)}`}`;
}
