import { hashOf, hashPair } from './hash.ts';
import { HashBits } from './hashBits.ts';
import type { Word } from './neighbours.ts';

/** An entry: one word, or two that stand side by side. */
type Entry = readonly [first: string, second: string | undefined];

/**
 * A set of words, and of pairs of words, that a text is compared with. Hashes tell nearly always that a word
 * is none of them; otherwise letters are compared where they stand, since a copy of them would cost most.
 */
export class WordList {
  readonly #entries = new Map<number, Entry[]>();
  /** The hashes of words and pairs, and of words in pairs turned over. */
  readonly #bits: HashBits;

  /** @param entries in lower case, each one word or two with a space between */
  constructor(entries: readonly string[]) {
    this.#bits = new HashBits(entries.length * 2);
    for (const entry of entries) {
      const [first = '', second] = entry.split(' ');
      if (second === undefined) this.#add(hashOf(first), [first, undefined]);
      else {
        this.#add(hashPair(hashOf(first), hashOf(second)), [first, second]);
        this.#bits.add(~hashOf(first));
        this.#bits.add(~hashOf(second));
      }
    }
  }

  has(word: Word): boolean {
    return this.#bits.bit(word.hash) === 1 && this.#find(word.hash, word, undefined);
  }

  /** Whether a word may be one of a pair; false for nearly all that are not. */
  mayPair(word: Word): boolean {
    return this.#bits.bit(~word.hash) === 1;
  }

  hasPair(first: Word, second: Word): boolean {
    const hash = hashPair(first.hash, second.hash);
    return this.#bits.bit(hash) === 1 && this.#find(hash, first, second);
  }

  #find(hash: number, first: Word, second: Word | undefined): boolean {
    for (const [one, two] of this.#entries.get(hash) ?? []) {
      if (first.is(one) && (two === undefined ? second === undefined : second?.is(two) === true)) return true;
    }
    return false;
  }

  #add(hash: number, entry: Entry): void {
    const others = this.#entries.get(hash);
    if (others === undefined) this.#entries.set(hash, [entry]);
    else others.push(entry);
    this.#bits.add(hash);
  }
}
