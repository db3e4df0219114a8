import { Button, Group, Stack, Text } from '@mantine/core';
import type { ResolvedGenes } from '../../../../db/domain/findings/gene-list.ts';
import { Notice } from '../../../components/Notice.tsx';

interface GeneReadingProps {
  genes: ResolvedGenes;
  /** Says which genes a text means; none: it is left out. */
  onMeant(received: string, meant: readonly string[]): void;
}

/** How the list is understood: approved, read as another symbol, not known, not clear. */
export function GeneReading({ genes: { genes, read, ambiguous, unknown, repeated }, onMeant }: GeneReadingProps) {
  const approved = genes.length - unknown.length;
  if (genes.length === 0 && ambiguous.length === 0) return null;
  return (
    <Stack gap={6} component="section" aria-label="How the genes are understood">
      <Text size="sm">
        <b className="tabular">{approved.toLocaleString('en')}</b> approved
        {read.length > 0 ? (
          <>
            {' · '}
            <b className="tabular">{read.length.toLocaleString('en')}</b> read as:{' '}
            {shortened(read.map(({ received, symbol }) => `${received} → ${symbol}`))}
          </>
        ) : null}
        {repeated > 0 ? ` · ${repeated.toLocaleString('en')} named twice` : null}
      </Text>
      {unknown.length > 0 ? (
        <Text size="sm" c="var(--st-unknown)">
          Not known: {shortened(unknown)}. They are kept as written, and cover findings that are written the same.
        </Text>
      ) : null}
      {ambiguous.map(({ received, candidates }) => (
        <Notice key={received} tone="unknown">
          <Group gap={6}>
            <span>
              <b>{received}</b> {candidates.length > 0 ? 'may be' : 'looks like a gene that a spreadsheet made a date'}
            </span>
            {candidates.map((gene) => (
              <Choice
                key={gene}
                name={`${received} is ${gene}`}
                word={gene}
                onClick={() => onMeant(received, [gene])}
              />
            ))}
            {candidates.length > 1 ? (
              <Choice
                name={`${received} is all of them`}
                word="all of them"
                onClick={() => onMeant(received, candidates)}
              />
            ) : null}
            <Choice name={`Leave out ${received}`} word="leave out" onClick={() => onMeant(received, [])} />
          </Group>
        </Notice>
      ))}
    </Stack>
  );
}

function Choice({ name, word, onClick }: { name: string; word: string; onClick(): void }) {
  return (
    <Button size="compact-xs" variant="default" aria-label={name} onClick={onClick}>
      {word}
    </Button>
  );
}

const SHOWN = 12;

function shortened(words: readonly string[]): string {
  if (words.length <= SHOWN) return words.join(', ');
  return `${words.slice(0, SHOWN).join(', ')} and ${(words.length - SHOWN).toLocaleString('en')} more`;
}
