import { fold, isHyphen, isLineBreak, isSpace } from './characters.ts';

/**
 * Reads what may stand between two words of one term: spaces, one line break, one hyphen. A hyphen
 * with space on both sides is a dash, which separates.
 * @returns where the next word or symbol begins, or -1 where the term cannot go on
 */
export function skipGap(text: string, from: number, to: number): number {
  let lineBreaks = 0;
  let hyphen = -1;
  let index = from;
  for (; index < to; index++) {
    const unit = text.charCodeAt(index);
    if (isSpace(unit)) continue;
    if (isLineBreak(unit)) {
      // CR LF is one line break.
      if (unit === 0x0d && text.charCodeAt(index + 1) === 0x0a) index++;
      if (++lineBreaks > 1) return -1;
    } else if (isHyphen(unit)) {
      if (hyphen >= 0 || lineBreaks > 0) return -1;
      hyphen = index;
    } else break;
  }
  if (index >= to) return -1;
  if (hyphen > from && index > hyphen + 1 && isBlank(text, hyphen - 1) && isBlank(text, hyphen + 1)) return -1;
  return index;
}

/** Space a reader sees, unlike markup that was written over. */
function isBlank(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit !== 0xfdd0 && (isSpace(unit) || isLineBreak(unit));
}

/** @returns the end of the word that begins at `from` */
export function wordEnd(text: string, from: number, to: number): number {
  let index = from;
  while (index < to && fold[text.charCodeAt(index)] !== 0) index++;
  return index;
}

/** Longer runs of letters are no words of any language; reading stops there to stay linear. */
const longestWord = 64;

/** @returns the word before `start` in lower case, or '' where something else separates */
export function wordBefore(text: string, start: number, from: number): string {
  const end = skipGapBackwards(text, start, from);
  let index = end;
  while (index > from && end - index < longestWord && fold[text.charCodeAt(index - 1)] !== 0) index--;
  return text.slice(index, end).toLowerCase();
}

/** @returns the word after `end` in lower case, or '' where something else separates */
export function wordAfter(text: string, end: number, to: number): string {
  const start = skipGap(text, end, to);
  return start < 0 ? '' : text.slice(start, wordEnd(text, start, Math.min(to, start + longestWord))).toLowerCase();
}

/** @returns where the word before ends; `start` itself where none does */
export function skipGapBackwards(text: string, start: number, from: number): number {
  let index = start;
  while (index > from) {
    const unit = text.charCodeAt(index - 1);
    if (!isSpace(unit) && !isHyphen(unit) && !isLineBreak(unit)) break;
    index--;
  }
  return skipGap(text, index, start + 1) === start ? index : start;
}
