import type * as z from 'zod';
import { listPanels } from '../columns/panels.ts';
import type { cohortMethods } from '../contract/cohort.ts';
import { findConcept } from '../domain/concepts/find.ts';
import { CONCEPTS } from '../domain/concepts/registry.ts';
import { isGroup, walk } from '../domain/criteria/expression.ts';
import { findDiagnosis } from '../domain/diagnosis/find.ts';
import { type DiagnosisSystem, relationOf } from '../domain/diagnosis/relation.ts';
import { GENE_SYMBOLS, resolveGene } from '../domain/findings/genes.ts';
import { criteriaOf } from '../domain/protocol/document.ts';
import { AGENTS, inClass } from '../domain/therapy/agents.ts';
import { DRUG_CLASSES, drugClass } from '../domain/therapy/classes.ts';
import type { Session } from '../handlers/session.ts';
import { allVersions } from '../protocols/versions.ts';
import { customConcepts } from '../study/custom-concepts.ts';
import { panelUse } from './panel-use.ts';
import { subjectsWhere, subjectsWithWord, wordsOf } from './subjects-with.ts';

type Search = (typeof cohortMethods)['terms.search'];
type Kind = z.output<Search['input']>['kind'];
type Term = z.output<Search['output']>[number];

/** Terms that a text may mean, those with data first where nothing was typed. */
export function searchTerms(session: Session, kind: Kind, query: string, limit: number): Term[] {
  return SEARCHES[kind](session, query.trim(), limit).slice(0, limit);
}

const SEARCHES: Readonly<Record<Kind, (session: Session, query: string, limit: number) => Term[]>> = {
  concept: concepts,
  gene: genes,
  agent: agents,
  therapyClass: therapyClasses,
  diagnosis: diagnoses,
  consentScope: consentScopes,
  question: questions,
  panel: panels,
};

function concepts(session: Session, query: string): Term[] {
  const own = [...customConcepts(session.study).values()];
  const present = new Set(session.facts.concepts());
  const all = [...own, ...CONCEPTS];
  const found =
    query === ''
      ? all.filter((concept) => present.has(concept.id))
      : [
          ...findConcept(query, own).map((match) => match.concept),
          ...all.filter((concept) => contains(query, concept.name, ...concept.synonyms)),
        ];
  return unique(found, (concept) => concept.id).map((concept) => ({
    id: concept.id,
    name: concept.name,
    detail: concept.group,
    have: present.has(concept.id) ? (session.lists.columns.column(`concept:${concept.id}`)?.about.have ?? 0) : 0,
    unit: concept.kind === 'number' ? (concept.unit ?? null) : null,
    kind: concept.kind,
  }));
}

function genes(session: Session, query: string, limit: number): Term[] {
  const { columns } = session.lists;
  const present = columns.genes();
  const term = (symbol: string, detail: string): Term => ({
    ...plainTerm(symbol, symbol, detail),
    have: columns.column(`gene:${symbol}`)?.about.have ?? 0,
  });
  if (query === '') return present.slice(0, limit).map((symbol) => term(symbol, 'has findings'));
  const resolved = resolveGene(query);
  const exact =
    resolved.kind === 'approved'
      ? [term(resolved.symbol, 'approved symbol')]
      : resolved.kind === 'alias'
        ? [term(resolved.symbol, `approved symbol of ${resolved.received}`)]
        : resolved.kind === 'ambiguous'
          ? resolved.candidates.map((symbol) => term(symbol, `one reading of ${resolved.received}`))
          : [];
  const starting = unique([...present, ...GENE_SYMBOLS], (symbol) => symbol).filter((symbol) =>
    symbol.toUpperCase().startsWith(query.toUpperCase()),
  );
  return unique([...exact, ...starting.slice(0, limit).map((symbol) => term(symbol, ''))], (found) => found.id);
}

