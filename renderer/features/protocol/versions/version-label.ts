import type { CallOutput } from '../../../api.ts';

type Version = CallOutput<'protocol.list'>[number]['versions'][number];

/** "draft", "version 2, released 2026-01-31". */
export function versionLabel({ version, releasedAt }: Version): string {
  if (version === 'draft') return 'draft';
  return `version ${version}${releasedAt === null ? '' : `, released ${releasedAt.slice(0, 10)}`}`;
}
