import { describe, expect, it } from 'vitest';
import { accelerator, isTypedText, matches, shownShortcut } from '../../../renderer/commands/shortcut.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('Mod is Ctrl on a computer with a Windows keyboard and ⌘ on a Mac, never both', () => {
    expect(matches(press('k', { ctrlKey: true }), 'Mod+K', false)).toBe(true);
    expect(matches(press('k', { metaKey: true }), 'Mod+K', false)).toBe(false);
    expect(matches(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true);
    expect(matches(press('k', { ctrlKey: true }), 'Mod+K', true)).toBe(false);
    expect(matches(press('k', { ctrlKey: true, metaKey: true }), 'Mod+K', false)).toBe(false);
  });

  it('undo and redo are told apart by Shift', () => {
    expect(matches(press('z', { ctrlKey: true }), 'Mod+Z', false)).toBe(true);
    expect(matches(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Z', false)).toBe(false);
    expect(matches(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z', false)).toBe(true);
  });

  it('a slash is a slash on keyboards where it needs Shift', () => {
    expect(matches(press('/', { shiftKey: true }), '/', false)).toBe(true);
    expect(matches(press('/', { ctrlKey: true }), '/', false)).toBe(false);
  });

  it('arrows are named by their direction', () => {
    expect(matches(press('ArrowLeft', { altKey: true }), 'Alt+Left', false)).toBe(true);
    expect(matches(press('ArrowLeft'), 'Alt+Left', false)).toBe(false);
  });

  it('what a person would type into a field is no accelerator of the menu', () => {
    expect(isTypedText('/')).toBe(true);
    expect(accelerator('/')).toBeNull();
    expect(accelerator('Mod+Shift+W')).toBe('CmdOrCtrl+Shift+W');
    expect(accelerator('F1')).toBe('F1');
    expect(isTypedText('F1')).toBe(false);
  });

  it('is shown as the keyboard is labelled', () => {
    expect(shownShortcut('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(shownShortcut('Mod+Shift+Z', true)).toBe('⌘⇧Z');
  });
});
