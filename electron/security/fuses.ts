/**
 * Electron's fuses: bits in the executable, set when packaging and protected by its signature
 * (electronjs.org/docs/latest/tutorial/fuses). Keys are those of `FuseV1Options` of @electron/fuses.
 */
export interface FuseSettings {
  RunAsNode: boolean;
  EnableCookieEncryption: boolean;
  EnableNodeOptionsEnvironmentVariable: boolean;
  EnableNodeCliInspectArguments: boolean;
  EnableEmbeddedAsarIntegrityValidation: boolean;
  OnlyLoadAppFromAsar: boolean;
  LoadBrowserProcessSpecificV8Snapshot: boolean;
  GrantFileProtocolExtraPrivileges: boolean;
  WasmTrapHandlers: boolean;
}

/** The two artefacts differ in one fuse: the inspector, by which a site's validation scripts drive the window. */
export function fusesFor(flavour: 'production' | 'validation'): FuseSettings {
  return {
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: flavour === 'validation',
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  };
}
