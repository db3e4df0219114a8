import * as z from 'zod';

/** How a delimited text file is written. */
export const dialect = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  /** Whether the file starts with a byte-order mark. */
  bom: z.boolean(),
  /** One printable ASCII character or a tab, and not the quote. */
  delimiter: z.string().regex(/^[\t !#-~]$/, 'the delimiter must be one character: , ; tab | or another plain sign'),
  /** Null: quotes have no meaning in this file. */
  quote: z.literal('"').nullable(),
  /** Comment lines before the header, kept as the preamble. */
  preamble: z.int().min(0),
  header: z.boolean(),
  /** Rows end with a delimiter that the header lacks: one empty cell more than the header is no fault. */
  trailingDelimiter: z.boolean().optional(),
});
export type Dialect = z.infer<typeof dialect>;
