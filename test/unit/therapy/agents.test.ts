import { describe, expect, it } from 'vitest';
import { AGENTS, classesOf, inClass, resolveAgent } from '../../../db/domain/therapy/agents.ts';
import { DRUG_CLASSES, drugClass } from '../../../db/domain/therapy/classes.ts';

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

describe('the table of agents', () => {
  it('names every class that an agent has', () => {
    for (const agent of AGENTS)
      for (const id of agent.classes) expect(drugClass(id), `${agent.id}: ${id}`).not.toBeNull();
  });
  it('puts every agent in at least one class', () => {
    expect(AGENTS.filter((agent) => agent.classes.length === 0)).toEqual([]);
  });
  it('gives no name to two agents', () => {
    const owner = new Map<string, string>();
    for (const { id, synonyms } of AGENTS)
      for (const name of [id, ...synonyms]) {
        const other = owner.get(plain(name));
        expect(other === undefined || other === id, `${name}: ${other} and ${id}`).toBe(true);
        owner.set(plain(name), id);
      }
  });
  it('has a parent for every class but the widest', () => {
    for (const { parent } of DRUG_CLASSES) if (parent !== null) expect(drugClass(parent)).not.toBeNull();
  });
  it('has at least 150 agents', () => expect(AGENTS.length).toBeGreaterThanOrEqual(150));
});

describe('resolving the agent of a therapy', () => {
  it('understands INN, brand and code names, salts and doses', () => {
    for (const text of ['osimertinib', 'Osimertinib', 'TAGRISSO', 'AZD9291', 'azd-9291', 'Osimertinib mesylate 80 mg'])
      expect(resolveAgent(text), text).toMatchObject({ kind: 'agent', agent: 'osimertinib' });
  });
  it('keeps an antibody and its conjugate apart', () => {
    expect(resolveAgent('trastuzumab')).toMatchObject({ agent: 'trastuzumab' });
    expect(resolveAgent('Trastuzumab deruxtecan')).toMatchObject({ agent: 'trastuzumab deruxtecan' });
    expect(inClass('trastuzumab', 'adc')).toBe(false);
  });
  it('takes combinations apart and names the parts it does not know', () => {
    expect(resolveAgent('carboplatin + pemetrexed')).toMatchObject({
      kind: 'combination',
      agents: ['carboplatin', 'pemetrexed'],
      unknown: [],
    });
    expect(resolveAgent('cisplatin/XYZ-123')).toMatchObject({
      kind: 'combination',
      agents: ['cisplatin'],
      unknown: ['XYZ-123'],
    });
    expect(resolveAgent('folfox')).toMatchObject({ kind: 'combination', agents: ['fluorouracil', 'oxaliplatin'] });
  });
  it('does not turn a class into an agent', () => {
    expect(resolveAgent('EGFR TKI')).toMatchObject({ kind: 'class', drugClass: 'egfr-tki' });
    expect(resolveAgent('anti-PD-1')).toMatchObject({ kind: 'class', drugClass: 'pd1-inhibitor' });
  });
  it('does not guess at a misspelt name', () => {
    expect(resolveAgent('osimertinip')).toEqual({ kind: 'unknown', received: 'osimertinip' });
  });
  it('matches a class by descent', () => {
    expect(classesOf('osimertinib')).toEqual(['egfr-tki-3', 'egfr-tki', 'kinase-inhibitor', 'targeted']);
    expect(inClass('gefitinib', 'egfr-tki')).toBe(true);
    expect(inClass('gefitinib', 'egfr-tki-3')).toBe(false);
    expect(inClass('pembrolizumab', 'checkpoint-inhibitor')).toBe(true);
  });
});
