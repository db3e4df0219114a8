import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type * as z from 'zod';
import type { loadedProtocol, ProtocolWarning, protocolMethods } from '../contract/protocol.ts';
import { countVerdicts } from '../domain/criteria/evaluate.ts';
import { parseExpression } from '../domain/criteria/parse.ts';
import { printExpression } from '../domain/criteria/print.ts';
import { StratumError } from '../domain/errors.ts';
import { checkProtocol } from '../domain/protocol/check.ts';
import { diffProtocols } from '../domain/protocol/diff.ts';
import type { Protocol } from '../domain/protocol/document.ts';
import { parseProtocol } from '../domain/protocol/parse.ts';
import { withheldSubjects } from '../domain/run/consent.ts';
import { dayOfIso } from '../domain/time/day.ts';
import { protocolFromText, protocolText } from '../protocol-text.ts';
import {
  addProtocol,
  discardDraft,
  type Editor,
  nextStep,
  releaseDraft,
  saveDraft,
  step,
} from '../protocols/editing.ts';
import { allVersions, type StoredVersion, versionOf } from '../protocols/versions.ts';
import type { LiveRuns } from '../runs/live-runs.ts';
import type { Handlers } from './handler.ts';
import type { Session } from './session.ts';

type Loaded = z.output<typeof loadedProtocol>;
type Counts = ReturnType<typeof countVerdicts>;

export function protocolHandlers(session: Session, runs: LiveRuns): Handlers<keyof typeof protocolMethods> {
  /** Verdict arrays are kept by meaning, revision and as-of date; so are their counts. */
  const counted = new WeakMap<Uint8Array, Counts>();
  const editor = (): Editor => ({ person: session.person, now: session.env.now() });

  function warnings(document: Protocol): ProtocolWarning[] {
    return checkProtocol(document, { units: session.units, names: session.names, facts: session.facts });
  }

  function loaded(version: StoredVersion): Loaded {
    const draft = version.status === 'draft';
    const undo = draft ? nextStep(session.study, version.protocolId, 'undo') : null;
    const redo = draft ? nextStep(session.study, version.protocolId, 'redo') : null;
    return {
      id: version.protocolId,
      version: draft ? 'draft' : version.version,
      status: version.status,
      hash: version.hash,
      document: version.document as object as Loaded['document'],
      warnings: warnings(version.document),
      canUndo: undo !== null,
      canRedo: redo !== null,
      undoLabel: undo?.label ?? null,
      redoLabel: redo?.label ?? null,
    };
  }

  const draft = (id: string) => loaded(versionOf(session.study.read, id, undefined, 'draft'));
  const tell = () => session.changed('protocol', 'runs', 'activity');

  return {
    'protocol.list': () => {
      const byId = new Map<string, StoredVersion[]>();
      for (const version of allVersions(session.study.read)) {
        const versions = byId.get(version.protocolId);
        if (versions) versions.push(version);
        else byId.set(version.protocolId, [version]);
      }
      return [...byId].map(([id, versions]) => ({
        id,
        title: versions.at(-1)!.document.title,
        versions: versions.map((v) => ({
          version: v.status === 'draft' ? ('draft' as const) : v.version,
          status: v.status,
          hash: v.hash,
          createdAt: v.createdAt,
          releasedAt: v.releasedAt,
          person: v.releasedBy ?? v.createdBy,
        })),
      }));
    },

    'protocol.create': ({ id, title }) => {
      const document = parseProtocol({ stratum: 1, id, title });
      addProtocol(session.study, document, editor());
      tell();
      return draft(id);
    },

    'protocol.get': ({ id, version }) => loaded(versionOf(session.study.read, id, version, 'draft')),

    'protocol.saveDraft': ({ id, document, label }) => {
      const parsed = parseProtocol(document);
      if (parsed.id !== id)
        throw new StratumError('bad-protocol', `The id of a protocol stays as it is: "${id}", not "${parsed.id}".`, {
          id,
        });
      saveDraft(session.study, parsed, label, editor());
      tell();
      return draft(id);
    },

    'protocol.undo': ({ id }) => {
      step(session.study, id, 'undo', editor());
      tell();
      return draft(id);
    },

    'protocol.redo': ({ id }) => {
      step(session.study, id, 'redo', editor());
      tell();
      return draft(id);
    },

    'protocol.discardDraft': ({ id, reason }) => {
      discardDraft(session.study, id, editor(), reason);
      tell();
      return null;
    },

    'protocol.release': ({ id, reason }) => {
      const current = versionOf(session.study.read, id, 'draft', 'draft');
      const errors = warnings(current.document).filter((w) => w.severity === 'error');
      if (errors.length > 0)
        throw new StratumError(
          'bad-protocol',
          `This draft cannot be released yet: ${errors[0]!.sentence}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''}`,
          { errors },
        );
      releaseDraft(session.study, id, editor(), reason);
      tell();
      return loaded(versionOf(session.study.read, id, undefined, 'release'));
    },

    'protocol.import': async ({ path: file }) => {
      const text = await readText(file);
      const document = protocolFromText(text, path.basename(file));
      const known = session.study.read;
      if (allVersions(known).some((v) => v.protocolId === document.id)) {
        saveDraft(session.study, document, `Read from ${path.basename(file)}`, editor());
      } else addProtocol(session.study, document, editor());
      tell();
      return draft(document.id);
    },

    'protocol.export': async ({ id, version, path: file, format }) => {
      const { document } = versionOf(session.study.read, id, version, 'release');
      await writeFile(file, protocolText(document, format));
      return { file: path.basename(file) };
    },

    'protocol.diff': ({ id, from, to }) => {
      const before = versionOf(session.study.read, id, from, 'release').document;
      const after = versionOf(session.study.read, id, to, 'draft').document;
      return diffProtocols(before, after, session.names);
    },

    'criteria.counts': ({ expressions, asOf }) => {
      const day = dayOfIso(asOf)!;
      const evaluator = runs.evaluator(day);
      // As in a run, those who did not consent do not count.
      const withheld = withheldSubjects(session.facts, day);
      return expressions.map((unchecked) => {
        try {
          const expression = parseExpression(unchecked);
          const sentence = printExpression(expression, session.names);
          const verdicts = evaluator.verdicts(expression);
          const counts = counted.get(verdicts) ?? countVerdicts(verdicts, withheld);
          counted.set(verdicts, counts);
          return { counts, sentence, error: null };
        } catch (error) {
          if (!(error instanceof StratumError)) throw error;
          return { counts: null, sentence: '', error: error.message };
        }
      });
    },
  };
}

/** A protocol is a page of text; anything larger is not one. */
const LARGEST_PROTOCOL = 20 * 1024 * 1024;

async function readText(file: string): Promise<string> {
  const name = path.basename(file);
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new StratumError(
      'io',
      `${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}). Check that it is there and may be read.`,
    );
  }
  if (bytes.length > LARGEST_PROTOCOL)
    throw new StratumError(
      'bad-protocol',
      `${name} is too large to be a protocol (${Math.round(bytes.length / 1e6)} MB).`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new StratumError('bad-protocol', `${name} is not UTF-8 text. Save the protocol as YAML or JSON in UTF-8.`);
  }
}
