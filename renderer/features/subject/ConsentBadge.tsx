import type { Output } from '../../../db/contract.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';

type Consent = Output<'subject.get'>['consent'];

const LOOK: Record<Consent, { status: string; label: string }> = {
  given: { status: 'met', label: 'Consent given' },
  refused: { status: 'withheld', label: 'Consent refused' },
  withdrawn: { status: 'withheld', label: 'Consent withdrawn' },
  none: { status: 'none', label: 'No consent recorded' },
};

export function ConsentBadge({ consent }: { consent: Consent }) {
  return <StatusBadge {...LOOK[consent]} />;
}
