import { fold, isWordAt } from './characters.ts';
import { CodeSpans } from './codeSpans.ts';
import { phrasing, rawText, TagReader } from './htmlTag.ts';
import { linkTargetEnd } from './linkTarget.ts';
import { type BlockKind, referenceLabel } from './markdownStructure.ts';
import type { Mask } from './mask.ts';
import { NextOccurrence } from './nextOccurrence.ts';
import { isUrlColon, urlEnd } from './urls.ts';

export interface InlineOptions {
  readonly kind: BlockKind;
  readonly references: ReadonlySet<string>;
  /** Whether the content of a code span is a term and nothing else. */
  isTerm(code: string): boolean;
  /** Takes code, links and tags that are still open as reaching to the end of their line. */
  readonly typing?: boolean;
}

/**
 * Covers everything in one block that is not prose, in one pass over the source. It does not pair the
 * marks of emphasis: where a star could open or close, hiding it changes no word.
 */
export function maskInline(text: string, from: number, to: number, mask: Mask, options: InlineOptions): void {
  const next = new NextOccurrence(text, to);
  const codeSpans = new CodeSpans(text, from, to);
  const tags = new TagReader(text, to, next);
  /** Where what has been covered ends; the scheme of a URL must not reach back into it. */
  let covered = from;

  const exclude = (start: number, end: number) => {
    mask.exclude(start, end);
    covered = end;
    return end;
  };
  const hide = (start: number, end: number) => {
    mask.hide(start, end);
    covered = end;
    return end;
  };
  const lineEnd = (start: number) => {
    const lineBreak = next.of('\n', start);
    return lineBreak < 0 ? to : lineBreak;
  };

  /** @returns where the scan goes on */
  const special = (index: number): number => {
    switch (text[index]) {
      case '\\':
        // An escaped underscore is one a reader sees, and joins an identifier.
        if (text[index + 1] === '_') return index + 2;
        return index + 1 < to && /[!-/:-@[-`{-~\r\n]/.test(text[index + 1] ?? '')
          ? hide(index, index + 1) + 1
          : index + 1;
      case '`':
        return codeSpan(index);
      case '*':
      case '_':
      case '~':
        return emphasis(index);
      case '[':
        return footnote(index);
      case ']':
        return link(index);
      case '<':
        return tag(index);
      case '&':
        return entity(index);
      case ':':
        return url(index);
      default:
        return quotePrefix(index);
    }
  };

  const codeSpan = (open: number): number => {
    const contentStart = runEnd(text, open, to);
    const length = contentStart - open;
    const close = codeSpans.close(open, length);
    if (close < 0) return options.typing ? exclude(open, lineEnd(open)) : contentStart;
    if (options.typing || !isWord(text, contentStart, close)) {
      const content = text.slice(contentStart, close);
      if (options.typing || !options.isTerm(content.trim())) return exclude(open, close + length);
    }
    hide(open, contentStart);
    return hide(close, close + length);
  };

  const emphasis = (start: number): number => {
    const end = runEnd(text, start, to);
    if (text[start] === '~' && end - start < 2) return end;
    const within = isWordAt(text, start - 1) && isWordAt(text, end);
    if (text[start] === '_' && within) return end;
    const loose = isSpaceOrEdge(text, start - 1, from, to) && isSpaceOrEdge(text, end, from, to);
    return loose ? end : hide(start, end);
  };

  const footnote = (open: number): number => {
    if (text[open + 1] !== '^') return open + 1;
    const close = next.of(']', open);
    return close < 0 || close - open > longestLabel ? open + 1 : exclude(open, close + 1);
  };

  const link = (close: number): number => {
    if (text[close + 1] === '(') {
      const end = linkTargetEnd(text, close + 1, to, next);
      if (end >= 0) return exclude(close + 1, end);
      return options.typing ? exclude(close + 1, lineEnd(close)) : close + 1;
    }
    if (text[close + 1] !== '[') return close + 1;
    const labelEnd = next.of(']', close + 2);
    const nested = next.of('[', close + 2);
    if (labelEnd < 0 || labelEnd - close > longestLabel || (nested >= 0 && nested < labelEnd)) return close + 1;
    return options.references.has(referenceLabel(text.slice(close + 2, labelEnd)))
      ? exclude(close + 1, labelEnd + 1)
      : close + 1;
  };

  const tag = (open: number): number => {
    const found = tags.read(open);
    if (found === undefined) {
      const isOpen = options.kind === 'html' || options.typing;
      return isOpen && /^<([a-z/!?])/i.test(text.slice(open, open + 2))
        ? exclude(open, options.typing ? lineEnd(open) : to)
        : open + 1;
    }
    if (phrasing.has(found.name)) return hide(open, found.end);
    if (!rawText.has(found.name) || text[open + 1] === '/') return exclude(open, found.end);
    const closing = next.of(`</${text.slice(open + 1, open + 1 + found.name.length)}`, found.end);
    return exclude(open, closing < 0 ? (options.kind === 'html' ? to : found.end) : closing);
  };

  const entity = (start: number): number => {
    entityPattern.lastIndex = start;
    const found = entityPattern.exec(text)?.[0];
    if (found === undefined) return start + 1;
    return found === '&nbsp;' || found === '&shy;'
      ? hide(start, start + found.length)
      : exclude(start, start + found.length);
  };

  const url = (colon: number): number => {
    if (!isUrlColon(text, colon)) return colon + 1;
    let start = colon;
    while (start > covered && isWordAt(text, start - 1)) start--;
    return exclude(start, urlEnd(text, colon, to));
  };

  const quotePrefix = (lineBreak: number): number => {
    let index = lineBreak + 1;
    let end = index;
    for (; index < to; index++) {
      const unit = text.charCodeAt(index);
      if (unit === 0x3e) end = index + 1;
      else if (unit !== 0x20 && unit !== 0x09) break;
    }
    return end > lineBreak + 1 ? hide(lineBreak + 1, end) : lineBreak + 1;
  };

  for (let index = from; index < to; ) {
    const unit = text.charCodeAt(index);
    if (unit < 128 && isSpecial[unit] === 1) index = special(index);
    else index++;
  }
}

const isSpecial = new Uint8Array(128);
for (const character of '\\`*_~[]<&:\n\r') isSpecial[character.charCodeAt(0)] = 1;

const longestLabel = 999;
const entityPattern = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

/** @returns the end of the run of equal characters that begins at `start` */
function runEnd(text: string, start: number, to: number): number {
  const unit = text.charCodeAt(start);
  let end = start + 1;
  while (end < to && text.charCodeAt(end) === unit) end++;
  return end;
}

function isWord(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (fold[text.charCodeAt(index)] === 0) return false;
  return end > start;
}

function isSpaceOrEdge(text: string, index: number, from: number, to: number): boolean {
  return index < from || index >= to || /\s/.test(text[index] ?? '');
}