function agents(session: Session, query: string, limit: number): Term[] {
  const table = session.facts.table('therapy');
  const present = wordsOf(table, 'agent');
  const known = new Map(AGENTS.map((agent) => [agent.id, agent]));
  const ids =
    query === ''
      ? present
      : unique(
          [
            ...AGENTS.filter((agent) => contains(query, agent.id, ...agent.synonyms)).map((agent) => agent.id),
            ...present.filter((word) => contains(query, word)),
          ],
          (id) => id,
        );
  return ids.slice(0, limit).map((id) => ({
    ...plainTerm(
      id,
      id,
      known
        .get(id)
        ?.classes.map((c) => drugClass(c)?.name ?? c)
        .join(', ') ?? 'as received',
    ),
    have: subjectsWithWord(session.facts, table, 'agent', (word) => word === id),
  }));
}

function therapyClasses(session: Session, query: string, limit: number): Term[] {
  const table = session.facts.table('therapy');
  return DRUG_CLASSES.filter((found) => query === '' || contains(query, found.name, found.id))
    .slice(0, limit)
    .map((found) => ({
      ...plainTerm(found.id, found.name, found.parent ? (drugClass(found.parent)?.name ?? '') : ''),
      have: subjectsWithWord(session.facts, table, 'agent', (agent) => inClass(agent, found.id)),
    }));
}

function diagnoses(session: Session, query: string, limit: number): Term[] {
  const table = session.facts.table('diagnosis');
  const systems = table.words('system');
  const codes = table.words('code');
  const factAt = (record: number) => ({
    system: (systems?.words[systems.codes[record]!] || 'text') as DiagnosisSystem,
    code: codes?.words[codes.codes[record]!] ?? '',
  });
  const found =
    query === ''
      ? presentDiagnoses(table.length, factAt)
      : findDiagnosis(query).map(({ system, code, name, reason }) => ({ system, code, name, reason }));
  return found.slice(0, limit).map(({ system, code, name, reason }) => ({
    ...plainTerm(code, name, `${system} ${code} · ${reason}`),
    kind: system,
    have: subjectsWhere(session.facts, table, (record) => relationOf(factAt(record), { system, code }) === 'descends'),
  }));
}

function presentDiagnoses(records: number, factAt: (record: number) => { system: DiagnosisSystem; code: string }) {
  const seen = new Map<string, { system: DiagnosisSystem; code: string; name: string; reason: string }>();
  for (let record = 0; record < records; record++) {
    const { system, code } = factAt(record);
    const key = `${system}:${code}`;
    if (code === '' || seen.has(key)) continue;
    const name = system === 'text' ? code : (findDiagnosis(code).find((match) => match.code === code)?.name ?? code);
    seen.set(key, { system, code, name, reason: 'in the data' });
  }
  return [...seen.values()];
}

function consentScopes(session: Session, query: string): Term[] {
  const table = session.facts.table('consent');
  return wordsOf(table, 'scope')
    .filter((scope) => contains(query, scope))
    .map((scope) => ({
      ...plainTerm(scope, scope, ''),
      have: subjectsWithWord(session.facts, table, 'scope', (word) => word === scope),
    }));
}

/** Questions that protocols ask of a person, and those that were answered. */
function questions(session: Session, query: string): Term[] {
  const asked = new Set<string>(wordsOf(session.facts.table('attestation'), 'question'));
  for (const { document } of allVersions(session.study.read))
    for (const { criterion } of criteriaOf(document))
      walk(criterion.when, (node) => {
        if (!isGroup(node) && node.kind === 'attested') asked.add(node.question);
      });
  return [...asked]
    .filter((question) => contains(query, question))
    .map((question) => ({
      ...plainTerm(question, question, ''),
      have: subjectsWithWord(
        session.facts,
        session.facts.table('attestation'),
        'question',
        (word) => word === question,
      ),
    }));
}

function panels(session: Session, query: string): Term[] {
  return panelUse(session.facts, listPanels(session.study.read))
    .filter(({ id, definition, spellings }) => contains(query, id, definition?.name ?? '', ...spellings))
    .map(({ id, definition, subjects }) => {
      const genes = definition?.genes;
      const detail = genes ? `${genes === '*' ? 'all' : genes.length} genes` : 'genes not known';
      return { ...plainTerm(id, definition?.name ?? id, detail), have: subjects };
    });
}

function plainTerm(id: string, name: string, detail: string): Term {
  return { id, name, detail, have: 0, unit: null, kind: null };
}

function contains(query: string, ...texts: readonly string[]): boolean {
  const wanted = query.toLowerCase();
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const id = key(item);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
