export const SHORTEST_PASSPHRASE = 8;

export interface Strength {
  /** 0 to 1, for a bar. */
  share: number;
  word: 'Too short' | 'Weak' | 'Fair' | 'Strong';
  hint: string;
  colour: 'red' | 'yellow' | 'teal';
}

/** What an attacker tries first. Compared without case, digits at the end and common substitutions. */
const COMMON =
  /^(password|passphrase|passwort|qwert[yz]|letmein|welcome|stratum|secret|admin|iloveyou|abc|study|trial)/;

/**
 * A hint, not a proof: the bits of a random text of the same length and kinds of characters, where repeats and runs
 * (`aaaa`, `1234`) count once and words count as words (11 bits each, as drawn from a list of 2,048).
 */
export function passphraseBits(text: string): number {
  const words = text.split(/[\s._,-]+/).filter((word) => /^\p{L}{3,}$/u.test(word));
  const rest = text
    .split(/[\s._,-]+/)
    .filter((word) => !/^\p{L}{3,}$/u.test(word))
    .join('');
  const distinctWords = new Set(words.map((word) => word.toLowerCase())).size;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(rest)).length;
  const alphabet = [0, 26, 40, 60, 80][kinds] ?? 80;
  let moves = 0;
  for (let i = 0; i < rest.length; i++) {
    const step = i === 0 ? Number.NaN : rest.charCodeAt(i) - rest.charCodeAt(i - 1);
    if (![0, 1, -1].includes(step)) moves++;
  }
  const bits = distinctWords * 11 + moves * Math.log2(Math.max(2, alphabet));
  return isCommon(text) ? Math.min(bits, 15) : bits;
}

function isCommon(text: string): boolean {
  const plain = text.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'i').replaceAll('3', 'e').replaceAll('@', 'a');
  return COMMON.test(plain.replaceAll('$', 's')) && text.length < 14;
}

const FAIR_BITS = 40;
const STRONG_BITS = 60;

export function passphraseStrength(text: string): Strength {
  if (text.length < SHORTEST_PASSPHRASE) {
    return { share: 0.1, word: 'Too short', hint: `at least ${SHORTEST_PASSPHRASE} characters.`, colour: 'red' };
  }
  const bits = passphraseBits(text);
  const share = Math.min(1, bits / 80);
  if (bits < FAIR_BITS)
    return { share, word: 'Weak', hint: 'add two more words that do not belong together.', colour: 'red' };
  if (bits < STRONG_BITS) return { share, word: 'Fair', hint: 'one more word makes it strong.', colour: 'yellow' };
  return { share, word: 'Strong', hint: 'good. Keep it where you will find it again.', colour: 'teal' };
}
