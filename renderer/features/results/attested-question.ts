/** What a person is asked about a subject, as the protocol puts it. */
export interface AttestedQuestion {
  question: string;
  text: string | null;
}

/**
 * The question behind a node of an explanation.
 *
 * @param document the protocol, as the engine gives it
 * @param criterion id of the criterion that was explained
 * @param path JSON pointer of the node below the criterion's expression, `''` for its root
 * @returns null when there is no attested criterion at that place (the draft has changed since the run)
 */
export function questionAt(document: unknown, criterion: string, path: string): AttestedQuestion | null {
  const expression = criterionOf(document, criterion);
  const node = path
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => part(at, step), part(expression, 'when'));
  const question = part(node, 'question');
  const text = part(node, 'text');
  if (part(node, 'kind') !== 'attested' || typeof question !== 'string') return null;
  return { question, text: typeof text === 'string' ? text : null };
}

function criterionOf(document: unknown, id: string): unknown {
  const arms = part(document, 'arms');
  for (const owner of [document, ...(Array.isArray(arms) ? arms : [])])
    for (const list of [part(owner, 'inclusion'), part(owner, 'exclusion')])
      if (Array.isArray(list)) {
        const found = list.find((criterion) => part(criterion, 'id') === id);
        if (found) return found;
      }
  return null;
}

function part(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
