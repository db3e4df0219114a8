import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StratumError } from '../../../db/domain/errors.ts';
import type { Protocol } from '../../../db/domain/protocol/document.ts';
import { withPart } from '../../../renderer/features/protocol/editing/document-path.ts';
import {
  createDraft,
  type DraftCalls,
  type LoadedProtocol,
} from '../../../renderer/features/protocol/editing/draft.ts';
import { goldenProtocol } from '../../fixtures/golden-cohort.ts';

/** An engine that keeps steps as the real one does, and answers when it is let. */
function engine(document: Protocol) {
  const past: { label: string; document: Protocol }[] = [];
  let now = document;
  let revision = 0;
  const saves: string[] = [];
  const loaded = (): LoadedProtocol => ({
    id: 'GOLD-1',
    version: 'draft',
    status: 'draft',
    hash: `hash ${revision}`,
    document: JSON.parse(JSON.stringify(now)),
    warnings: [],
    canUndo: past.length > 0,
    canRedo: false,
    undoLabel: past.at(-1)?.label ?? null,
    redoLabel: null,
  });
  const calls: DraftCalls = {
    save: vi.fn(async (next, label) => {
      saves.push(label);
      past.push({ label, document: now });
      now = next;
      revision++;
      return loaded();
    }),
    undo: vi.fn(async () => {
      now = past.pop()?.document ?? now;
      revision++;
      return loaded();
    }),
    redo: vi.fn(async () => loaded()),
  };
  return { calls, saves, loaded, document: () => now };
}

const golden = goldenProtocol();
const titled = (document: Protocol, title: string) => withPart(document, '/inclusion/0/title', title);
const settle = () => vi.advanceTimersByTimeAsync(5000);

describe('a draft under edit', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => {
      vi.useRealTimers();
    };
  });

  it('makes one step of what is typed in one go, and shows it at once', async () => {
    const there = engine(golden);
    const draft = createDraft(there.loaded(), there.calls);
    for (const title of ['O', 'Ol', 'Old', 'Old '])
      expect(draft.edit(titled(golden, title), 'Changed the title', '/inclusion/0/title')).toBeNull();
    expect(draft.state.get().document.inclusion[0]!.title).toBe('Old ');
    expect(draft.state.get().unsaved).toBe(true);
    expect(there.saves).toEqual([]);
    await settle();
    expect(there.saves).toEqual(['Changed the title']);
    expect(draft.state.get()).toMatchObject({ unsaved: false, failed: null });
    expect(draft.state.get().loaded.undoLabel).toBe('Changed the title');
  });

  it('typing in another field, or another act, ends the step before', async () => {
    const there = engine(golden);
    const draft = createDraft(there.loaded(), there.calls);
    draft.edit(titled(golden, 'Grown'), 'first', 'a');
    draft.edit(withPart(draft.state.get().document, '/title', 'Other'), 'second', 'b');
    draft.edit(withPart(draft.state.get().document, '/exclusion', []), 'third');
    await settle();
    expect(there.saves).toEqual(['first', 'second', 'third']);
    expect(there.document()).toMatchObject({ title: 'Other', exclusion: [] });
    expect(there.document().inclusion[0]!.title).toBe('Grown');
  });

  it('undo saves what was typed before it takes it back', async () => {
    const there = engine(golden);
    const draft = createDraft(there.loaded(), there.calls);
    draft.edit(titled(golden, 'Grown'), 'title', 'a');
    draft.undo();
    await settle();
    expect(there.saves).toEqual(['title']);
    expect(draft.state.get().document).toEqual(golden);
    expect(draft.state.get().unsaved).toBe(false);
  });

  it('what was typed while undo was under way is not lost', async () => {
    const there = engine(golden);
    const draft = createDraft(there.loaded(), there.calls);
    draft.edit(withPart(golden, '/exclusion', []), 'deleted');
    draft.undo();
    draft.edit(titled(golden, 'Typed'), 'title', 'a');
    await settle();
    expect(draft.state.get().document.inclusion[0]!.title).toBe('Typed');
    expect(there.document().inclusion[0]!.title).toBe('Typed');
  });

  it('a document that cannot be saved is refused with the place, and the draft stays as it was', async () => {
    const there = engine(golden);
    const draft = createDraft(there.loaded(), there.calls);
    const refusal = draft.edit(withPart(golden, '/inclusion/0/id', 'has blank'), 'id');
    expect(refusal?.problems[0]).toMatchObject({ path: '/inclusion/0/id' });
    expect(refusal?.problems[0]?.sentence).toContain('letters, digits');
    expect(draft.state.get().document).toEqual(golden);
    await settle();
    expect(there.saves).toEqual([]);
  });

  it('a failed save is told, and can be tried again without loss', async () => {
    const there = engine(golden);
    const draft = createDraft(there.loaded(), there.calls);
    vi.mocked(there.calls.save).mockRejectedValueOnce(new StratumError('disk-full', 'The disk is full.'));
    draft.edit(withPart(golden, '/title', 'Kept'), 'title');
    await settle();
    expect(draft.state.get()).toMatchObject({ unsaved: true, failed: { message: 'The disk is full.' } });
    expect(draft.state.get().document.title).toBe('Kept');
    draft.receive(there.loaded());
    expect(draft.state.get().document.title).toBe('Kept');
    draft.retry();
    await settle();
    expect(draft.state.get()).toMatchObject({ unsaved: false, failed: null });
    expect(there.document().title).toBe('Kept');
  });

  it('a draft that was changed elsewhere is taken over, unless changes are on their way', async () => {
    const there = engine(golden);
    const draft = createDraft(there.loaded(), there.calls);
    const elsewhere: LoadedProtocol = {
      ...there.loaded(),
      hash: 'other',
      document: JSON.parse(JSON.stringify({ ...golden, title: 'From a file' })),
    };
    draft.edit(titled(golden, 'Typed'), 'title', 'a');
    draft.receive(elsewhere);
    expect(draft.state.get().document.title).toBe(golden.title);
    await settle();
    draft.receive(elsewhere);
    expect(draft.state.get().document.title).toBe('From a file');
  });
});
