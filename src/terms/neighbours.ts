import { fold, isHyphen, isLineBreak, isSpace, isWordAt } from './characters.ts';
import { skipGap, wordEnd, wordStart } from './gap.ts';

/**
 * The words around a match in lower case; '' where a sentence, a block or punctuation separates, other than one
 * slash ("read/write") and parentheses that hold nothing but the match. Each is read when it is first asked for,
 * since most forms depend on one side only.
 */
export class Neighbours {
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  readonly #from: number;
  readonly #to: number;
  #before: Word | undefined;
  #after: Word | undefined;

  /** Only `text[from, to)` is looked at; the match is `text[start, end)`. */
  constructor(text: string, start: number, end: number, from: number, to: number) {
    const isBracketed = start > from && text.charCodeAt(start - 1) === 0x28 && text.charCodeAt(end) === 0x29;
    this.#text = text;
    this.#start = isBracketed ? start - 1 : start;
    this.#end = isBracketed ? end + 1 : end;
    this.#from = from;
    this.#to = to;
  }

  /** The last two letters of the word directly before as `letterPair` has them; -1 where more than a space separates. */
  lettersBefore(): number {
    const last = this.#start - 2;
    if (last < this.#from || this.#text.charCodeAt(last + 1) !== 0x20 || !isWordAt(this.#text, last)) return -1;
    return letterPair(this.#text.charCodeAt(last), this.#text.charCodeAt(last - 1));
  }

  /** The first two letters of the word directly after. */
  lettersAfter(): number {
    const first = this.#end + 1;
    if (first >= this.#to || this.#text.charCodeAt(first - 1) !== 0x20 || !isWordAt(this.#text, first)) return -1;
    return letterPair(this.#text.charCodeAt(first), this.#text.charCodeAt(first + 1));
  }

  /** @param distance 1 for the word directly before */
  before(distance = 1): string {
    this.#before ??= wordBefore(this.#text, this.#start, this.#from);
    let word = this.#before;
    for (let more = distance; more > 1 && word !== none; more--) word = wordBefore(this.#text, word.start, this.#from);
    return word.lower;
  }

  /** @param distance 1 for the word directly after */
  after(distance = 1): string {
    this.#after ??= wordAfter(this.#text, this.#end, this.#to);
    let word = this.#after;
    for (let more = distance; more > 1 && word !== none; more--) word = wordAfter(this.#text, word.end, this.#to);
    return word.lower;
  }
}

/** A number below 1024 for two neighbouring letters; what is no letter counts as nothing. */
export function letterPair(outer: number, inner: number): number {
  return ((((fold[outer] as number) | 0) & 31) << 5) | (((fold[inner] as number) | 0) & 31);
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
}

const none: Word = { start: 0, end: 0, lower: '' };

/** Longer runs of letters are no words of any language; reading stops there to stay linear. */
const longestWord = 64;

function wordBefore(text: string, start: number, from: number): Word {
  const slashed = endBeforeSlash(text, start, from);
  if (slashed >= 0) return wordOf(text, wordStart(text, slashed, Math.max(from, slashed - longestWord)), slashed);
  let end = start;
  while (end > from && isGapUnit(text.charCodeAt(end - 1))) end--;
  // One space is what nearly always separates; it needs no closer look.
  const isPlain = end === start - 1 && text.charCodeAt(end) === 0x20;
  if (!isPlain && (skipGap(text, end, start + 1) !== start || beginsSentence(text, end, start))) return none;
  return wordOf(text, wordStart(text, end, Math.max(from, end - longestWord)), end);
}

function wordAfter(text: string, end: number, to: number): Word {
  const slashed = startAfterSlash(text, end, to);
  if (slashed >= 0) return wordOf(text, slashed, wordEnd(text, slashed, Math.min(to, slashed + longestWord)));
  const isPlain = end + 1 < to && text.charCodeAt(end) === 0x20 && fold[text.charCodeAt(end + 1)] !== 0;
  const start = isPlain ? end + 1 : skipGap(text, end, to);
  if (start < 0 || (!isPlain && beginsSentence(text, end, start))) return none;
  return wordOf(text, start, wordEnd(text, start, Math.min(to, start + longestWord)));
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
  if (start === end) return none;
  const word = text.slice(start, end);
  return { start, end, lower: isLower(text, start, end) ? word : word.toLowerCase() };
}

/** Most words are in lower case already, and to see it is much cheaper than `toLowerCase`. */
function isLower(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (fold[unit] !== unit) return false;
  }
  return true;
}

function isGapUnit(unit: number): boolean {
  return isSpace(unit) || isHyphen(unit) || isLineBreak(unit);
}

/** A new line that begins with a capital is taken as a new sentence: many people end lines without a full stop. */
function beginsSentence(text: string, gapStart: number, wordStart: number): boolean {
  for (let index = gapStart; index < wordStart; index++) {
    if (isLineBreak(text.charCodeAt(index))) return /\p{Lu}/u.test(text[wordStart] ?? '');
  }
  return false;
}
