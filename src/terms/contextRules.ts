import type { ContextRule } from '../knowledge/model.ts';
import type { Neighbours } from './neighbours.ts';

/** A rule with its lists as sets. An entry is one word, or two: `reads and`. */
export interface CompiledRule {
  readonly after: WordList | undefined;
  readonly before: WordList | undefined;
  readonly notAfter: WordList | undefined;
  readonly notBefore: WordList | undefined;
}

interface WordList {
  readonly entries: ReadonlySet<string>;
  readonly hasPairs: boolean;
}

export function compileRule({ after, before, notAfter, notBefore }: ContextRule): CompiledRule {
  const list = (words: readonly string[] | undefined) =>
    words && { entries: new Set(words), hasPairs: words.some((word) => word.includes(' ')) };
  return { after: list(after), before: list(before), notAfter: list(notAfter), notBefore: list(notBefore) };
}

export function rulesAllow(rules: readonly CompiledRule[], neighbours: Neighbours): boolean {
  for (const { after, before, notAfter, notBefore } of rules) {
    if (after !== undefined && !precedes(after, neighbours)) return false;
    if (notAfter !== undefined && precedes(notAfter, neighbours)) return false;
    if (before !== undefined && !follows(before, neighbours)) return false;
    if (notBefore !== undefined && follows(notBefore, neighbours)) return false;
  }
  return true;
}

function precedes({ entries, hasPairs }: WordList, neighbours: Neighbours): boolean {
  if (entries.has(neighbours.before())) return true;
  return hasPairs && entries.has(`${neighbours.before(2)} ${neighbours.before()}`);
}

function follows({ entries, hasPairs }: WordList, neighbours: Neighbours): boolean {
  if (entries.has(neighbours.after())) return true;
  return hasPairs && entries.has(`${neighbours.after()} ${neighbours.after(2)}`);
}
