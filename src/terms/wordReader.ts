import { canonical, fold } from './characters.ts';
import { type CopyCodeUnits, copyCodeUnits } from './codeUnits.ts';
import { hashSeed, hashUnit } from './hash.ts';

/** Units read at a time: enough to forget the cost of a call, few enough for the nearest cache. */
export const blockSize = 4096;

const units = new Uint16Array(blockSize);

/**
 * The words that were read last, by any reader: where each ends, and its hash. V8 compiles their places in memory into
 * the code of modules that have them as constants, which makes loops over them up to twice as fast; so there is
 * one block for all.
 */
export const block = {
  ends: new Int32Array(blockSize + 1),
  hashes: new Int32Array(blockSize + 1),
} as const;

const { ends, hashes } = block;

/** Splits a text into words, a block at a time, and hashes them on the way. One scan is at work at a time. */
export class WordReader {
  readonly ends = ends;
  readonly hashes = hashes;
  count = 0;
  readonly #copyCodeUnits: CopyCodeUnits;

  constructor(copy: CopyCodeUnits = copyCodeUnits) {
    this.#copyCodeUnits = copy;
  }

  /**
   * Reads `text[from, to)` and yields where each block begins once its words have been read. V8 never compiles a
   * generator into its caller, so the loops within keep the processor's registers to themselves.
   */
  *readBlocks(text: string, from: number, to: number, symbolsAreWords: boolean): Generator<number, void> {
    for (let start = from; start < to; ) {
      const end = symbolsAreWords ? this.readWordsAndSymbols(text, start, to) : this.readWords(text, start, to);
      yield start;
      start = end;
    }
  }

  /**
   * Reads the words of a block of `text[from, to)`. Every third unit or so begins or ends a word, which
   * no processor foresees; so the loop takes no decision: it writes at each unit what would be true if
   * a word ended there, and moves on only where one does. That makes it twice as fast.
   * @returns where the next block begins
   */
  readWords(text: string, from: number, to: number): number {
    const blockEnd = Math.min(to, from + blockSize);
    this.#copyCodeUnits(text, from, blockEnd, units);
    const size = blockEnd - from;
    let count = 0;
    let hash = hashSeed;
    /** All bits within a word, none outside. */
    let inside = 0;
    for (let index = 0; index < size; index++) {
      const unit = fold[units[index] as number] as number;
      const wasInside = inside;
      inside = -unit >> 31;
      ends[count] = from + index;
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

  /**
   * Where the word after the given one begins, if nothing but a space or a hyphen is between the two, as there nearly
   * always is; -1 otherwise, and where a word has not been read. Words are given by number.
   */
  beginOfNext(text: string, word: number): number {
    if (word + 1 >= this.count) return -1;
    const end = ends[word] as number;
    const unit = text.charCodeAt(end);
    // A symbol that is read as a word would end here.
    const isRead = (unit === 0x20 || unit === 0x2d) && (ends[word + 1] as number) > end + 1;
    return isRead && fold[text.charCodeAt(end + 1)] !== 0 && fold[text.charCodeAt(end - 1)] !== 0 ? end + 1 : -1;
  }

  /**
   * Where the word before the given one begins, if one space and nothing else is between the two; -1 otherwise, and
   * where it has not been read.
   * @param start where the given one begins
   */
  beginOfPrevious(text: string, word: number, start: number): number {
    if (word < 2 || text.charCodeAt(start - 1) !== 0x20 || ends[word - 1] !== start - 1) return -1;
    if (fold[text.charCodeAt(start - 2)] === 0) return -1;
    let begin = ends[word - 2] as number;
    while (fold[text.charCodeAt(begin)] === 0) begin++;
    return begin;
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
    ends[this.count] = end;
    hashes[this.count++] = hash;
  }
}
