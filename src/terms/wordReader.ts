import { canonical, fold } from './characters.ts';
import { hashSeed, hashUnit } from './hash.ts';

/** Units read at a time: enough to forget the cost of a call, few enough for the nearest cache. */
const blockSize = 4096;

/**
 * Splits a text into words, a block at a time, and hashes them on the way. It serves one scan at a time
 * and overwrites what it read last.
 */
export class WordReader {
  /** Of the words read last: where each ends, and its hash. */
  readonly ends = new Int32Array(blockSize + 1);
  readonly hashes = new Int32Array(blockSize + 1);
  count = 0;

  /**
   * Reads the words of a block of `text[from, to)`. Every third unit or so begins or ends a word, which
   * no processor foresees; so the loop takes no decision: it writes at each unit what would be true if
   * a word ended there, and moves on only where one does. That makes it twice as fast.
   * @returns where the next block begins
   */
  readWords(text: string, from: number, to: number): number {
    const { ends, hashes } = this;
    const blockEnd = Math.min(to, from + blockSize);
    let count = 0;
    let hash = hashSeed;
    /** All bits within a word, none outside. */
    let inside = 0;
    for (let index = from; index < blockEnd; index++) {
      const unit = fold[text.charCodeAt(index)] as number;
      const wasInside = inside;
      inside = -unit >> 31;
      ends[count] = index;
      hashes[count] = hash;
      count += wasInside & ~inside & 1;
      hash = hashUnit(hash, unit) & inside;
    }
    this.count = count;
    return inside === 0 ? blockEnd : this.#finishWord(text, blockEnd, to, hash);
  }

  /** The same, but each symbol is a word too: anything else than letters, digits and spaces. */
  readWordsAndSymbols(text: string, from: number, to: number): number {
    const blockEnd = Math.min(to, from + blockSize);
    this.count = 0;
    let hash = hashSeed;
    for (let index = from; index < blockEnd; index++) {
      const unit = text.charCodeAt(index);
      const folded = fold[unit] as number;
      if (folded !== 0) {
        hash = hashUnit(hash, folded);
        if (index + 1 < blockEnd && fold[text.charCodeAt(index + 1)] !== 0) continue;
        if (index + 1 === blockEnd) return this.#finishWord(text, blockEnd, to, hash);
        this.#add(index + 1, hash);
      } else if (unit > 0x20) this.#add(index + 1, hashUnit(hashSeed, canonical(unit)));
      hash = hashSeed;
    }
    return blockEnd;
  }

  /** Reads the rest of a word that reaches beyond its block. */
  #finishWord(text: string, from: number, to: number, begun: number): number {
    let hash = begun;
    let index = from;
    for (; index < to && fold[text.charCodeAt(index)] !== 0; index++) {
      hash = hashUnit(hash, fold[text.charCodeAt(index)] as number);
    }
    this.#add(index, hash);
    return index;
  }

  #add(end: number, hash: number): void {
    this.ends[this.count] = end;
    this.hashes[this.count++] = hash;
  }
}
