import * as z from 'zod';

/** How a delimited text file is written. */
export const dialect = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  /** Whether the file starts with a byte-order mark. */
  bom: z.boolean(),
  delimiter: z.string().length(1),
  /** Null: quotes have no meaning in this file. */
  quote: z.literal('"').nullable(),
  /** Comment lines before the header, kept as the preamble. */
  preamble: z.int().min(0),
  header: z.boolean(),
});
export type Dialect = z.infer<typeof dialect>;
