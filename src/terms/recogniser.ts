import type { ContextRule, Matching } from '../knowledge/model.ts';
import { fold, foldText } from './characters.ts';
import { rulesAllow } from './contextRules.ts';
import { adaptCase } from './correction.ts';
import { FormTableBuilder, hashSeed, hashUnit } from './formTable.ts';
import { skipGap, skipGapBackwards, wordAfter, wordBefore, wordEnd } from './gap.ts';
import { isPartOfName, isUrlColon, urlEnd } from './nameContext.ts';
import { standsAsNoun } from './nounPosition.ts';
import { formKey, isWordToken, tokenise } from './tokens.ts';
import { joined, variantsOf } from './variants.ts';

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
   * Time is linear in the text and independent of the number of forms.
   * @param ranges where to look, in order; a term never reaches from one range into another. Default: everywhere
   */
  find(text: string, ranges?: readonly TextRange[]): TermMatch[];
}

/** One surface form as the table keeps it. */
interface Form {
  readonly id: string;
  /** The words and symbols as written, without what stands between them; present if its capitals are required. */
  readonly capitals: string | undefined;
  readonly noun: boolean;
  readonly inflected: boolean;
  readonly rules: readonly ContextRule[];
  /** Whether nothing about its surroundings matters. */
  readonly plain: boolean;
  readonly correction: string | undefined;
}

export function createRecogniser(entries: Iterable<TermEntry>): Recogniser {
  const table = compile([...entries]);

  /** The longest form that begins with the word or symbol in `text[start, firstEnd)`. */
  function matchAt(
    text: string,
    start: number,
    firstEnd: number,
    firstNode: number,
    from: number,
    to: number,
  ): TermMatch | undefined {
    let best: { end: number; form: Form } | undefined;
    let node = firstNode;
    let end = firstEnd;
    for (;;) {
      const form = table.ending(node)?.find((candidate) => accepts(candidate, text, start, end, from, to));
      if (form !== undefined) best = { end, form };
      const gapStart = skipOptionalPlural(text, end, to);
      const next = skipGap(text, gapStart, to);
      if (next < 0) break;
      const nextEnd = Math.max(wordEnd(text, next, to), next + 1);
      if (next > gapStart && (isTightSymbol(text, next) || isTightSymbol(text, end - 1))) break;
      const word = table.word(hashOf(text, next, nextEnd), text, next, nextEnd);
      if (word < 0) break;
      node = table.next(node, word);
      if (node === 0) break;
      end = nextEnd;
    }
    if (best === undefined) return undefined;
    const { id, correction } = best.form;
    const match = { start, end: skipPossessive(text, best.end, to), id };
    return correction === undefined
      ? match
      : { ...match, correction: adaptCase(correction, text.slice(start, best.end)) };
  }

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
        index++;
        const symbol = text.charCodeAt(start);
        if (symbol === 0x3a && isUrlColon(text, start)) {
          index = urlEnd(text, start, to);
          continue;
        }
        if (!table.beginsWithSymbol) continue;
        hash = hashUnit(hash, symbol);
      }
      const word = table.word(hash, text, start, index);
      if (word < 0) continue;
      const node = table.first(word);
      if (node === 0) continue;
      const match = matchAt(text, start, index, node, from, to);
      if (match === undefined) continue;
      matches.push(match);
      index = match.end;
    }
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
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    hash = hashUnit(hash, (fold[unit] as number) || unit);
  }
  return hash;
}

/** Symbols that bind without space, as in Node.js and Let's Encrypt; around a slash there may be some. */
function isTightSymbol(text: string, index: number): boolean {
  const symbol = text[index];
  return symbol === '.' || symbol === "'" || symbol === '_' || symbol === ':' || symbol === ',';
}

/** The "(s)" of "single point(s) of failure". */
function skipOptionalPlural(text: string, end: number, to: number): number {
  return text.startsWith('(s)', end) && end + 3 <= to ? end + 3 : end;
}

/** The 's of "the server's role"; of "the servers' roles" the apostrophe may as well close a quotation. */
function skipPossessive(text: string, end: number, to: number): number {
  const apostrophe = text[end];
  if (apostrophe !== "'" && apostrophe !== '\u2019') return end;
  const isS = end + 2 <= to && (text[end + 1] === 's' || text[end + 1] === 'S');
  return isS && (end + 2 === to || fold[text.charCodeAt(end + 2)] === 0) ? end + 2 : end;
}

function accepts(form: Form, text: string, start: number, end: number, from: number, to: number): boolean {
  if (isPartOfName(text, start, end)) return false;
  if (form.plain) return true;
  if (form.capitals !== undefined && !hasCapitals(form.capitals, text, start)) return false;
  if (!form.noun && form.rules.length === 0) return true;
  const before = wordBefore(text, start, from);
  const after = wordAfter(text, end, to);
  if (!rulesAllow(form.rules, before, after)) return false;
  if (!form.noun) return true;
  const beforeThat = before === '' ? '' : wordBefore(text, skipGapBackwards(text, start, from) - before.length, from);
  return standsAsNoun({ before, beforeThat, after }, form.inflected);
}

/** Whether the text has a capital wherever the form has one; elsewhere it may have either. */
function hasCapitals(form: string, text: string, start: number): boolean {
  let index = start;
  for (const letter of form) {
    // Steps over what stands between words; the table has matched, so the letter does come.
    while (text[index]?.toLowerCase() !== letter.toLowerCase() && index < text.length) index++;
    if (letter !== letter.toLowerCase() && text[index] !== letter) return false;
    index++;
  }
  return true;
}

/** Listed forms come first, so that none derived from another entry's form takes their place. */
function compile(entries: readonly TermEntry[]) {
  const builder = new FormTableBuilder<Form>();
  const owners = new Map<string, string>();
  const listed = entries.flatMap((entry) => [
    ...entry.forms.map((form) => ({ entry, form, right: undefined as string | undefined })),
    ...(entry.misspellings ?? []).map(({ form, right }) => ({ entry, form, right: right as string | undefined })),
  ]);
  const pairs = new Set<string>();
  const add = (item: (typeof listed)[number], tokens: readonly string[], inflected: boolean) => {
    const key = formKey(tokens);
    if (tokens.length === 0 || owners.has(key)) return;
    owners.set(key, item.entry.id);
    const { capitals = [], nouns = [], contexts = [] } = item.entry.matching ?? {};
    const rules = contexts.filter((rule) => rule.forms.includes(item.form));
    const needsCapitals = capitals.includes(item.form);
    const noun = nouns.includes(item.form);
    builder.add(
      tokens.map((token) => foldText(token)),
      {
        id: item.entry.id,
        capitals: needsCapitals ? tokens.join('') : undefined,
        noun,
        inflected,
        rules,
        plain: !needsCapitals && !noun && rules.length === 0,
        correction: item.right,
      },
    );
  };
  for (const item of listed) {
    const tokens = tokenise(item.form);
    add(item, tokens, false);
    if (tokens.length === 2 && tokens.every(isWordToken)) pairs.add(formKey(tokens));
  }
  const isPair = (first: string, second: string) => pairs.has(formKey([first, second]));
  for (const item of listed) {
    for (const { tokens, plural } of variantsOf(tokenise(item.form))) {
      add(item, tokens, plural);
      for (const one of joined(tokens, isPair)) add(item, one, plural);
    }
  }
  return builder.build();
}
