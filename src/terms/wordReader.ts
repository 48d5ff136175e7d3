import { canonical, fold } from './characters.ts';
import type { CopyCodeUnits } from './codeUnits.ts';
import { hashSeed, hashUnit } from './hash.ts';

/** Units read at a time: enough to forget the cost of a call, few enough for the nearest cache. */
export const blockSize = 4096;

/**
 * Splits a text into words, a block at a time, and hashes them on the way. One scan is at work at a time, so there is
 * one reader for all.
 */
export const wordReader = createWordReader();

/**
 * V8 compiles what a function keeps in constants for the functions within it into their code, if there is one set of
 * them only. A loop over such arrays is twice as fast as one over the arrays of an object.
 */
function createWordReader() {
  const ends = new Int32Array(blockSize + 1);
  const hashes = new Int32Array(blockSize + 1);
  const units = new Uint16Array(blockSize);
  const folded = fold;
  let count = 0;

  /**
   * Reads the words of a block of `text[from, to)`. Every third unit or so begins or ends a word, which
   * no processor foresees; so the loop takes no decision: it writes at each unit what would be true if
   * a word ended there, and moves on only where one does. That makes it twice as fast.
   * @returns where the next block begins
   */
  function readWords(text: string, from: number, to: number, copyCodeUnits: CopyCodeUnits): number {
    const blockEnd = Math.min(to, from + blockSize);
    copyCodeUnits(text, from, blockEnd, units);
    const size = blockEnd - from;
    let words = 0;
    let hash = hashSeed;
    /** All bits within a word, none outside. */
    let inside = 0;
    for (let index = 0; index < size; index++) {
      const unit = folded[units[index] as number] as number;
      const wasInside = inside;
      inside = -unit >> 31;
      ends[words] = from + index;
      hashes[words] = hash;
      words += wasInside & ~inside & 1;
      hash = hashUnit(hash, unit) & inside;
    }
    count = words;
    return inside === 0 ? blockEnd : finishWord(text, blockEnd, to, hash);
  }

  /** The same, but each symbol is a word too: anything else than letters, digits and spaces. */
  function readWordsAndSymbols(text: string, from: number, to: number): number {
    const blockEnd = Math.min(to, from + blockSize);
    count = 0;
    let hash = hashSeed;
    for (let index = from; index < blockEnd; index++) {
      const unit = text.charCodeAt(index);
      const letter = fold[unit] as number;
      if (letter !== 0) {
        hash = hashUnit(hash, letter);
        if (index + 1 < blockEnd && fold[text.charCodeAt(index + 1)] !== 0) continue;
        if (index + 1 === blockEnd) return finishWord(text, blockEnd, to, hash);
        add(index + 1, hash);
      } else if (unit > 0x20) add(index + 1, hashUnit(hashSeed, canonical(unit)));
      hash = hashSeed;
    }
    return blockEnd;
  }

  /** Reads the rest of a word that reaches beyond its block. */
  function finishWord(text: string, from: number, to: number, begun: number): number {
    let hash = begun;
    let index = from;
    for (; index < to && fold[text.charCodeAt(index)] !== 0; index++) {
      hash = hashUnit(hash, fold[text.charCodeAt(index)] as number);
    }
    add(index, hash);
    return index;
  }

  function add(end: number, hash: number): void {
    ends[count] = end;
    hashes[count++] = hash;
  }

  return {
    /** Where each of the words read last ends. */
    ends,
    /** The hash of each of the words read last. */
    hashes,

    /** How many words have been read last. */
    get count(): number {
      return count;
    },

    /**
     * Reads `text[from, to)` and yields where each block begins, once its words have been read. A generator, since V8
     * compiles its body by itself: where it took the loops into the code of the caller, they ran half as fast.
     * @param symbolsAreWords whether each symbol is a word, too
     */
    *readBlocks(
      text: string,
      from: number,
      to: number,
      symbolsAreWords: boolean,
      copyCodeUnits: CopyCodeUnits,
    ): Generator<number, void> {
      for (let start = from; start < to; ) {
        const end = symbolsAreWords ? readWordsAndSymbols(text, start, to) : readWords(text, start, to, copyCodeUnits);
        yield start;
        start = end;
      }
    },

    /**
     * Where the word after the given one begins, if nothing but a space or a hyphen is between the two, as there
     * nearly always is; -1 otherwise, and where a word has not been read. Words are given by number.
     */
    beginOfNext(text: string, word: number): number {
      if (word + 1 >= count) return -1;
      const end = ends[word] as number;
      const unit = text.charCodeAt(end);
      // A symbol that is read as a word would end here.
      const isRead = (unit === 0x20 || unit === 0x2d) && (ends[word + 1] as number) > end + 1;
      return isRead && fold[text.charCodeAt(end + 1)] !== 0 && fold[text.charCodeAt(end - 1)] !== 0 ? end + 1 : -1;
    },

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
    },
  };
}
