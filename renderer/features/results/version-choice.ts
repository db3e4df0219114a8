import type { VersionRef } from '../../../db/contract/protocol.ts';
import type { Output } from '../../../db/contract.ts';

type Versions = Output<'protocol.list'>[number]['versions'];

/** Versions as a person chooses them: latest release first, the draft marked as one. */
export function versionChoices(versions: Versions): { value: string; label: string }[] {
  return versions
    .toSorted((a, b) => rank(b.version) - rank(a.version))
    .map(({ version }) => ({
      value: String(version),
      label: version === 'draft' ? 'draft' : `version ${version}`,
    }));
}

/** What a run takes when nothing is chosen: the latest release, else the draft. */
export function latestVersion(versions: Versions): string | null {
  const releases = versions.flatMap(({ version }) => (typeof version === 'number' ? [version] : []));
  if (releases.length) return String(Math.max(...releases));
  return versions.length ? 'draft' : null;
}

export function parseVersion(text: string | null | undefined): VersionRef | undefined {
  if (!text) return undefined;
  return text === 'draft' ? 'draft' : Number(text);
}

function rank(version: VersionRef): number {
  return version === 'draft' ? 0 : version;
}
