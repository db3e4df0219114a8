import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * - `development`: not packaged.
 * - `production`: packaged, every scripting switch ignored.
 * - `validation`: the same code (same asar hash) with the inspect fuse on, so that a site can drive it with its own
 *   validation scripts; the title bar says so.
 */
export type Flavour = 'development' | 'production' | 'validation';

/** Name of the marker file that packaging puts beside (not into) the asar of the validation artefact. */
export const VALIDATION_MARKER = 'validation-build';

export function flavourOf(packaged: boolean, resourcesPath: string, exists = existsSync): Flavour {
  if (!packaged) return 'development';
  return exists(path.join(resourcesPath, VALIDATION_MARKER)) ? 'validation' : 'production';
}
