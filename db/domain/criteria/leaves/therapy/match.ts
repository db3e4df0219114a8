import { classesOf, inClass, resolveAgent } from '../../../therapy/agents.ts';
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
  return (text) => isOfClass(text, drugClass);
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
      return found.drugClass === drugClass ? MET : CODE;
    case 'unknown':
      return CODE;
  }
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
