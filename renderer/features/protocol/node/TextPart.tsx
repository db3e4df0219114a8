import { Textarea, TextInput } from '@mantine/core';
import { withoutPlace } from '../fields/field-problems.ts';
import { useHeld } from '../fields/useHeld.ts';
import { useWorkbench } from '../workbench.ts';

interface TextPartProps {
  path: string;
  label: string;
  value: string | undefined;
  description?: string;
  /** What the step is called: "title of I1". */
  what: string;
  required?: boolean;
  multiline?: boolean;
  /** Takes the room that is left in its line. */
  grow?: boolean;
  /** Refuses a value that the document itself would allow. */
  refuse?: (value: string) => string | null;
}

/** A text of the document: saved as it is typed, kept and explained where it cannot be saved. */
export function TextPart({ path, label, value, what, multiline, grow, refuse, ...input }: TextPartProps) {
  const { fixed, set } = useWorkbench();
  const held = useHeld(value ?? '', (text) => {
    const problem = refuse?.(text.trim()) ?? null;
    if (problem !== null) return { sentence: problem, problems: [] };
    return set(path, text.trim() === '' && !input.required ? undefined : text, `Changed ${what}`, true);
  });
  const problem = held.refusal?.problems[0]?.sentence ?? held.refusal?.sentence;
  const common = {
    ...input,
    label,
    readOnly: fixed,
    flex: grow ? 1 : undefined,
    value: held.shown,
    error:
      problem === undefined
        ? undefined
        : `Not saved: ${held.refusal?.problems.length ? withoutPlace(problem) : problem}`,
  };
  if (multiline) return <Textarea {...common} autosize onChange={(e) => held.change(e.currentTarget.value)} />;
  return <TextInput {...common} onChange={(e) => held.change(e.currentTarget.value)} />;
}
