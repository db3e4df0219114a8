import { peopleAndAudit } from './0010-people-and-audit.ts';
import { subjectsAndImports } from './0020-subjects-and-imports.ts';
import { facts } from './0030-facts.ts';
import { protocolsAndRuns } from './0040-protocols-and-runs.ts';
import { settings } from './0050-settings.ts';
import { pseudonymKey } from './0060-pseudonym-key.ts';
import type { Migration } from './migration.ts';

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  peopleAndAudit,
  subjectsAndImports,
  facts,
  protocolsAndRuns,
  settings,
  pseudonymKey,
];

/** `user_version` of a file that this program writes. */
export const SCHEMA = MIGRATIONS.at(-1)?.version ?? 0;
