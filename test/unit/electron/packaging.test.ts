import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import afterPack, { setFuses } from '../../../electron/dev/after-pack.mjs';
import { flavourOf, VALIDATION_MARKER } from '../../../electron/flavour.ts';
import { type FuseSettings, fusesFor } from '../../../electron/security/fuses.ts';

/** Electron's mark before its fuses: the sentinel, the wire's version, its length, one letter per fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 9;

let folder: string;
let executable: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stratum-pack-'));
  mkdirSync(path.join(folder, 'resources'));
  executable = path.join(folder, 'stratum');
  const noise = Buffer.alloc(100_000, 0x2e);
  // Electron ships with RunAsNode, NODE_OPTIONS and inspect on ("1"), others off.
  writeFileSync(
    executable,
    Buffer.concat([noise, Buffer.from(SENTINEL), Buffer.from([1, FUSES]), Buffer.from('101100011'), noise]),
  );
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  delete process.env.STRATUM_FLAVOUR;
});

async function fuses(): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(executable);
  const names = Object.keys(fusesFor('production')) as (keyof FuseSettings)[];
  return Object.fromEntries(names.map((name) => [name, wire[FuseV1Options[name]] === FuseState.ENABLE]));
}

const packed = () => ({
  appOutDir: folder,
  electronPlatformName: 'linux',
  packager: { executableName: 'stratum', appInfo: { productFilename: 'Stratum' } },
});

describe('fuses', () => {
  test('production is no Node, takes no inspector and loads nothing but its own verified archive', async () => {
    process.env.STRATUM_FLAVOUR = 'production';
    await afterPack(packed());
    expect(await fuses()).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
  });

  test('validation differs in the inspector alone, and is marked outside the archive', async () => {
    process.env.STRATUM_FLAVOUR = 'validation';
    await afterPack(packed());
    expect(await fuses()).toEqual({ ...fusesFor('production'), EnableNodeCliInspectArguments: true });
    expect(flavourOf(true, path.join(folder, 'resources'))).toBe('validation');
  });

  test('every fuse Electron has is set on purpose', () => {
    const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
    expect(Object.keys(fusesFor('production')).sort()).toEqual(known.sort());
  });

  test('an executable with a fuse that nobody decided on is not packaged', async () => {
    const bytes = readFileSync(executable);
    bytes[bytes.indexOf(SENTINEL) + SENTINEL.length + 1] = FUSES + 1;
    writeFileSync(executable, bytes);
    await expect(setFuses(executable, fusesFor('production'))).rejects.toThrow('strictlyRequireAllFuses');
  });

  test('a fuse that does not take its setting stops the packaging', async () => {
    const bytes = readFileSync(executable);
    // A wire one shorter than ours: the last setting cannot be written.
    bytes[bytes.indexOf(SENTINEL) + SENTINEL.length + 1] = FUSES - 1;
    writeFileSync(executable, bytes);
    await expect(setFuses(executable, fusesFor('production'))).rejects.toThrow();
  });

  test('packaging without saying which artefact is refused', async () => {
    await expect(afterPack(packed())).rejects.toThrow('STRATUM_FLAVOUR');
  });
});

describe('flavours', () => {
  test('an app that is not packaged is for development, whatever lies beside it', () => {
    writeFileSync(path.join(folder, 'resources', VALIDATION_MARKER), '');
    expect(flavourOf(false, path.join(folder, 'resources'))).toBe('development');
  });
  test('a packaged app without the mark is production', () => {
    expect(flavourOf(true, path.join(folder, 'resources'))).toBe('production');
  });
});

describe('electron-builder.yml', () => {
  const settings = parse(readFileSync(new URL('../../../electron-builder.yml', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

  test('packs an archive with the built app only, and leaves the native module outside', () => {
    expect(settings.asar).toBe(true);
    expect(settings.asarUnpack).toEqual(['node_modules/better-sqlite3/prebuilds/**']);
    expect(settings.files).toEqual(['out/**/*', '!out/**/*.map', '!out/.*', 'package.json', 'LICENSE']);
    expect(settings.afterPack).toBe('electron/dev/after-pack.mjs');
  });

  test('publishes nowhere and opens study files', () => {
    expect(settings.publish).toBeNull();
    expect(settings.fileAssociations).toMatchObject([{ ext: 'stratum', mimeType: 'application/x-stratum-study' }]);
  });
});
