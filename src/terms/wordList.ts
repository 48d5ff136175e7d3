import { hashOf, hashPair } from './hash.ts';
import { HashBits } from './hashBits.ts';
import type { Word } from './neighbours.ts';

/**
 * A set of words, and of pairs of words, that a text is compared with. Hashes tell nearly always that a word
 * is none of them, so that its letters need not be copied.
 */
export class WordList {
  readonly #entries: ReadonlySet<string>;
  /** The hashes of words and pairs, and of words in pairs turned over. */
  readonly #bits: HashBits;

  /** @param entries in lower case, each one word or two with a space between */
  constructor(entries: readonly string[]) {
    this.#entries = new Set(entries);
    this.#bits = new HashBits(entries.length * 2);
    for (const entry of entries) {
      const [first = '', second] = entry.split(' ');
      if (second === undefined) this.#bits.add(hashOf(first));
      else {
        this.#bits.add(hashPair(hashOf(first), hashOf(second)));
        this.#bits.add(~hashOf(first));
        this.#bits.add(~hashOf(second));
      }
    }
  }

  has(word: Word): boolean {
    return this.#bits.bit(word.hash) === 1 && this.#entries.has(word.lower);
  }

  /** Whether a word may be one of a pair; false for nearly all that are not. */
  mayPair(word: Word): boolean {
    return this.#bits.bit(~word.hash) === 1;
  }

  hasPair(first: Word, second: Word): boolean {
    return (
      this.#bits.bit(hashPair(first.hash, second.hash)) === 1 && this.#entries.has(`${first.lower} ${second.lower}`)
    );
  }
}
