import { fold, glueUnit, isHyphen, isLineBreak, isSpace } from './characters.ts';

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
  return index >= from && unit !== glueUnit && isSpace(unit);
}

function isOption(text: string, hyphen: number): boolean {
  return fold[text.charCodeAt(hyphen + 1)] !== 0 && fold[text.charCodeAt(hyphen + 2)] === 0;
}

/**
 * Where the next word or symbol of a term begins.
 * @param start where the term begins
 * @param end where what has been read of it ends
 * @returns -1 where the term cannot go on
 */
export function nextToken(text: string, start: number, end: number, to: number): number {
  // One space or hyphen between letters is by far the most frequent gap.
  const unit = text.charCodeAt(end);
  if ((unit === 0x20 || unit === 0x2d) && end + 1 < to && areWords(text, end)) return end + 1;
  if (isPlainSymbol(unit)) return end < to ? end : -1;
  const gapStart = wordPartEnd(text, start, end, to);
  const next = skipGap(text, gapStart, to);
  if (next <= gapStart) return next;
  const isTight = tightSymbols.has(text[next] ?? '') || tightSymbols.has(text[end - 1] ?? '');
  return isTight || beginsSentence(text, start, gapStart, next) ? -1 : next;
}

const plainSymbols = new Uint8Array(0x10000);
for (const symbol of '.,:;!?/\\)[]{}<>*_`|&+=#%@$~^') plainSymbols[symbol.charCodeAt(0)] = 1;

/** Whether a symbol stands for nothing but itself, unlike hyphens, quotation marks and the parenthesis of "(s)". */
export function isPlainSymbol(unit: number): boolean {
  return plainSymbols[unit] === 1;
}

/** Past the "(s)" of "single point(s) of failure" and the quotation mark of an "A" record. */
function wordPartEnd(text: string, start: number, end: number, to: number): number {
  const unit = text.charCodeAt(end);
  if (unit === 0x28 && end + 3 <= to && text.startsWith('(s)', end)) return end + 3;
  const isQuoted = isQuote(unit) && end === start + 1 && isQuote(text.charCodeAt(start - 1));
  return isQuoted && isSpace(text.charCodeAt(end + 1)) ? end + 1 : end;
}

function isQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0x27 || (unit >= 0x2018 && unit <= 0x201f) || unit === 0xab || unit === 0xbb;
}

/** Symbols that bind without space, as in Node.js and Let's Encrypt; around a slash there may be some. */
const tightSymbols = new Set(".'\u2019_:,");

function areWords(text: string, gap: number): boolean {
  return fold[text.charCodeAt(gap - 1)] !== 0 && fold[text.charCodeAt(gap + 1)] !== 0;
}

/** A new line that begins with a capital begins a sentence, unless the whole term is capitalised: Load⏎Balancer. */
function beginsSentence(text: string, start: number, gapStart: number, next: number): boolean {
  if (!/\p{Lu}/u.test(text[next] ?? '') || !/[\r\n]/.test(text.slice(gapStart, next))) return false;
  return !/^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) || /\s\p{Ll}/u.test(text.slice(start, gapStart));
}

/** @returns the beginning of the word that ends at `end`, no further back than `from`; `end` itself where none does */
export function wordStart(text: string, end: number, from: number): number {
  let index = end;
  while (index > from && fold[text.charCodeAt(index - 1)] !== 0) index--;
  return index;
}

/** @returns the end of the word that begins at `from`; `from` itself where none does */
export function wordEnd(text: string, from: number, to: number): number {
  let index = from;
  while (index < to && fold[text.charCodeAt(index)] !== 0) index++;
  return index;
}
