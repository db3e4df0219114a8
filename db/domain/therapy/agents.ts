export interface Agent {
  /** INN in lower case: `osimertinib`. */
  id: string;
  /** Brand names, synonyms, code names. */
  synonyms: readonly string[];
  /** Ids of its drug classes, most specific ones only; see classes.ts. */
  classes: readonly string[];
}
export type AgentResolution =
  | { kind: 'agent'; agent: string; received: string }
  /** A named or written-out combination (`FOLFOX`, `carboplatin + pemetrexed`); `unknown` are parts not recognised. */
  | { kind: 'combination'; agents: readonly string[]; unknown: readonly string[]; received: string }
  /** The source names only a class ("EGFR TKI"): the agent is not known. */
  | { kind: 'class'; drugClass: string; received: string }
  | { kind: 'unknown'; received: string };
export declare function resolveAgent(text: string): AgentResolution;
/** Ids of all classes of an agent, ancestors included; empty for an unknown agent. */
export declare function classesOf(agent: string): readonly string[];
export declare function inClass(agent: string, drugClass: string): boolean;
