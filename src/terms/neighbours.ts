import { fold, isHyphen, isLineBreak, isSpace } from './characters.ts';
import { skipGap, wordEnd } from './gap.ts';

/** Where a match stands; `from` and `to` bound what may be looked at. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The words around a match in lower case; '' where a sentence, a block or punctuation separates. Each
 * is read when it is first asked for, since most forms depend on one side only.
 */
export class Neighbours {
  readonly #place: Place;
  readonly #before: Word[] = [];
  readonly #after: Word[] = [];

  constructor(place: Place) {
    this.#place = place;
  }

  /** @param distance 1 for the word directly before */
  before(distance = 1): string {
    const { text, start, from } = this.#place;
    const read = this.#before;
    while (read.length < distance) {
      const last = read.at(-1);
      read.push(last === none ? none : wordBefore(text, last?.start ?? start, from));
    }
    return (read[distance - 1] as Word).lower;
  }

  /** @param distance 1 for the word directly after */
  after(distance = 1): string {
    const { text, end, to } = this.#place;
    const read = this.#after;
    while (read.length < distance) {
      const last = read.at(-1);
      read.push(last === none ? none : wordAfter(text, last?.end ?? end, to));
    }
    return (read[distance - 1] as Word).lower;
  }
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
  let end = start;
  while (end > from && isGapUnit(text.charCodeAt(end - 1))) end--;
  if (skipGap(text, end, start + 1) !== start || beginsSentence(text, end, start)) return none;
  let index = end;
  while (index > from && end - index < longestWord && fold[text.charCodeAt(index - 1)] !== 0) index--;
  return wordOf(text, index, end);
}

function wordAfter(text: string, end: number, to: number): Word {
  const start = skipGap(text, end, to);
  if (start < 0 || beginsSentence(text, end, start)) return none;
  return wordOf(text, start, wordEnd(text, start, Math.min(to, start + longestWord)));
}

function wordOf(text: string, start: number, end: number): Word {
  return start === end ? none : { start, end, lower: text.slice(start, end).toLowerCase() };
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
