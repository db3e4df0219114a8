import { Select, TextInput } from '@mantine/core';
import type { FactRole } from '../../../../db/domain/import/mapping.ts';
import { fieldWords, TABLE_WORDS } from '../../../text/fact-words.ts';

/** Fields that most often stand nowhere in the file, because they are the same for every row. */
const ASKED: Readonly<Partial<Record<FactRole['table'], readonly string[]>>> = {
  consent: ['scope'],
  diagnosis: ['system'],
};
const SYSTEMS = [
  { value: 'oncotree', label: 'OncoTree' },
  { value: 'icd-10', label: 'ICD-10' },
  { value: 'icd-o-3', label: 'ICD-O-3' },
  { value: 'orpha', label: 'ORPHA' },
  { value: 'text', label: 'Words, no codes' },
];

/** What a person states about every record that the column gives: the code system, the scope of the consent. */
export function StatedFields({ role, onChange }: { role: FactRole; onChange(role: FactRole): void }) {
  const stated = role.constants ?? {};
  const fields = [...new Set([...(ASKED[role.table] ?? []), ...Object.keys(stated)])].filter(
    (field) => field !== role.field,
  );
  const set = (field: string, value: string) => {
    const { [field]: _former, ...others } = stated;
    const constants = value === '' ? others : { ...others, [field]: value };
    const { constants: _all, ...rest } = role;
    onChange(Object.keys(constants).length === 0 ? rest : { ...rest, constants });
  };
  return fields.map((field) => {
    const label = `${TABLE_WORDS[role.table]?.one ?? role.table}: ${fieldWords(role.table, field)} of all`;
    return field === 'system' ? (
      <Select
        key={field}
        label={label}
        placeholder="as each code tells"
        data={SYSTEMS}
        value={stated[field] ?? null}
        onChange={(value) => set(field, value ?? '')}
        clearable
      />
    ) : (
      <TextInput
        key={field}
        label={label}
        value={stated[field] ?? ''}
        onChange={(event) => set(field, event.currentTarget.value)}
        maxLength={200}
      />
    );
  });
}
