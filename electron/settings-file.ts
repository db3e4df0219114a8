import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type * as z from 'zod';

/** A small JSON file of the shell's own (recent files, window place). Losing it costs a convenience, never data. */
export interface SettingsFile<T> {
  read(): T;
  write(value: T): void;
}

/** What cannot be read or does not match the schema counts as `initial`; what cannot be written is let go. */
export function settingsFile<T>(file: string, schema: z.ZodType<T>, initial: T): SettingsFile<T> {
  return {
    read() {
      try {
        const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
        return parsed.success ? parsed.data : initial;
      } catch {
        return initial;
      }
    },
    write(value) {
      try {
        writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
        renameSync(`${file}.new`, file);
      } catch {
        // A full or read-only profile must not stop anyone from working.
      }
    },
  };
}
