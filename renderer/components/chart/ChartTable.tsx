import { ScrollArea, Table } from '@mantine/core';
import type { ChartData } from './ChartCard.tsx';
import classes from './chart.module.css';

/** The numbers of a chart, right-aligned, with every row of them. */
export function ChartTable({ label, data }: { label: string; data: ChartData }) {
  return (
    <ScrollArea.Autosize mah={360} type="auto">
      <Table aria-label={label} stickyHeader striped withRowBorders={false} fz="sm" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            {data.columns.map((column, i) => (
              <Table.Th key={column} data-number={isNumber(data, i) || undefined}>
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no identity of their own and never move
            <Table.Tr key={r}>
              {row.map((cell, i) => (
                <Table.Td key={data.columns[i]} data-number={typeof cell === 'number' || undefined}>
                  {typeof cell === 'number' ? cell.toLocaleString('en', { maximumFractionDigits: 4 }) : cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}

function isNumber(data: ChartData, column: number): boolean {
  return data.rows.length > 0 && data.rows.every((row) => typeof row[column] === 'number');
}
