import { Group, Select, Table, Text, TextInput } from '@mantine/core';
import { IconListDetails, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { SubjectFact } from '../../../db/contract/cohort.ts';
import { useCall } from '../../api.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { valueWords } from '../../components/unit-words.ts';
import { ConfirmValue } from './ConfirmValue.tsx';
import { FactFlags } from './FactFlags.tsx';
import classes from './subject.module.css';
import { tableWord } from './table-words.ts';

/** Every fact about one subject: as received, as understood, from which cell, with its flags. */
export function FactsTable({ subject, facts }: { subject: string; facts: readonly SubjectFact[] }) {
  const [kind, setKind] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [judged, setJudged] = useState<SubjectFact | null>(null);
  const readOnly = (useCall('study.info', {}).data?.readOnly ?? null) !== null;
  const kinds = [...new Set(facts.map((f) => f.table))];
  const wanted = search.trim().toLowerCase();
  const shown = facts.filter(
    (f) =>
      (kind === null || f.table === kind) &&
      `${f.title} ${f.value} ${f.received ?? ''} ${f.source.file}`.toLowerCase().includes(wanted),
  );
  if (facts.length === 0)
    return (
      <EmptyState icon={IconListDetails} title="Nothing is known yet">
        Facts come from imported files, or are typed in with “Add fact”.
      </EmptyState>
    );
  return (
    <div>
      <Group gap="xs" mb="xs">
        <TextInput
          size="xs"
          type="search"
          aria-label="Find a fact"
          placeholder="Find a fact"
          value={search}
          onChange={(e) => setSearch(e.currentTarget.value)}
        />
        <Select
          size="xs"
          aria-label="Kind of fact"
          placeholder="All kinds"
          clearable
          value={kind}
          onChange={setKind}
          data={kinds.map((value) => ({ value, label: tableWord(value) }))}
        />
        <Text size="sm" c="var(--st-muted)" role="status">
          {shown.length === facts.length ? `${facts.length} facts` : `${shown.length} of ${facts.length} facts`}
        </Text>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section className={classes.scroll} tabIndex={0} aria-label="Table of facts">
        <Table aria-label="Facts" stickyHeader highlightOnHover fz="sm" className={classes.facts}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Fact</Table.Th>
              <Table.Th>Understood</Table.Th>
              <Table.Th>Received</Table.Th>
              <Table.Th>Reference range</Table.Th>
              <Table.Th>Date</Table.Th>
              <Table.Th>Sample</Table.Th>
              <Table.Th>Source</Table.Th>
              <Table.Th>Flags</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((fact, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: facts have no identity; two may be the same
              <FactRow key={i} fact={fact} readOnly={readOnly} onJudge={() => setJudged(fact)} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {judged && <ConfirmValue subject={subject} fact={judged} onClose={() => setJudged(null)} />}
    </div>
  );
}

function FactRow({ fact, readOnly, onJudge }: { fact: SubjectFact; readOnly: boolean; onJudge(): void }) {
  const { source } = fact;
  return (
    <Table.Tr>
      <Table.Td>
        {fact.title}
        {fact.table !== 'observation' && fact.title !== tableWord(fact.table) && (
          <Text size="xs" c="var(--st-muted)">
            {tableWord(fact.table)}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-number={fact.number !== null || undefined}>{valueWords(fact.value, fact.unit)}</Table.Td>
      <Table.Td className={classes.received}>{fact.received ?? '—'}</Table.Td>
      <Table.Td data-number>{rangeWords(fact)}</Table.Td>
      <Table.Td className={classes.dates}>{dateWords(fact)}</Table.Td>
      <Table.Td>{fact.sample ?? ''}</Table.Td>
      <Table.Td>
        {source.byHand ? (
          <span className={classes.sign}>
            <IconPencil size={13} aria-hidden /> {source.file}
          </span>
        ) : (
          `${source.file}, row ${source.row.toLocaleString('en')}${source.column ? `, ${source.column}` : ''}`
        )}
      </Table.Td>
      <Table.Td>
        <FactFlags fact={fact} readOnly={readOnly} onJudge={onJudge} />
      </Table.Td>
    </Table.Tr>
  );
}

export function dateWords(fact: Pick<SubjectFact, 'date' | 'dateEnd' | 'end'>): string {
  if (fact.date === null) return 'undated';
  const begin = fact.dateEnd && fact.dateEnd !== fact.date ? `${fact.date} … ${fact.dateEnd}` : fact.date;
  return fact.end ? `${begin} to ${fact.end}` : begin;
}

function rangeWords(fact: SubjectFact): string {
  if (fact.refLow === null && fact.refHigh === null) return '';
  if (fact.refLow === null) return `≤ ${fact.refHigh}`;
  return fact.refHigh === null ? `≥ ${fact.refLow}` : `${fact.refLow}–${fact.refHigh}`;
}
