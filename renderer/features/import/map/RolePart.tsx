import { Group, Select, TextInput } from '@mantine/core';
import { type ColumnRole, isGeneResult } from '../../../../db/domain/import/mapping.ts';
import { fieldWords } from '../../../text/fact-words.ts';
import { OBSERVATION_PARTS } from '../targets.ts';

/** For a fact: which part of it the column holds, and which record, where one row has several of a kind. */
export function RolePart({ role, onChange }: { role: ColumnRole; onChange(role: ColumnRole): void }) {
  if (role.role !== 'fact') return null;
  const repeatable = role.table !== 'observation' || role.concept !== undefined;
  return (
    <Group grow align="flex-start">
      {isGeneResult(role.table, role.field) ? (
        <TextInput
          label="Gene"
          placeholder="EGFR"
          value={role.concept ?? ''}
          error={role.concept === undefined ? 'Whose test is it? Give the gene.' : undefined}
          onChange={(event) => {
            const gene = event.currentTarget.value.trim();
            const { concept: _former, ...rest } = role;
            onChange(gene === '' ? rest : { ...rest, concept: gene });
          }}
          maxLength={40}
        />
      ) : null}
      {role.table !== 'observation' || role.concept === undefined ? null : (
        <Select
          label="Which part of it"
          data={OBSERVATION_PARTS.map((part) => ({ value: part, label: fieldWords('observation', part) }))}
          value={role.field}
          onChange={(field) => field !== null && onChange({ ...role, field })}
          allowDeselect={false}
        />
      )}
      {repeatable ? (
        <TextInput
          label="Record"
          placeholder="only one"
          title="Columns with the same record number belong together: two therapies in one row are records 1 and 2."
          value={role.group ?? ''}
          onChange={(event) => {
            const group = event.currentTarget.value.trim();
            const { group: _former, ...rest } = role;
            onChange(group === '' ? rest : { ...rest, group });
          }}
          maxLength={20}
        />
      ) : null}
    </Group>
  );
}
