import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ink, softGround, type Tone } from '../theme/tone.ts';
import styles from './Notice.module.css';

export interface NoticeProps {
  tone: Extract<Tone, 'not-met' | 'unknown' | 'flagged'>;
  title?: string;
  /** `alert` interrupts a screen reader; `status` waits. */
  role?: 'alert' | 'status';
  children: ReactNode;
}

/** A box of words that must not be overlooked, in colours that everybody can read. */
export function Notice({ tone, title, role = 'status', children }: NoticeProps) {
  const Sign = tone === 'flagged' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div role={role} className={styles.notice} style={{ background: softGround(tone), borderColor: ink(tone) }}>
      <Sign size={18} color={ink(tone)} aria-hidden className={styles.sign} />
      <div className={styles.words}>
        {title === undefined ? null : (
          <div className={styles.title} style={{ color: ink(tone) }}>
            {title}
          </div>
        )}
        {children}
      </div>
    </div>
  );
}
