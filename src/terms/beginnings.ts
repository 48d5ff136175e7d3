import { fold, isWordAt } from './characters.ts';
import { type Node, root } from './formNode.ts';
import { isPlainSymbol } from './gap.ts';
import { hashOf, hashPair, hashSeed, hashUnit } from './hash.ts';
import { HashBits } from './hashBits.ts';
import { blockSize, wordReader } from './wordReader.ts';

/** Words of the block with which a form may begin. One list for all tables, as there is one reader. */
export const candidates = {
  /** Their numbers in the block. */
  words: new Int32Array(blockSize + 1),
  /** Whether the form may go on after them: 1 or 0. */
  goOn: new Uint8Array(blockSize + 1),
  /** The nodes of the table that they lead to. */
  nodes: new Int32Array(blockSize + 1),
} as const;

const { ends, hashes } = wordReader;
const { words, goOn } = candidates;

/** What a word may be at the beginning of a form, as bits. */
const isForm = 1;
const goesOnWithSymbol = 2;
const goesOnWithWord = 4;

/**
 * Tells from hashes, and so nearly without a look at the text or the table, with which words of a text a form
 * may begin: with one that is a form itself, or that begins one together with the word after it. It may claim
 * too much, never too little. What it knows stays in the processor's nearest cache, and saves nearly all
 * look-ups that would find nothing.
 */
export class Beginnings {
  /** The kinds of the words whose hashes share a place. */
  readonly #kinds: Uint8Array;
  /** The first two words of forms. */
  readonly #pairs: HashBits;

  /**
   * @param nodes the root first
   * @param symbolsAreWords whether symbols are read as words, so that the word after one need not be the next
   */
  constructor(nodes: readonly Node<unknown>[], symbolsAreWords: boolean) {
    const firsts = new Map<number, number>();
    let seconds = 0;
    for (const [number, { parent, forms }] of nodes.entries()) {
      if (number > 0 && parent === root) firsts.set(number, forms.length > 0 ? isForm : 0);
      else if (firsts.has(parent)) seconds++;
    }
    // Thirty-two places to a word and 32 KB at most.
    this.#kinds = new Uint8Array(2 ** Math.min(15, Math.ceil(Math.log2(firsts.size * 32 + 32))));
    this.#pairs = new HashBits(seconds + firsts.size);
    for (const [number, kind] of firsts) this.#add(hashOf(nodes[number]?.word ?? ''), kind);
    for (const { parent, word } of nodes) {
      if (!firsts.has(parent)) continue;
      const first = hashOf(nodes[parent]?.word ?? '');
      this.#add(first, isWordAt(word, 0) ? goesOnWithWord : goesOnWithSymbol);
      if (symbolsAreWords) this.#add(first, goesOnWithSymbol);
      this.#pairs.add(hashPair(first, hashOf(word)));
      // The "(s)" of "single point(s) of failure".
      this.#pairs.add(hashPair(first, hashOf('s')));
    }
  }

  #add(hash: number, kind: number): void {
    const place = placeOf(hash) & (this.#kinds.length - 1);
    this.#kinds[place] = (this.#kinds[place] as number) | kind;
  }

  /**
   * Makes candidates of the words of the block with which a form may begin.
   * @returns how many candidates there are
   */
  collect(text: string): number {
    const { count } = wordReader;
    const kinds = this.#kinds;
    const mask = kinds.length - 1;
    let firsts = 0;
    // No decisions, which no processor could foresee: each number is written, and kept only where the word is a first.
    for (let word = 0; word < count; word++) {
      words[firsts] = word;
      firsts += -(kinds[placeOf(hashes[word] as number) & mask] as number) >>> 31;
    }
    let found = 0;
    for (let index = 0; index < firsts; index++) {
      const word = words[index] as number;
      const hash = hashes[word] as number;
      const kind = kinds[placeOf(hash) & mask] as number;
      // What follows the last word of the block is not known yet.
      let mayGoOn = word + 1 === count ? 1 : this.#pairs.bit(hashPair(hash, hashes[word + 1] as number)) & (kind >> 2);
      if ((kind & goesOnWithSymbol) !== 0 && mayGoOn === 0)
        mayGoOn = this.#mayGoOnWithSymbol(hash, text, ends[word] as number);
      words[found] = word;
      goOn[found] = mayGoOn;
      found += (kind & isForm) | mayGoOn;
    }
    return found;
  }

  /** Whether a form may go on with a symbol from the word that ends at `end`: 1 or 0. */
  #mayGoOnWithSymbol(hash: number, text: string, end: number): number {
    const unit = text.charCodeAt(end);
    const next = unit === 0x20 ? text.charCodeAt(end + 1) : unit;
    // Another word after one space.
    if (fold[next] !== 0) return 0;
    return isPlainSymbol(next) ? this.#pairs.bit(hashPair(hash, hashUnit(hashSeed, next))) : 1;
  }
}

function placeOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
