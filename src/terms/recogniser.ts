import type { Matching } from '../knowledge/model.ts';
import { accepts } from './acceptance.ts';
import { canonical, fold } from './characters.ts';
import { compileForms } from './compileForms.ts';
import { adaptCase } from './correction.ts';
import type { Form } from './form.ts';
import { hashSeed, hashUnit } from './formTable.ts';
import { skipGap, wordEnd } from './gap.ts';
import { isUrlColon, urlEnd } from './nameContext.ts';

/** What the recogniser looks for: a concept, or a term of someone's own glossary. */
export interface TermEntry {
  readonly id: string;
  /** Plurals, possessives, hyphens, capitals and British or American spelling need not be listed. */
  readonly forms: readonly string[];
  readonly misspellings?: readonly { readonly form: string; readonly right: string }[];
  readonly matching?: Matching;
}

/** Offsets are UTF-16 code units of the text; `end` is exclusive. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  /** The right spelling, where what stands there is a known misspelling. */
  readonly correction?: string;
}

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Recogniser {
  /**
   * The terms of a text, in order, never overlapping; of two that begin together the longer one.
   * Time is linear in the text and hardly depends on the number of forms.
   * @param ranges where to look, in order; a term never reaches from one range into another. Default: everywhere
   */
  find(text: string, ranges?: readonly TextRange[]): TermMatch[];
}

/** Compiles the entries once; the recogniser keeps no state between texts. */
export function createRecogniser(entries: Iterable<TermEntry>): Recogniser {
  const table = compileForms(entries);

  function findIn(text: string, from: number, to: number, matches: TermMatch[]): void {
    let index = from;
    while (index < to) {
      const start = index;
      let unit = fold[text.charCodeAt(index)] as number;
      let hash = hashSeed;
      if (unit !== 0) {
        do {
          hash = hashUnit(hash, unit);
          index++;
          unit = index < to ? (fold[text.charCodeAt(index)] as number) : 0;
        } while (unit !== 0);
      } else {
        const symbol = text.charCodeAt(index++);
        if (symbol === 0x3a && isUrlColon(text, start)) {
          index = urlEnd(text, start, to);
          continue;
        }
        if (!table.beginsWithSymbol) continue;
        hash = hashUnit(hash, canonical(symbol));
      }
      const word = table.word(hash, text, start, index);
      const node = word < 0 ? 0 : table.first(word);
      if (node === 0) continue;
      const match = longestAt(text, start, index, node, from, to);
      if (match === undefined) continue;
      matches.push(match);
      index = match.end;
    }
  }

  /** The longest form that begins with the word or symbol `text[start, firstEnd)`, which leads to `firstNode`. */
  function longestAt(
    text: string,
    start: number,
    firstEnd: number,
    firstNode: number,
    from: number,
    to: number,
  ): TermMatch | undefined {
    let longest: { end: number; form: Form } | undefined;
    let node = firstNode;
    let end = firstEnd;
    for (;;) {
      const form = table.ending(node)?.find((candidate) => accepts(candidate, { text, start, end, from, to }));
      if (form !== undefined) longest = { end, form };
      const gapStart = skipOptionalPlural(text, end, to);
      const next = skipGap(text, gapStart, to);
      if (next < 0 || !joins(text, start, gapStart, next)) break;
      const nextEnd = Math.max(wordEnd(text, next, to), next + 1);
      const word = table.word(hashOf(text, next, nextEnd), text, next, nextEnd);
      node = word < 0 ? 0 : table.next(node, word);
      if (node === 0) break;
      end = nextEnd;
    }
    return longest && toMatch(text, start, longest.end, to, longest.form);
  }

  return {
    find(text, ranges = [{ start: 0, end: text.length }]) {
      const matches: TermMatch[] = [];
      for (const { start, end } of ranges) findIn(text, start, end, matches);
      return matches;
    },
  };
}

function hashOf(text: string, start: number, end: number): number {
  let hash = hashSeed;
  for (let index = start; index < end; index++) hash = hashUnit(hash, canonical(text.charCodeAt(index)));
  return hash;
}

/** Symbols that bind without space, as in Node.js and Let's Encrypt; around a slash there may be some. */
const tightSymbols = new Set(".'_:,");

/** Whether a gap that is not empty can stand inside the term that began at `start`. */
function joins(text: string, start: number, gapStart: number, next: number): boolean {
  if (next === gapStart) return true;
  if (tightSymbols.has(text[next] ?? '') || tightSymbols.has(text[gapStart - 1] ?? '')) return false;
  // A new line that begins with a capital begins a sentence, unless the term is capitalised throughout: Load⏎Balancer.
  const gap = text.slice(gapStart, next);
  if (!/[\r\n]/.test(gap) || !/\p{Lu}/u.test(text[next] ?? '')) return true;
  return /^(\p{Lu}\P{Lu}*)+$/u.test(text.slice(start, gapStart)) && /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2));
}

/** The "(s)" of "single point(s) of failure". */
function skipOptionalPlural(text: string, end: number, to: number): number {
  return end + 3 <= to && text.startsWith('(s)', end) ? end + 3 : end;
}

function toMatch(text: string, start: number, end: number, to: number, { id, correction }: Form): TermMatch {
  const match = { start, end: skipPossessive(text, end, to), id };
  return correction === undefined ? match : { ...match, correction: adaptCase(correction, text.slice(start, end)) };
}

/** The 's of "the server's role"; in "the servers' roles" the apostrophe may as well close a quotation. */
function skipPossessive(text: string, end: number, to: number): number {
  const apostrophe = text[end];
  if (apostrophe !== "'" && apostrophe !== '\u2019') return end;
  const isS = end + 2 <= to && (text[end + 1] === 's' || text[end + 1] === 'S');
  return isS && (end + 2 === to || fold[text.charCodeAt(end + 2)] === 0) ? end + 2 : end;
}
