import { otherSpelling } from './spelling.ts';
import { isWordToken } from './tokens.ts';

/** Words after which the head of a term has passed: "single *point* of failure", "*query* per second". */
const prepositions = new Set(['of', 'per', 'to', 'in', 'on', 'at', 'for', 'with', 'over']);

/** A form as tokens, with what was done to it, so that the same can be done to a correction. */
export interface Variant {
  readonly tokens: readonly string[];
  readonly plural: boolean;
}

/** The form itself, its plural and the other spelling of each. Joined words are not among them; see `joined`. */
export function variantsOf(tokens: readonly string[]): Variant[] {
  const plurals = [...pluralTokens(tokens), ...singularTokens(tokens)];
  const variants = [{ tokens, plural: false }, ...plurals.map((plural) => ({ tokens: plural, plural: true }))];
  return variants.flatMap((variant) => {
    const respelt = variant.tokens.map((token) => otherSpelling(token) ?? token);
    const changed = respelt.some((token, index) => token !== variant.tokens[index]);
    return changed ? [variant, { ...variant, tokens: respelt }] : [variant];
  });
}

/** "load balancers"; for "point of failure" both "points of failure" and the rare "point of failures". */
function pluralTokens(tokens: readonly string[]): string[][] {
  const preposition = tokens.findIndex((token, index) => index > 0 && prepositions.has(token.toLowerCase()));
  const heads = [tokens.length - 1, ...(preposition > 0 ? [preposition - 1] : [])];
  return heads.flatMap((head) => {
    const word = tokens[head] ?? '';
    return isWordToken(word) && /\p{L}/u.test(word) ? [tokens.with(head, pluralOf(word))] : [];
  });
}

export function pluralOf(word: string): string {
  if (/[^aeiou]y$/i.test(word) && !isAcronym(word)) return word.replace(/y$/i, 'ies');
  return /(s|x|z|ch|sh)$/i.test(word) && !isAcronym(word) ? `${word}es` : `${word}s`;
}

/** "least connection" for a form that is written in the plural. One word alone may be anything (DNS, Redis). */
function singularTokens(tokens: readonly string[]): string[][] {
  const last = tokens.at(-1) ?? '';
  const plural = tokens.length > 1 && tokens.every(isWordToken) && /[a-z]{3}(?<![isu])s$/.test(last);
  return plural ? [tokens.with(-1, last.slice(0, -1))] : [];
}

function isAcronym(word: string): boolean {
  return /\p{Lu}/u.test(word) && word === word.toUpperCase();
}

/**
 * The form with each pair of neighbours written as one word that is a known two-word form itself:
 * "loadbalancer", "webserver log".
 * @param isPair whether two words, in lower case, are a form
 */
export function joined(tokens: readonly string[], isPair: (first: string, second: string) => boolean): string[][] {
  return tokens.slice(1).flatMap((second, index) => {
    const first = tokens[index] ?? '';
    if (first.length < 2 || second.length < 2 || !isPair(first.toLowerCase(), second.toLowerCase())) return [];
    return [[...tokens.slice(0, index), first + second, ...tokens.slice(index + 2)]];
  });
}
