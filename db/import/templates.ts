import { StratumError } from '../domain/errors.ts';
import { type FilePlan, filePlan } from '../domain/import/mapping.ts';
import type { ReadConnection } from '../study/connection.ts';
import { sql } from '../study/sql.ts';
import type { Study } from '../study/study.ts';

/** A mapping kept for files with the same columns. */
export interface Template {
  readonly fingerprint: string;
  readonly name: string;
  readonly plan: FilePlan;
  /** ISO instant. */
  readonly savedAt: string;
}

export function listTemplates(read: ReadConnection): Template[] {
  const rows = read.all<{ fingerprint: string; name: string; mapping: string; savedAt: string }>(sql`
    SELECT fingerprint, name, mapping, saved_at AS savedAt FROM mapping_template ORDER BY name, fingerprint`);
  return rows.map(({ mapping, ...row }) => ({ ...row, plan: filePlan.parse(JSON.parse(mapping)) }));
}

export function templateFor(read: ReadConnection, fingerprint: string): Template | null {
  return listTemplates(read).find((template) => template.fingerprint === fingerprint) ?? null;
}

interface Saver {
  readonly person: string;
  readonly now: Date;
}

/** Keeps a mapping, in place of an earlier one for the same columns. The date of the file is not part of it. */
export function saveTemplate(study: Study, template: Omit<Template, 'savedAt'>, { person, now }: Saver): void {
  const { asOf: _, ...lasting } = template.plan;
  const mapping = JSON.stringify(lasting);
  const before = templateFor(study.read, template.fingerprint)?.name ?? null;
  study.change({ person, action: 'template.save', object: template.name }, (tx) => {
    tx.run(sql`INSERT INTO mapping_template (fingerprint, name, mapping, saved_at, person)
      VALUES (${template.fingerprint}, ${template.name}, ${mapping}, ${now.toISOString()}, ${person})
      ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name, mapping = excluded.mapping,
        saved_at = excluded.saved_at, person = excluded.person`);
    return { before, after: template.name, result: null };
  });
}

/** @throws StratumError not-found */
export function deleteTemplate(study: Study, fingerprint: string, person: string): void {
  const template = templateFor(study.read, fingerprint);
  if (!template) throw new StratumError('not-found', 'There is no such template any more.', { fingerprint });
  study.change({ person, action: 'template.delete', object: template.name }, (tx) => {
    tx.run(sql`DELETE FROM mapping_template WHERE fingerprint = ${fingerprint}`);
    return { before: template.name, result: null };
  });
}

/** The template's plan for a file whose own suggestion is `suggested`. */
export function planFromTemplate(template: Template, suggested: FilePlan): FilePlan {
  return { ...template.plan, file: suggested.file };
}
