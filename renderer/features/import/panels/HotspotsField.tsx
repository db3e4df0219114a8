import { Textarea } from '@mantine/core';

interface HotspotsFieldProps {
  value: string;
  problems: readonly string[];
  onChange(value: string): void;
}

/** The only positions that a hotspot panel looks at. Empty: the whole coding region of every gene. */
export function HotspotsField({ value, problems, onChange }: HotspotsFieldProps) {
  return (
    <Textarea
      label="Only these positions (hotspot panels)"
      description="One gene per line, with codons, ranges or changes. A gene without a line is covered as a whole."
      placeholder="EGFR: 719, 729-761, p.T790M"
      autosize
      minRows={1}
      maxRows={8}
      spellCheck={false}
      value={value}
      error={problems.length > 0 ? problems.slice(0, 3).join(' ') : null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
