import { Checkbox, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import type { InspectedFile } from '../../../../db/contract/imports.ts';
import type { FilePlan } from '../../../../db/domain/import/mapping.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { CellPair } from './CellPair.tsx';
import { ColumnCard } from './ColumnCard.tsx';
import styles from './map.module.css';
import type { Preview } from './preview.ts';

export interface ColumnTableProps {
  file: InspectedFile;
  plan: FilePlan;
  /** Index of the column that is being edited. */
  selected: number;
  preview: UseQueryResult<Preview, Error>;
}

/** Left and right go from card to card. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const cards = [...event.currentTarget.querySelectorAll('button')];
  const next = cards[cards.findIndex((card) => card.contains(event.target as Node)) + step];
  if (step === 0 || !next) return;
  event.preventDefault();
  next.focus();
  next.click();
}

/** The file as a table: each column a card and a pair of columns, as received and as understood. */
export function ColumnTable({ file, plan, selected, preview }: ColumnTableProps) {
  const [all, setAll] = useState(true);
  const rows = preview.data?.rows ?? [];
  const ignored = new Set(plan.columns.filter((column) => column.as.role === 'ignore').map((column) => column.index));
  const columns = all ? file.columns : file.columns.filter((column) => !ignored.has(column.index));
  return (
    <section aria-label="Columns">
      <ErrorNote error={preview.error} title="The preview cannot be made" />
      {ignored.size > 0 ? (
        <Checkbox
          size="xs"
          mb={6}
          label={`Show columns that are not imported (${ignored.size})`}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      ) : null}
      <div className={styles.scroll}>
        <table
          className={styles.table}
          aria-label={`${file.name}: as received and as understood`}
          data-stale={preview.isPlaceholderData}
        >
          <thead onKeyDown={walk}>
            <tr>
              <th className={styles.rowHead} rowSpan={2} scope="col">
                Row
              </th>
              {columns.map((column) => (
                <th key={column.index} colSpan={2} className={styles.cardCell} scope="colgroup">
                  <ColumnCard
                    found={column}
                    mapping={plan.columns.find((mapping) => mapping.index === column.index)}
                    selected={column.index === selected}
                  />
                </th>
              ))}
            </tr>
            <tr>
              {columns.flatMap((column) => [
                <th key={`${column.index} received`} className={styles.sub} scope="col">
                  received
                </th>,
                <th key={`${column.index} understood`} className={styles.sub} scope="col">
                  understood
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row} className={row.rejected === null ? undefined : styles.rejectedRow}>
                <th scope="row" className={styles.rowHead} title={row.rejected ?? undefined}>
                  {row.row}
                </th>
                {columns.map(({ index }) => {
                  const cell = row.cells[index];
                  return cell ? <CellPair key={index} cell={cell} selected={index === selected} /> : null;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows
        .filter((row) => row.rejected !== null)
        .map((row) => (
          <Text key={row.row} size="sm" c="var(--st-not-met)">
            Row {row.row} would be rejected: {row.rejected}
          </Text>
        ))}
    </section>
  );
}
