import type { ContextRule } from '../knowledge/model.ts';
import type { Neighbours } from './neighbours.ts';
import { WordList } from './wordList.ts';

/** A rule with its lists as sets. An entry is one word, or two: `reads and`. */
export interface CompiledRule {
  readonly after: WordList | undefined;
  readonly before: WordList | undefined;
  readonly notAfter: WordList | undefined;
  readonly notBefore: WordList | undefined;
  readonly notAlone: boolean;
}

export function compileRule({ after, before, notAfter, notBefore, notAlone = false }: ContextRule): CompiledRule {
  return {
    after: after && new WordList(after),
    before: before && new WordList(before),
    notAfter: notAfter && new WordList(notAfter),
    notBefore: notBefore && new WordList(notBefore),
    notAlone,
  };
}

export function rulesAllow(rules: readonly CompiledRule[], neighbours: Neighbours): boolean {
  for (const { after, before, notAfter, notBefore, notAlone } of rules) {
    if (notAfter !== undefined && precedes(notAfter, neighbours)) return false;
    if (notBefore !== undefined && follows(notBefore, neighbours)) return false;
    if (notAlone && neighbours.before().isNone && neighbours.after().isNone) return false;
    const isWanted = after !== undefined || before !== undefined;
    const isThere = (after && precedes(after, neighbours)) || (before && follows(before, neighbours));
    if (isWanted && !isThere) return false;
  }
  return true;
}

function precedes(list: WordList, neighbours: Neighbours): boolean {
  const word = neighbours.before();
  return list.has(word) || (list.mayPair(word) && list.hasPair(neighbours.before(2), word));
}

function follows(list: WordList, neighbours: Neighbours): boolean {
  const word = neighbours.after();
  return list.has(word) || (list.mayPair(word) && list.hasPair(word, neighbours.after(2)));
}
