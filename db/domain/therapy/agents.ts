import { DRUG_CLASSES, withWider } from './classes.ts';
import { BIOLOGICAL_TABLE } from './tables/biologicals.ts';
import { CLASSICAL_TABLE, REGIMEN_TABLE } from './tables/classical.ts';
import { partsOf, rowsOf } from './tables/rows.ts';
import { TARGETED_TABLE } from './tables/targeted.ts';

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

export const AGENTS: readonly Agent[] = [TARGETED_TABLE, BIOLOGICAL_TABLE, CLASSICAL_TABLE].flatMap((table) =>
  rowsOf(table).map(([inn, synonyms, classes]) => ({
    id: inn!.toLowerCase(),
    synonyms: partsOf(synonyms),
    classes: partsOf(classes),
  })),
);

const agents = new Map(AGENTS.map((agent) => [agent.id, agent]));
/** Names in their plain form; an INN outranks a brand name. */
const byName = new Map<string, string>([
  ...AGENTS.flatMap(({ id, synonyms }) => synonyms.map((name): [string, string] => [plain(name), id])),
  ...AGENTS.map(({ id }): [string, string] => [plain(id), id]),
]);
const regimens = new Map(rowsOf(REGIMEN_TABLE).map(([name, parts]) => [plain(name!), partsOf(parts)]));
const classNames = new Map<string, string>([
  ...DRUG_CLASSES.flatMap(({ id, name }): [string, string][] => [
    [plain(name), id],
    [plain(id), id],
  ]),
  // How charts write them.
  ['egfrtki', 'egfr-tki'],
  ['egfrinhibitor', 'egfr-tki'],
  ['alktki', 'alk-inhibitor'],
  ['ici', 'checkpoint-inhibitor'],
  ['checkpointinhibitor', 'checkpoint-inhibitor'],
  ['immunecheckpointinhibitor', 'checkpoint-inhibitor'],
  ['antipd1', 'pd1-inhibitor'],
  ['antipdl1', 'pdl1-inhibitor'],
  ['pd1', 'pd1-inhibitor'],
  ['pdl1', 'pdl1-inhibitor'],
  ['platinumbasedchemotherapy', 'platinum'],
  ['platinumchemotherapy', 'platinum'],
  ['chemo', 'chemotherapy'],
]);

/** What a text of a therapy column means. Never guesses: a misspelt name is unknown. */
export function resolveAgent(text: string): AgentResolution {
  const received = text;
  const single = lookUp(text);
  if (single) return { kind: 'agent', agent: single, received };
  const regimen = regimens.get(plain(text));
  if (regimen) return { kind: 'combination', agents: regimen, unknown: [], received };
  const parts = text
    .split(/\s*(?:\+|\/|;|,|&|\bplus\b|\band\b|\bund\b|\bet\b|\by\b)\s*/i)
    .filter((part) => part.trim() !== '');
  if (parts.length > 1) {
    const known = parts.flatMap((part) => lookUp(part) ?? regimens.get(plain(part)) ?? []);
    const unknown = parts.filter((part) => lookUp(part) === null && !regimens.has(plain(part)));
    if (known.length > 0) return { kind: 'combination', agents: [...new Set(known)], unknown, received };
  }
  const drugClass = classNames.get(plain(text));
  return drugClass ? { kind: 'class', drugClass, received } : { kind: 'unknown', received };
}

/** Ids of all classes of an agent, ancestors included; empty for an unknown agent. */
export function classesOf(agent: string): readonly string[] {
  return [...new Set((agents.get(agent)?.classes ?? []).flatMap(withWider))];
}

/** False for an unknown agent too. */
export function inClass(agent: string, drugClass: string): boolean {
  return classesOf(agent).includes(drugClass);
}

/** A salt or a dose behind the name says nothing about which agent it is. */
const BESIDES =
  /\b(?:mesylate|mesilate|hydrochloride|hcl|maleate|tosylate|ditosylate|phosphate|sulfate|sulphate|citrate|acetate|disodium|sodium|injection|tablets?|capsules?|i\.?v\.?|p\.?o\.?|oral)\b|\b\d+(?:[.,]\d+)?\s*(?:mg|g|ml|µg|mcg|%)(?:\/\S+)?/gi;

function lookUp(text: string): string | null {
  return (
    byName.get(plain(text)) ??
    byName.get(plain(text.replace(BESIDES, ' '))) ??
    byName.get(plain(text.replace(/\s*\(.*\)\s*$/, ''))) ??
    null
  );
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
