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
  #before: Word | undefined;
  #after: Word | undefined;

  constructor(place: Place) {
    this.#place = place;
  }

  get before(): string {
    return this.#wordBefore().lower;
  }

  get after(): string {
    return this.#wordAfter().lower;
  }

  get beforeThat(): string {
    const { text, from } = this.#place;
    const { start, lower } = this.#wordBefore();
    return lower === '' ? '' : wordBefore(text, start, from).lower;
  }

  get afterThat(): string {
    const { text, to } = this.#place;
    const { end, lower } = this.#wordAfter();
    return lower === '' ? '' : wordAfter(text, end, to).lower;
  }

  #wordBefore(): Word {
    const { text, start, from } = this.#place;
    this.#before ??= wordBefore(text, start, from);
    return this.#before;
  }

  #wordAfter(): Word {
    const { text, end, to } = this.#place;
    this.#after ??= wordAfter(text, end, to);
    return this.#after;
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
