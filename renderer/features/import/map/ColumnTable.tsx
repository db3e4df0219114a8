import { Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
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

/** The file as a table: each column a card and a pair of columns, as received and as understood. */
export function ColumnTable({ file, plan, selected, preview }: ColumnTableProps) {
  const rows = preview.data?.rows ?? [];
  return (
    <section aria-label="Columns">
      <ErrorNote error={preview.error} title="The preview cannot be made" />
      <div className={styles.scroll}>
        <table
          className={styles.table}
          aria-label={`${file.name}: as received and as understood`}
          data-stale={preview.isPlaceholderData}
        >
          <thead>
            <tr>
              <th className={styles.rowHead} rowSpan={2} scope="col">
                Row
              </th>
              {file.columns.map((column) => (
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
              {file.columns.flatMap((column) => [
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
                {row.cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <CellPair key={index} cell={cell} selected={index === selected} />
                ))}
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
