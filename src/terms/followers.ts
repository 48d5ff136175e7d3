import { fold } from './characters.ts';

/*
 * Which words may follow another one in a form, as 32 bits: one for each way to begin, several ways to a bit.
 * They tell of nearly all words, before these are read, that no form goes on with them.
 */

/** @param word in canonical writing */
export function followerBit(word: string): number {
  return 1 << bitNumber(word.charCodeAt(0), fold[word.charCodeAt(1)] as number);
}

/** Whether what stands after the word that ends at `end` may be one that the bits have. */
export function mayFollow(bits: number, text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  const kind = unit < 128 ? kinds[unit] : unknown;
  if (kind === symbol) return ((bits >>> bitNumber(unit, 0)) & 1) === 1;
  const first = kind === separator ? (fold[text.charCodeAt(end + 1)] as number) : 0;
  return !first || ((bits >>> bitNumber(first, fold[text.charCodeAt(end + 2)] as number)) & 1) === 1;
}

/** @param first,second folded; past the end of a text or a word `second` is undefined */
function bitNumber(first: number, second: number): number {
  return (first * 5 + (second | 0)) & 31;
}

/** What the unit directly after a word tells: that it is the next symbol, that a word may follow it, or nothing. */
const unknown = 0;
const symbol = 1;
const separator = 2;
const kinds = new Uint8Array(128);
for (const character of '!#$%&)*+,./:;<=>?@[\\]^_`{|}~') kinds[character.charCodeAt(0)] = symbol;
for (const character of ' -\n') kinds[character.charCodeAt(0)] = separator;
