import { Code, Stack, Text, Title } from '@mantine/core';
import { Warnings } from '../Warnings.tsx';
import { useWorkbench } from '../workbench.ts';
import { TextPart } from './TextPart.tsx';

/** The protocol itself: title and description, and everything that looks wrong anywhere in it. */
export function ProtocolEditor({ hash }: { hash: string }) {
  const { document, warnings } = useWorkbench();
  const { inclusion, exclusion, arms, factors } = document;
  return (
    <Stack gap="sm">
      <Title order={2}>Protocol {document.id}</Title>
      <TextPart path="/title" label="Title" value={document.title} what="the title" required />
      <TextPart path="/description" label="Description" value={document.description} what="the description" multiline />
      <Text size="sm">
        {inclusion.length} inclusion and {exclusion.length} exclusion criteria for everybody, {arms.length} arms,{' '}
        {factors.length} stratification factors. Choose one in the outline to edit it, or add one with its plus sign.
      </Text>
      <Text size="xs" c="var(--st-muted)" style={{ overflowWrap: 'anywhere' }}>
        Hash of this document (SHA-256): <Code>{hash}</Code>
      </Text>
      <Title order={3}>{warnings.length === 0 ? 'Nothing looks wrong' : 'What looks wrong'}</Title>
      <Warnings warnings={warnings} />
    </Stack>
  );
}
