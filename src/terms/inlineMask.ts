import { fold, isWordAt } from './characters.ts';
import { phrasing, rawText } from './htmlTag.ts';
import { type InlineOptions, InlineScan } from './inlineScan.ts';
import { linkTargetEnd } from './linkTarget.ts';
import { referenceLabel } from './markdownStructure.ts';
import type { Mask } from './mask.ts';
import { isUrlColon, urlEnd } from './urls.ts';

/**
 * Covers everything in the block `text[from, to)` that is not prose, in one pass over the source. It does
 * not pair the marks of emphasis: where a star could open or close, hiding it changes no word.
 */
export function maskInline(text: string, from: number, to: number, mask: Mask, options: InlineOptions): void {
  const scan = new InlineScan(text, from, to, mask, options);
  for (let index = from; index < to; ) {
    const rule = rules[text.charCodeAt(index)];
    index = rule === undefined ? index + 1 : rule(scan, index);
  }
}

/** Looks at the character at `index`, which chose it. @returns where the pass goes on, always behind `index` */
type Rule = (scan: InlineScan, index: number) => number;

const backslash: Rule = (scan, index) => {
  const next = scan.text[index + 1] ?? '';
  // An escaped underscore is one a reader sees, and joins an identifier.
  if (next === '_') return index + 2;
  return index + 1 < scan.to && /[!-/:-@[-`{-~\r\n]/.test(next) ? scan.hide(index, index + 1) + 1 : index + 1;
};

/**
 * A code span stays if it is one word, which is a whole term or none, or a term of several words, or words that begin
 * like a title: people also use backticks for emphasis.
 */
const codeSpan: Rule = (scan, open) => {
  const { text, options } = scan;
  const contentStart = scan.runEnd(open);
  const length = contentStart - open;
  const close = scan.codeSpans.close(open, length);
  if (close < 0) return scan.excludeUnfinished(open, contentStart);
  const content = text.slice(contentStart, close).trim();
  const stays = isWord(text, contentStart, close) || isTitle.test(content) || options.isTerm(content);
  if (options.typing || !stays) return scan.exclude(open, close + length);
  scan.hide(open, contentStart);
  return scan.hide(close, close + length);
};

/** `Lack of monitoring`, unlike `Listen 80`, `SELECT * FROM hosts` and `sudo nginx`. */
const isTitle = /^\p{Lu}\p{Ll}+( [\p{L}()/,'’&-]+)+$/u;

const emphasis: Rule = (scan, start) => {
  const { text } = scan;
  const end = scan.runEnd(start);
  const isWithinWord = text[start] === '_' && isWordAt(text, start - 1) && isWordAt(text, end);
  const isLoose = scan.isSpaceOrEdge(start - 1) && scan.isSpaceOrEdge(end);
  const isOneTilde = text[start] === '~' && end - start < 2;
  return isWithinWord || isLoose || isOneTilde ? end : scan.hide(start, end);
};

const footnote: Rule = (scan, open) => {
  const close = scan.text[open + 1] === '^' ? scan.next.of(']', open) : -1;
  return close < 0 || close - open > longestLabel ? open + 1 : scan.exclude(open, close + 1);
};

/** What follows the text of a link or an image: its target or its label. */
const linkEnd: Rule = (scan, close) => {
  const { text, to, next, options } = scan;
  if (text[close + 1] === '(') {
    const end = linkTargetEnd(text, close + 1, to, next);
    return end < 0 ? scan.excludeUnfinished(close + 1, close + 1) : scan.exclude(close + 1, end);
  }
  if (text[close + 1] !== '[') return close + 1;
  const labelEnd = next.of(']', close + 2);
  const nested = next.of('[', close + 2);
  if (labelEnd < 0 || labelEnd - close > longestLabel || (nested >= 0 && nested < labelEnd)) return close + 1;
  const isDefined = options.references.has(referenceLabel(text.slice(close + 2, labelEnd)));
  return isDefined ? scan.exclude(close + 1, labelEnd + 1) : close + 1;
};

const tag: Rule = (scan, open) => {
  const { text, to, next, options } = scan;
  const found = scan.tags.read(open);
  const restOfBlock = options.kind === 'html' ? to : -1;
  if (found === undefined) {
    if (!/^<[a-z/!?]/i.test(text.slice(open, open + 2))) return open + 1;
    return options.typing || restOfBlock < 0 ? scan.excludeUnfinished(open, open + 1) : scan.exclude(open, restOfBlock);
  }
  if (phrasing.has(found.name)) return scan.hide(open, found.end);
  if (!rawText.has(found.name) || text[open + 1] === '/') return scan.exclude(open, found.end);
  const closing = next.of(`</${text.slice(open + 1, open + 1 + found.name.length)}`, found.end);
  return scan.exclude(open, closing < 0 ? Math.max(found.end, restOfBlock) : closing);
};

const entity: Rule = (scan, start) => {
  entityPattern.lastIndex = start;
  const found = entityPattern.exec(scan.text)?.[0];
  if (found === undefined) return start + 1;
  const end = start + found.length;
  return found === '&nbsp;' || found === '&shy;' ? scan.hide(start, end) : scan.exclude(start, end);
};

const url: Rule = (scan, colon) => {
  if (!isUrlColon(scan.text, colon)) return colon + 1;
  let start = colon;
  while (start > scan.covered && isWordAt(scan.text, start - 1)) start--;
  return scan.exclude(start, urlEnd(scan.text, colon, scan.to));
};

/** The marks of a block quote at the beginning of its next line. */
const lineBreak: Rule = (scan, index) => {
  let end = index + 1;
  for (let at = end; at < scan.to; at++) {
    const unit = scan.text.charCodeAt(at);
    if (unit === 0x3e) end = at + 1;
    else if (unit !== 0x20 && unit !== 0x09) break;
  }
  return end > index + 1 ? scan.hide(index + 1, end) : end;
};

const longestLabel = 999;
const entityPattern = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

/** By character code; every other character is what it is. */
const rules: readonly (Rule | undefined)[] = Object.entries({
  '\\': backslash,
  '`': codeSpan,
  '*': emphasis,
  _: emphasis,
  '~': emphasis,
  '[': footnote,
  ']': linkEnd,
  '<': tag,
  '&': entity,
  ':': url,
  '\n': lineBreak,
  '\r': lineBreak,
}).reduce(
  (table, [character, rule]) => table.with(character.charCodeAt(0), rule),
  Array.from<Rule | undefined>({ length: 128 }),
);

function isWord(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (fold[text.charCodeAt(index)] === 0) return false;
  return end > start;
}
