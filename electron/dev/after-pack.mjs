// Called by electron-builder for each packed app, before it is signed: sets the fuses, reads them back, marks validation.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { VALIDATION_MARKER } from '../flavour.ts';
import { fusesFor } from '../security/fuses.ts';

/**
 * @typedef {object} PackedApp what is used of electron-builder's AfterPackContext
 * @property {string} appOutDir
 * @property {string} electronPlatformName
 * @property {{ executableName?: string, appInfo: { productFilename: string } }} packager
 */

/** @param {PackedApp} context */
export default async function afterPack(context) {
  const flavour = process.env.STRATUM_FLAVOUR;
  if (flavour !== 'production' && flavour !== 'validation') {
    throw new Error('STRATUM_FLAVOUR must be "production" or "validation"; package with "npm run package".');
  }
  const executable = executableOf(context);
  await setFuses(executable, fusesFor(flavour));
  if (flavour === 'validation') writeFileSync(path.join(resourcesOf(context), VALIDATION_MARKER), '');
}

/**
 * Flips every fuse to its setting and fails unless the executable then says the same.
 * @param {string} executable
 * @param {import('../security/fuses.ts').FuseSettings} settings
 */
export async function setFuses(executable, settings) {
  const options = /** @type {Record<FuseV1Options, boolean>} */ (
    Object.fromEntries(Object.entries(settings).map(([name, on]) => [option(name), on]))
  );
  await flipFuses(executable, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...options });
  const wire = /** @type {Record<number, number | string>} */ (await getCurrentFuseWire(executable));
  for (const [name, on] of Object.entries(settings)) {
    if (wire[option(name)] !== (on ? FuseState.ENABLE : FuseState.DISABLE)) {
      throw new Error(`The fuse ${name} of ${path.basename(executable)} is not ${on ? 'on' : 'off'} after setting it.`);
    }
  }
}

/** @param {string} name */
function option(name) {
  return FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)];
}

/** @param {PackedApp} context */
function executableOf({ appOutDir, electronPlatformName, packager }) {
  const product = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${product}.app`);
  if (electronPlatformName === 'win32') return path.join(appOutDir, `${product}.exe`);
  return path.join(appOutDir, packager.executableName ?? product);
}

/** @param {PackedApp} context */
function resourcesOf({ appOutDir, electronPlatformName, packager }) {
  return electronPlatformName === 'darwin'
    ? path.join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
    : path.join(appOutDir, 'resources');
}
