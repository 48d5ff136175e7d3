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

/** The words around a match in lower case; '' where a sentence, a block or punctuation separates. */
export interface Neighbours {
  readonly beforeThat: string;
  readonly before: string;
  readonly after: string;
  readonly afterThat: string;
}

export function readNeighbours({ text, start, end, from, to }: Place): Neighbours {
  const before = wordBefore(text, start, from);
  const beforeThat = before === undefined ? undefined : wordBefore(text, before.start, from);
  const after = wordAfter(text, end, to);
  const afterThat = after === undefined ? undefined : wordAfter(text, after.end, to);
  const lower = (word: Word | undefined) => (word === undefined ? '' : text.slice(word.start, word.end).toLowerCase());
  return { beforeThat: lower(beforeThat), before: lower(before), after: lower(after), afterThat: lower(afterThat) };
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** Longer runs of letters are no words of any language; reading stops there to stay linear. */
const longestWord = 64;

function wordBefore(text: string, start: number, from: number): Word | undefined {
  let end = start;
  while (end > from && isGapUnit(text.charCodeAt(end - 1))) end--;
  if (skipGap(text, end, start + 1) !== start || beginsSentence(text, end, start)) return undefined;
  let index = end;
  while (index > from && end - index < longestWord && fold[text.charCodeAt(index - 1)] !== 0) index--;
  return index === end ? undefined : { start: index, end };
}

function wordAfter(text: string, end: number, to: number): Word | undefined {
  const start = skipGap(text, end, to);
  if (start < 0 || fold[text.charCodeAt(start)] === 0 || beginsSentence(text, end, start)) return undefined;
  return { start, end: wordEnd(text, start, Math.min(to, start + longestWord)) };
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
