import type { Token } from 'markdown-it';
import { barrier, glue } from '../terms/characters.ts';
import type { Recogniser } from '../terms/recogniser.ts';
import { isAboutSubject } from '../terms/subject.ts';

/** Who knows terms, and what is said of one: plain text, undefined where there is nothing to say. */
export interface TermExplainer {
  readonly recogniser: Recogniser;
  explain(id: string): string | undefined;
  /** Whether everyday words are among the terms, which only count where the text is about the subject. */
  readonly mayBeEveryday: boolean;
}

/** A term in a text, known to the first explainer and perhaps to others too. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly by: { readonly explainer: TermExplainer; readonly id: string; readonly everyday: boolean }[];
}

/** A token of a text, or a part of one, and where in the text it stands. */
interface Piece {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

/** HTML elements in which a term that can be focused has no place. */
const closedElements = /<(\/?)(a|button|code|kbd|option|pre|samp|script|style|svg|textarea|title)\b[^>]*>/gi;

/**
 * Wraps terms in `<span class="infra-term">`: the first occurrence of each between two headings. Headings,
 * links and code blocks stay as they are; inline code counts where it is nothing but a term.
 * @param explainers where several find a term at one place, all are quoted, in this order
 * @returns the tokens to render; the given ones are not changed, since callers keep them
 */
export function markTerms(tokens: readonly Token[], explainers: readonly TermExplainer[]): Token[] {
  const found = meantTerms(findInTokens(tokens, explainers));
  const seen = new Set<string>();
  return tokens.map((token, index) => {
    if (token.type === 'heading_open') seen.clear();
    const here = found[index] ?? [];
    if (here.length === 0 || !token.children) return token;
    const children = wrapTerms(token.children, here, seen);
    return children === token.children ? token : Object.assign(copyOf(token), { children });
  });
}

/** For each token the terms in it: none but in inline tokens outside headings. */
function findInTokens(tokens: readonly Token[], explainers: readonly TermExplainer[]): Found[][] {
  let closed = 0;
  return tokens.map((token, index) => {
    // An element that was never closed ends at a heading at the latest.
    if (token.type === 'heading_open') closed = 0;
    if (token.type === 'html_block') closed = closedAfter(token.content, closed);
    if (token.type !== 'inline' || !token.children || tokens[index - 1]?.type === 'heading_open') return [];
    return findTerms(textOf(token.children, closed), explainers);
  });
}

/** Leaves out everyday words where the text is about something else. */
function meantTerms(found: readonly Found[][]): readonly Found[][] {
  const knowers = found.flat().flatMap(({ by }) => by);
  if (isAboutSubject(knowers)) return found;
  return found.map((terms) =>
    terms
      .map((term) => ({ ...term, by: term.by.filter(({ everyday }) => !everyday) }))
      .filter(({ by }) => by.length > 0),
  );
}

/**
 * The text of inline tokens as the recogniser reads it. Emphasis binds; what is no prose separates.
 * @param closed how many elements are open that take no terms
 */
function textOf(children: readonly Token[], closed: number): string {
  let depth = closed;
  let text = '';
  for (const token of children) {
    if (token.type === 'link_open') depth++;
    if (token.type === 'link_close') depth--;
    if (token.type === 'html_inline') depth = closedAfter(token.content, depth);
    if (depth > 0) text += barrier.repeat(lengthOf(token));
    else if (token.type === 'text') text += token.content;
    else if (token.type === 'code_inline') text += barrier + token.content + barrier;
    else if (token.type === 'softbreak') text += '\n';
    else text += /^(em|strong|s|mark|ins)_(open|close)$/.test(token.type) ? glue : barrier;
  }
  return text;
}

/** How many characters a token takes in `textOf`. */
function lengthOf({ type, content }: Token): number {
  if (type === 'text') return content.length;
  return type === 'code_inline' ? content.length + 2 : 1;
}

function closedAfter(html: string, before: number): number {
  let depth = before;
  for (const [, slash] of html.matchAll(closedElements)) depth = Math.max(0, depth + (slash ? -1 : 1));
  return depth;
}

function findTerms(text: string, explainers: readonly TermExplainer[]): Found[] {
  const byStart = new Map<number, Found>();
  const covered = new Uint8Array(text.length);
  for (const explainer of explainers) {
    for (const { start, end, id, everyday = false } of explainer.recogniser.find(text)) {
      const knower = { explainer, id, everyday: everyday && explainer.mayBeEveryday };
      const other = byStart.get(start);
      if (other?.end === end) other.by.push(knower);
      else if (!covered.subarray(start, end).includes(1)) {
        byStart.set(start, { start, end, by: [knower] });
        covered.fill(1, start, end);
      }
    }
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

function wrapTerms(children: Token[], found: readonly Found[], seen: Set<string>): Token[] {
  if (found.length === 0) return children;
  const pieces = cut(children, new Set(found.flatMap(({ start, end }) => [start, end])));
  const byStart = new Map(pieces.map((piece, index) => [contentStart(piece), index]));
  const byEnd = new Map(pieces.map((piece, index) => [contentEnd(piece), index]));
  const before = new Map<number, Token>();
  const after = new Map<number, Token>();
  for (const { start, end, by } of found) {
    const key = by[0]?.id ?? '';
    if (seen.has(key)) continue;
    const range = balanced(pieces, byStart.get(start), byEnd.get(end));
    const explanation = by.flatMap(({ explainer, id }) => explainer.explain(id) ?? []).join('\n\n');
    if (!range || explanation === '') continue;
    seen.add(key);
    before.set(range.first, spanToken(children, 1, explanation));
    after.set(range.last, spanToken(children, -1));
  }
  if (before.size === 0) return children;
  return pieces.flatMap(({ token }, index) => [before.get(index) ?? [], token, after.get(index) ?? []].flat());
}

/** The tokens, their texts cut at the given offsets. */
function cut(children: readonly Token[], offsets: ReadonlySet<number>): Piece[] {
  let offset = 0;
  return children.flatMap((token) => {
    const start = offset;
    const end = start + lengthOf(token);
    offset = end;
    if (token.type !== 'text') return [{ token, start, end }];
    const pieces: Piece[] = [];
    let from = start;
    for (let at = start + 1; at <= end; at++) {
      if (at < end && !offsets.has(at)) continue;
      const content = token.content.slice(from - start, at - start);
      pieces.push({ token: Object.assign(copyOf(token), { content }), start: from, end: at });
      from = at;
    }
    return pieces;
  });
}

/** The barriers that `textOf` puts around inline code do not count. */
function contentStart({ token, start }: Piece): number {
  return token.type === 'code_inline' ? start + 1 : start;
}

function contentEnd({ token, end }: Piece): number {
  return token.type === 'code_inline' ? end - 1 : end;
}

/**
 * Widens a range of pieces over the emphasis that begins or ends directly at it, until every element that
 * is opened in it is closed in it.
 * @returns undefined where there is no such range
 */
function balanced(pieces: readonly Piece[], from: number | undefined, to: number | undefined) {
  if (from === undefined || to === undefined || to < from) return undefined;
  let [first, last, depth, lowest] = [from, to, 0, 0];
  for (const { token } of pieces.slice(first, last + 1)) {
    depth += token.nesting;
    lowest = Math.min(lowest, depth);
  }
  for (; lowest < 0; lowest++, depth++) if (pieces[--first]?.token.nesting !== 1) return undefined;
  for (; depth > 0; depth--) if (pieces[++last]?.token.nesting !== -1) return undefined;
  return { first, last };
}

/** The explanation is an attribute, so that the text of the page stays the writer's; the style sheet shows it. */
function spanToken(children: readonly Token[], nesting: 1 | -1, explanation?: string): Token {
  const token = copyOf(children[0] as Token);
  const attrs = explanation && [
    ['class', 'infra-term'],
    ['tabindex', '0'],
    ['aria-description', explanation],
  ];
  const type = nesting === 1 ? 'infra_term_open' : 'infra_term_close';
  return Object.assign(token, { type, tag: 'span', nesting, attrs: attrs ?? null, content: '', children: null });
}

/** Made by the caller's markdown-it, which may be another version than ours. */
function copyOf(token: Token): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token);
}
