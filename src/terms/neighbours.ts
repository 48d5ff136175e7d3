import { fold, isDigit, isHyphen, isLineBreak, isSpace } from './characters.ts';
import { skipGap, wordEnd, wordStart } from './gap.ts';
import { hashSeed, hashUnit } from './hash.ts';
import { wordReader } from './wordReader.ts';

/** A word of a text; `isNone` where there is none. */
export class Word {
  readonly #text: string;
  readonly start: number;
  readonly end: number;
  readonly hash: number;

  /** @param hash that of `text[start, end)`, where it is known already */
  constructor(text: string, start: number, end: number, hash = hashOfWord(text, start, end)) {
    this.#text = text;
    this.start = start;
    this.end = end;
    this.hash = hash;
  }

  get isNone(): boolean {
    return this.start === this.end;
  }

  get beginsWithDigit(): boolean {
    return !this.isNone && isDigit(this.#text.charCodeAt(this.start));
  }

  /** @param letters in lower case */
  is(letters: string): boolean {
    return this.end - this.start === letters.length && this.endsWith(letters);
  }

  /** @param letters in lower case */
  endsWith(letters: string): boolean {
    let index = this.end - letters.length;
    if (index < this.start) return false;
    for (let letter = 0; letter < letters.length; letter++, index++) {
      if (fold[this.#text.charCodeAt(index)] !== letters.charCodeAt(letter)) return false;
    }
    return true;
  }
}

function hashOfWord(text: string, start: number, end: number): number {
  let hash = hashSeed;
  for (let index = start; index < end; index++) hash = hashUnit(hash, fold[text.charCodeAt(index)] as number);
  return hash;
}

const none = new Word('', 0, 0);

/** The part of a text that is being read. */
export interface Passage {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The words around a match; none where a sentence, a block or punctuation separates, other than one slash
 * ("read/write") and parentheses that hold nothing but the match. Each is read when it is first asked for,
 * since most forms depend on one side only.
 */
export class Neighbours {
  readonly #passage: Passage;
  readonly #start: number;
  readonly #end: number;
  readonly #firstWord: number;
  readonly #lastWord: number;
  #before: Word | undefined;
  #after: Word | undefined;

  /**
   * Those of the match `text[start, end)`.
   * @param firstWord the number of its first word in the block
   * @param lastWord that of its last word, or that of no word where it is not known
   */
  constructor(passage: Passage, start: number, end: number, firstWord: number, lastWord: number) {
    const { text, from } = passage;
    const isBracketed = start > from && text.charCodeAt(start - 1) === 0x28 && text.charCodeAt(end) === 0x29;
    this.#passage = passage;
    this.#start = isBracketed ? start - 1 : start;
    this.#end = isBracketed ? end + 1 : end;
    this.#firstWord = firstWord;
    this.#lastWord = lastWord;
  }

  /** @param distance 1 for the word directly before */
  before(distance = 1): Word {
    const { text, from } = this.#passage;
    this.#before ??= this.#readBefore();
    let word = this.#before;
    for (let more = distance; more > 1 && !word.isNone; more--) word = wordBefore(text, word.start, from);
    return word;
  }

  /** @param distance 1 for the word directly after */
  after(distance = 1): Word {
    const { text, to } = this.#passage;
    this.#after ??= this.#readAfter();
    let word = this.#after;
    for (let more = distance; more > 1 && !word.isNone; more--) word = wordAfter(text, word.end, to);
    return word;
  }

  /** Whether a slash separates the word after: "ports/IPs". */
  get isBeforeSlash(): boolean {
    return startAfterSlash(this.#passage.text, this.#end, this.#passage.to) >= 0;
  }

  #readBefore(): Word {
    const { text, from } = this.#passage;
    const begin = wordReader.beginOfPrevious(text, this.#firstWord, this.#start);
    if (begin < 0) return wordBefore(text, this.#start, from);
    return new Word(text, begin, this.#start - 1, wordReader.hashes[this.#firstWord - 1]);
  }

  #readAfter(): Word {
    const { text, to } = this.#passage;
    const next = this.#lastWord + 1;
    if (wordReader.ends[this.#lastWord] !== this.#end || wordReader.beginOfNext(text, this.#lastWord) < 0)
      return wordAfter(text, this.#end, to);
    return new Word(text, this.#end + 1, wordReader.ends[next] as number, wordReader.hashes[next]);
  }
}

/** Longer runs of letters are no words of any language; reading stops there to stay linear. */
const longestWord = 64;

function wordBefore(text: string, start: number, from: number): Word {
  // One space is what nearly always separates; it needs no closer look.
  const isPlain = start - 2 >= from && text.charCodeAt(start - 1) === 0x20 && fold[text.charCodeAt(start - 2)] !== 0;
  if (!isPlain && isPunctuation(text.charCodeAt(start - 1))) return none;
  const end = isPlain ? start - 1 : endBefore(text, start, from);
  return end < 0 ? none : wordOf(text, wordStart(text, end, Math.max(from, end - longestWord)), end);
}

function endBefore(text: string, start: number, from: number): number {
  const slashed = endBeforeSlash(text, start, from);
  if (slashed >= 0) return slashed;
  let end = start;
  while (end > from && isGapUnit(text.charCodeAt(end - 1))) end--;
  return skipGap(text, end, start + 1) !== start || beginsSentence(text, end, start) ? -1 : end;
}

function wordAfter(text: string, end: number, to: number): Word {
  const isPlain = end + 1 < to && text.charCodeAt(end) === 0x20 && fold[text.charCodeAt(end + 1)] !== 0;
  if (!isPlain && isPunctuation(text.charCodeAt(end))) return none;
  const start = isPlain ? end + 1 : startAfter(text, end, to);
  return start < 0 ? none : wordOf(text, start, wordEnd(text, start, Math.min(to, start + longestWord)));
}

function startAfter(text: string, end: number, to: number): number {
  const slashed = startAfterSlash(text, end, to);
  if (slashed >= 0) return slashed;
  const start = skipGap(text, end, to);
  return start < 0 || beginsSentence(text, end, start) ? -1 : start;
}

const slash = 0x2f;

/** Where the word ends from which only a slash separates what begins at `start`; -1 where none stands there. */
function endBeforeSlash(text: string, start: number, from: number): number {
  let index = start;
  while (index > from && isSpace(text.charCodeAt(index - 1))) index--;
  if (index === from || text.charCodeAt(index - 1) !== slash) return -1;
  index--;
  while (index > from && isSpace(text.charCodeAt(index - 1))) index--;
  return index;
}

/** Where the word begins from which only a slash separates what ends at `end`; -1 where none stands there. */
function startAfterSlash(text: string, end: number, to: number): number {
  let index = end;
  while (index < to && isSpace(text.charCodeAt(index))) index++;
  if (index === to || text.charCodeAt(index) !== slash) return -1;
  index++;
  while (index < to && isSpace(text.charCodeAt(index))) index++;
  return index;
}

function wordOf(text: string, start: number, end: number): Word {
  return start === end ? none : new Word(text, start, end);
}

function isGapUnit(unit: number): boolean {
  return isSpace(unit) || isHyphen(unit) || isLineBreak(unit);
}

/** Whether nothing beyond counts. */
function isPunctuation(unit: number): boolean {
  return fold[unit] === 0 && unit !== slash && !isGapUnit(unit);
}

/** A new line that begins with a capital is taken as a new sentence: many people end lines without a full stop. */
function beginsSentence(text: string, gapStart: number, wordStart: number): boolean {
  for (let index = gapStart; index < wordStart; index++) {
    if (isLineBreak(text.charCodeAt(index))) return /\p{Lu}/u.test(text[wordStart] ?? '');
  }
  return false;
}
