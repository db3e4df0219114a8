import { Table, Title } from '@mantine/core';
import type { Output } from '../../../db/contract.ts';
import { localMinute } from '../../app/iso-date.ts';
import classes from './export.module.css';

type Manifest = Output<'export.preview'>['manifest'];

/** What the list states about itself: from which protocol, data and date it came, and who took it when. */
export function ManifestTable({ manifest }: { manifest: Manifest }) {
  const { counts } = manifest;
  const lines: [string, string][] = [
    ['Study', manifest.study],
    ...(manifest.synthetic ? [['Data', 'SYNTHETIC: no real person'] satisfies [string, string]] : []),
    ['Protocol', `${manifest.protocol}: ${manifest.protocolTitle}`],
    ['Version', manifest.draft ? 'DRAFT' : String(manifest.version)],
    ['Protocol hash', manifest.protocolHash],
    ['Data revision', manifest.revision],
    ['As of', manifest.asOf],
    ['Run hash', manifest.runHash],
    ['Statuses', manifest.statuses.join(', ')],
    ['Names', manifest.identity],
    ['Subjects in the list', manifest.rows.toLocaleString('en')],
    [
      'Subjects in the run',
      `${counts.eligible.toLocaleString('en')} eligible, ${counts.undetermined.toLocaleString('en')} undetermined, ${counts.ineligible.toLocaleString('en')} ineligible, ${counts.withheld.toLocaleString('en')} withheld`,
    ],
    ['Taken by', `${manifest.person}, ${localMinute(manifest.at)}`],
    ['Stratum', manifest.appVersion],
  ];
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        Manifest
      </Title>
      <Table aria-label="Manifest" fz="xs" withRowBorders={false} verticalSpacing={3} className={classes.manifest}>
        <Table.Tbody>
          {lines.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
