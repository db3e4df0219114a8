import about from '../../package.json' with { type: 'json' };

/** The version of this program, as manifests state it. */
export const APP_VERSION: string = about.version;
