import { describe, expect, it } from 'vitest';
import { passphraseStrength } from '../../../renderer/features/start/passphrase-strength.ts';

describe('the hint on a passphrase', () => {
  it('is too short below eight characters, whatever they are', () => {
    expect(passphraseStrength('aB3$xY9').word).toBe('Too short');
  });

  it.each(['password', 'Passw0rd!', 'qwertz123', '12345678901234', 'aaaaaaaaaaaaaaaa', 'stratum2026'])(
    'calls %s weak',
    (text) => {
      expect(passphraseStrength(text).word).toBe('Weak');
    },
  );

  it('calls six unrelated words strong, with or without signs between them', () => {
    expect(passphraseStrength('velvet harbour onion cricket lantern moss').word).toBe('Strong');
    expect(passphraseStrength('velvet-harbour-onion-cricket-lantern-moss').word).toBe('Strong');
  });

  it('calls twelve random characters strong', () => {
    expect(passphraseStrength('k7#Rz!q2Wm9&').word).toBe('Strong');
  });

  it('does not count a repeated word again', () => {
    expect(passphraseStrength('velvet velvet velvet velvet velvet velvet').word).toBe('Weak');
  });
});
