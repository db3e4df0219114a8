import { Anchor, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CallOutput } from '../../api.ts';
import { localMinute } from '../../app/iso-date.ts';
import { goTo, type ScreenName, type ScreenParams } from '../../app/screen.ts';
import { byteWords } from '../../components/progress-words.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import styles from './overview.module.css';

type Overview = CallOutput<'study.overview'>;

interface CardProps {
  title: string;
  link: string;
  screen: ScreenName;
  params?: ScreenParams;
  children: ReactNode;
}

function Card({ title, link, screen, params, children }: CardProps) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title} className={styles.card}>
      <Text size="xs" c="var(--st-muted)" fw={600}>
        {title}
      </Text>
      {children}
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="left"
        className={styles.cardFoot}
        onClick={() => goTo(screen, params)}
      >
        {link}
      </Anchor>
    </Paper>
  );
}

export function SubjectsCard({ info }: { info: Overview['info'] }) {
  return (
    <Card title="Subjects" link="See the cohort" screen="cohort">
      <span className={styles.big}>{info.subjects.toLocaleString('en')}</span>
      <span className={styles.muted}>
        {info.basis.kind === 'consent'
          ? "Screened on each subject's consent"
          : `Approved screening: ${info.basis.reference}`}
      </span>
      <span className={styles.muted}>File of {byteWords(info.bytes)}, encrypted</span>
      {info.synthetic ? <span className={styles.muted}>SYNTHETIC: no real person</span> : null}
    </Card>
  );
}

export function LastImportCard({ lastImport }: { lastImport: Overview['lastImport'] }) {
  return (
    <Card
      title="Last import"
      link={lastImport ? 'See all imports' : 'Import files'}
      screen="import"
      params={lastImport ? { import: lastImport.id } : {}}
    >
      {lastImport ? (
        <>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {lastImport.name}
          </Text>
          <span className={styles.muted}>{localMinute(lastImport.at)}</span>
          <span className={styles.muted}>{lastImport.accepted.toLocaleString('en')} rows accepted</span>
          {lastImport.rejected > 0 ? (
            <div>
              <StatusBadge status="rejected" count={lastImport.rejected} />
            </div>
          ) : null}
        </>
      ) : (
        <span className={styles.muted}>Nothing has been imported yet.</span>
      )}
    </Card>
  );
}

export function ProtocolsCard({ protocols }: { protocols: Overview['protocols'] }) {
  return (
    <Card title="Protocol" link={protocols.length === 0 ? 'Write or open one' : 'Go to the protocol'} screen="protocol">
      {protocols.length === 0 ? <span className={styles.muted}>No criteria yet.</span> : null}
      {protocols.map((protocol) => (
        <div key={protocol.id}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {protocol.title}
          </Text>
          <div className={styles.counts}>
            {protocol.released === null ? null : (
              <StatusBadge status="released" label={`Version ${protocol.released}, released`} />
            )}
            {protocol.draft ? <StatusBadge status="draft" /> : null}
          </div>
        </div>
      ))}
    </Card>
  );
}

export function LastRunCard({ lastRun }: { lastRun: Overview['lastRun'] }) {
  return (
    <Card title="Last run" link="Go to results" screen="results" params={lastRun ? { run: lastRun.id } : {}}>
      {lastRun ? (
        <>
          <Text fw={600}>
            {lastRun.protocol}, {lastRun.version === 'draft' ? 'draft' : `version ${lastRun.version}`}
          </Text>
          <span className={styles.muted}>as of {lastRun.asOf}</span>
          <div className={styles.counts}>
            <StatusBadge status="eligible" count={lastRun.counts.eligible} />
            <StatusBadge status="undetermined" count={lastRun.counts.undetermined} />
            <StatusBadge status="ineligible" count={lastRun.counts.ineligible} />
            <StatusBadge status="withheld" count={lastRun.counts.withheld} />
          </div>
          <div className={styles.counts}>
            {lastRun.version === 'draft' ? <StatusBadge status="draft" /> : null}
            {lastRun.current ? null : <StatusBadge status="stale" />}
          </div>
        </>
      ) : (
        <span className={styles.muted}>Nothing has been run yet.</span>
      )}
    </Card>
  );
}
