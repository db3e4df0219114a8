import { AGENTS, classesOf, inClass, resolveAgent } from '../../../therapy/agents.ts';
import { DRUG_CLASSES, withWider } from '../../../therapy/classes.ts';
import { any, MET, NOT_MET, unknown, type Verdict } from '../../../verdict.ts';
import type { TherapyLeaf } from './schema.ts';

const CODE = unknown('code');

/** Whether a recorded agent is the wanted one, or of the wanted class: met, not met, or unknown (code). */
export function agentMatches(leaf: TherapyLeaf): (text: string) => Verdict {
  if (leaf.agent !== undefined) {
    const wanted = resolveAgent(leaf.agent);
    const id = wanted.kind === 'agent' ? wanted.agent : null;
    return (text) => (plain(text) === plain(leaf.agent!) ? MET : isAgent(text, id));
  }
  const { drugClass } = leaf;
  if (drugClass === undefined) return () => MET;
  const id = wantedClass(drugClass);
  return id === null ? () => CODE : (text) => isOfClass(text, id);
}

/** Id of a drug class by its id, its name, or a usual way to write it; null: not known. */
export function wantedClass(text: string): string | null {
  const wanted = plain(text);
  const found = DRUG_CLASSES.find(({ id, name }) => id === wanted || plain(name) === wanted);
  if (found !== undefined) return found.id;
  const resolved = resolveAgent(text);
  return resolved.kind === 'class' ? resolved.drugClass : null;
}

function isAgent(text: string, id: string | null): Verdict {
  const found = resolveAgent(text);
  switch (found.kind) {
    case 'agent':
      return found.agent === id ? MET : NOT_MET;
    case 'combination':
      if (id !== null && found.agents.includes(id)) return MET;
      return found.unknown.length > 0 ? CODE : NOT_MET;
    case 'class':
      return id === null || classesOf(id).includes(found.drugClass) ? CODE : NOT_MET;
    case 'unknown':
      return CODE;
  }
}

function isOfClass(text: string, drugClass: string): Verdict {
  const found = resolveAgent(text);
  switch (found.kind) {
    case 'agent':
      return inClass(found.agent, drugClass) ? MET : NOT_MET;
    case 'combination': {
      const parts = found.agents.map((agent) => (inClass(agent, drugClass) ? MET : NOT_MET));
      return any([...parts, found.unknown.length > 0 ? CODE : NOT_MET]);
    }
    case 'class':
      return relation(found.drugClass, drugClass);
    case 'unknown':
      return CODE;
  }
}

/** A therapy of which only the class is known, against the class asked. */
function relation(recorded: string, asked: string): Verdict {
  if (withWider(recorded).includes(asked)) return MET;
  if (withWider(asked).includes(recorded)) return CODE;
  return AGENTS.some(({ id }) => inClass(id, recorded) && inClass(id, asked)) ? CODE : NOT_MET;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
