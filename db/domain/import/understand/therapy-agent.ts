import { FLAG } from '../../facts/tables.ts';
import { resolveAgent } from '../../therapy/agents.ts';
import { isMissing, type MissingCodes } from '../../values/missing.ts';
import { plainWord } from '../../values/words.ts';
import type { Reading } from './reading.ts';

/** The agents of one cell: several for a combination. */
export interface AgentReading extends Reading {
  readonly agents: readonly { agent: string; flags: number }[];
}

/** Words where a name belongs which say that there was none. Whether the list is complete they do not say. */
const NO_THERAPY: ReadonlySet<string> = new Set(
  [
    ...[
      'none',
      'no',
      'no therapy',
      'no treatment',
      'no prior therapy',
      'no prior treatment',
      'no prior systemic therapy',
    ],
    ...[
      'no previous therapy',
      'untreated',
      'not treated',
      'naive',
      'treatment naive',
      'treatment-naive',
      'therapy naive',
    ],
    ...['keine', 'keine therapie', 'keine vortherapie', 'nein', 'unbehandelt', 'therapienaiv', 'aucun', 'aucune'],
    ...['aucun traitement', 'non', 'non traité', 'ninguno', 'ninguna', 'sin tratamiento', 'sin tratamiento previo'],
  ].map(plainWord),
);

/**
 * Reads therapy names: brands and code names become the agent, combinations their agents. A name that is only a class,
 * or is not known, is kept as received and flagged.
 */
export function agentReader(
  missing: MissingCodes,
  values?: Readonly<Record<string, string>>,
): (received: string) => AgentReading {
  return (received) => {
    const text = (values?.[received.trim()] ?? received).trim();
    if (isMissing(text, missing)) return { state: 'missing', understood: '', note: null, flags: 0, agents: [] };
    if (NO_THERAPY.has(plainWord(text)))
      return { state: 'changed', understood: 'no therapy', note: null, flags: 0, agents: [] };
    const found = resolveAgent(text);
    if (found.kind === 'agent') return understood(received, [found.agent]);
    if (found.kind === 'combination' && found.unknown.length === 0) return understood(received, found.agents);
    if (found.kind === 'combination') {
      const agents = [
        ...found.agents.map((agent) => ({ agent, flags: 0 })),
        ...found.unknown.map((agent) => ({ agent, flags: FLAG.unrecognised as number })),
      ];
      const note = `not known in this combination: ${found.unknown.join(', ')}`;
      return flagged(agents.map(({ agent }) => agent).join(' + '), note, FLAG.unrecognised, agents);
    }
    if (found.kind === 'class') {
      const note = `"${text}" names a class of agents (${found.drugClass}), not an agent`;
      return flagged(text, note, FLAG.ambiguous, [{ agent: text, flags: FLAG.ambiguous }]);
    }
    const note = `"${text}" is not an agent that is known here`;
    return flagged(text, note, FLAG.unrecognised, [{ agent: text, flags: FLAG.unrecognised }]);
  };
}

function understood(received: string, agents: readonly string[]): AgentReading {
  const text = agents.join(' + ');
  const state = text === received ? 'as-is' : 'changed';
  return { state, understood: text, note: null, flags: 0, agents: agents.map((agent) => ({ agent, flags: 0 })) };
}

function flagged(text: string, note: string, flags: number, agents: AgentReading['agents']): AgentReading {
  return { state: 'flagged', understood: text, note, flags, agents };
}
