import { fold, isHyphen, isLineBreak, isSpace } from './characters.ts';

/**
 * Reads what may stand between two words of one term: spaces, one line break, one hyphen. A hyphen
 * after a space is a dash, which does not join, unless it begins an option as in "nginx -s reload".
 * @returns where the next word or symbol begins, or -1 where the term cannot go on
 */
export function skipGap(text: string, from: number, to: number): number {
  let lineBreaks = 0;
  let hyphens = 0;
  let index = from;
  for (; index < to; index++) {
    const unit = text.charCodeAt(index);
    if (isSpace(unit)) continue;
    if (isLineBreak(unit)) {
      // CR LF is one line break.
      if (unit === 0x0d && text.charCodeAt(index + 1) === 0x0a) index++;
      if (++lineBreaks > 1) return -1;
    } else if (isHyphen(unit)) {
      if (lineBreaks > 0 || ++hyphens > 1) return -1;
      if (isBlank(text, index - 1, from) && !isOption(text, index)) return index;
    } else break;
  }
  return index < to ? index : -1;
}

/** Space that a reader sees, unlike markup that was written over. */
function isBlank(text: string, index: number, from: number): boolean {
  const unit = text.charCodeAt(index);
  return index >= from && unit !== 0xfdd0 && isSpace(unit);
}

function isOption(text: string, hyphen: number): boolean {
  return fold[text.charCodeAt(hyphen + 1)] !== 0 && fold[text.charCodeAt(hyphen + 2)] === 0;
}

/** @returns the end of the word that begins at `from`; `from` itself where none does */
export function wordEnd(text: string, from: number, to: number): number {
  let index = from;
  while (index < to && fold[text.charCodeAt(index)] !== 0) index++;
  return index;
}
