import type { ContextRule } from '../knowledge/model.ts';
import { letterPair, type Neighbours } from './neighbours.ts';

/** A rule with its lists as sets. An entry is one word, or two: `reads and`. */
export interface CompiledRule {
  readonly after: WordList | undefined;
  readonly before: WordList | undefined;
  readonly notAfter: WordList | undefined;
  readonly notBefore: WordList | undefined;
  readonly notAlone: boolean;
}

interface WordList {
  readonly entries: ReadonlySet<string>;
  readonly hasTwoWords: boolean;
  /** One for each pair of letters with which an entry meets the match; it tells nearly always that a word is none. */
  readonly letterPairs: Uint8Array;
}

export function compileRule({ after, before, notAfter, notBefore, notAlone = false }: ContextRule): CompiledRule {
  const lastLetters = (word: string) => letterPair(word.charCodeAt(word.length - 1), word.charCodeAt(word.length - 2));
  const firstLetters = (word: string) => letterPair(word.charCodeAt(0), word.charCodeAt(1));
  return {
    after: after && compileList(after, lastLetters),
    before: before && compileList(before, firstLetters),
    notAfter: notAfter && compileList(notAfter, lastLetters),
    notBefore: notBefore && compileList(notBefore, firstLetters),
    notAlone,
  };
}

function compileList(words: readonly string[], letters: (word: string) => number): WordList {
  const letterPairs = new Uint8Array(1024);
  for (const word of words) letterPairs[letters(word)] = 1;
  return { entries: new Set(words), hasTwoWords: words.some((word) => word.includes(' ')), letterPairs };
}

export function rulesAllow(rules: readonly CompiledRule[], neighbours: Neighbours): boolean {
  for (const { after, before, notAfter, notBefore, notAlone } of rules) {
    if (notAfter !== undefined && precedes(notAfter, neighbours)) return false;
    if (notBefore !== undefined && follows(notBefore, neighbours)) return false;
    if (notAlone && neighbours.before() === '' && neighbours.after() === '') return false;
    const isWanted = after !== undefined || before !== undefined;
    const isThere = (after && precedes(after, neighbours)) || (before && follows(before, neighbours));
    if (isWanted && !isThere) return false;
  }
  return true;
}

function precedes({ entries, hasTwoWords, letterPairs }: WordList, neighbours: Neighbours): boolean {
  const pair = neighbours.lettersBefore();
  if (pair >= 0 && letterPairs[pair] === 0) return false;
  if (entries.has(neighbours.before())) return true;
  return hasTwoWords && entries.has(`${neighbours.before(2)} ${neighbours.before()}`);
}

function follows({ entries, hasTwoWords, letterPairs }: WordList, neighbours: Neighbours): boolean {
  const pair = neighbours.lettersAfter();
  if (pair >= 0 && letterPairs[pair] === 0) return false;
  if (entries.has(neighbours.after())) return true;
  return hasTwoWords && entries.has(`${neighbours.after()} ${neighbours.after(2)}`);
}
