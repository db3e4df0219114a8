/** Where things lie in a study file that are readable without its key. The layout is described in docs/study-file.md. */
export const PAGE_SIZE = 32768;

/** First 16 bytes: the place of the cipher's salt, which a random key does not need. */
export const MAGIC = Buffer.from('Stratum study 1\0', 'latin1');

/** Bytes 16 to 23, as SQLite needs them in plain: page size, journal modes (1 or 2), reserved bytes, payload fractions. */
export const PLAIN_HEADER = { start: 16, bytes: [0x80, 0x00, null, null, 0x40, 0x40, 0x20, 0x20] } as const;

/** Two copies of the wrapped keys, on pages that SQLite owns but never reads or writes. */
export const KEY_PAGE_NUMBERS = [3, 4] as const;
export const KEY_PAGE_OFFSETS = KEY_PAGE_NUMBERS.map((page) => (page - 1) * PAGE_SIZE);
export const KEY_PAGE_MAGIC = Buffer.from('Stratum keys  1\0', 'latin1');

/** In the encrypted header: "STRA". */
export const APPLICATION_ID = 0x53545241;

/** Cipher of SQLite3 Multiple Ciphers: AEGIS-256, each page authenticated with its number. */
export const CIPHER = 'aegis';
