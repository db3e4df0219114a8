/** A statement and its values. Only the `sql` tag makes one, so that no value ever becomes part of the text. */
export class Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];

  constructor(text: string, values: readonly SqlValue[]) {
    this.text = text;
    this.values = values;
  }
}

/** What SQLite stores. Byte arrays of any element type are stored as they lie in memory. */
export type SqlValue = string | number | bigint | null | NodeJS.ArrayBufferView;

/**
 * `` sql`SELECT title FROM study WHERE id = ${id}` ``. Values become parameters; a nested `sql` becomes part of the
 * statement with its own parameters.
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, i) => {
    if (part instanceof Sql) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[i + 1] ?? '';
  });
  return new Sql(text, values);
}
