import type { NextOccurrence } from './nextOccurrence.ts';

/**
 * Reads the target of an inline link: `(url "title")`. A target with spaces, which is no Markdown but
 * what people write, ends at the next closing parenthesis of the line.
 * @param open offset of the opening parenthesis
 * @returns the offset after the closing one, or -1
 */
export function linkTargetEnd(text: string, open: number, to: number, next: NextOccurrence): number {
  const wellFormed = wellFormedEnd(text, open, to, next);
  if (wellFormed >= 0) return wellFormed;
  const close = next.of(')', open + 1);
  const lineBreak = next.of('\n', open + 1);
  return close < 0 || (lineBreak >= 0 && lineBreak < close) ? -1 : close + 1;
}

/** CommonMark leaves the limit open; cmark and markdown-it have 32. It keeps a text of `](` linear. */
const deepestParentheses = 32;

function wellFormedEnd(text: string, open: number, to: number, next: NextOccurrence): number {
  let index = skipSpace(text, open + 1, to);
  if (text[index] === '<') {
    const close = next.of('>', index);
    if (close < 0) return -1;
    index = close + 1;
  } else {
    for (let depth = 0; index < to; index++) {
      const unit = text.charCodeAt(index);
      if (unit === 0x5c) index++;
      else if (unit <= 0x20) break;
      else if (unit === 0x28 && ++depth > deepestParentheses) return -1;
      else if (unit === 0x29 && --depth < 0) return index + 1;
    }
  }
  index = skipSpace(text, index, to);
  const quote = text[index] === '(' ? ')' : text[index];
  if (quote === '"' || quote === "'" || quote === ')') {
    const isTitle = text[index] !== ')';
    const close = isTitle ? next.of(quote, index + 1) : index - 1;
    if (isTitle && close < 0) return -1;
    index = skipSpace(text, close + 1, to);
  }
  return index < to && text[index] === ')' ? index + 1 : -1;
}

function skipSpace(text: string, from: number, to: number): number {
  let index = from;
  while (index < to && text.charCodeAt(index) <= 0x20) index++;
  return index;
}
