import { otherSpelling } from './spelling.ts';
import { type FormTokens, isWordToken } from './tokens.ts';

/** Words after which the head of a term has passed: "single *point* of failure", "*query* per second". */
const prepositions = new Set(['of', 'per', 'to', 'in', 'on', 'at', 'for', 'with', 'over']);

/**
 * Everything a form may look like besides what is listed: its parts written as one word, its plural,
 * its other spelling. The form itself is the first.
 * @param isPair whether two words, in lower case, are a form by themselves, so that people join them
 */
export function variantsOf(form: FormTokens, isPair: (first: string, second: string) => boolean): string[][] {
  const bases = [[...form.tokens], ...dashed(form), ...joined(form, isPair)];
  return bases
    .flatMap((tokens) => [tokens, ...plurals(tokens), ...singular(tokens)])
    .flatMap((tokens) => {
      const respelt = tokens.map((token) => otherSpelling(token) ?? token);
      return respelt.some((token, index) => token !== tokens[index]) ? [tokens, respelt] : [tokens];
    });
}

/** "active - active" for "active-active": elsewhere a hyphen between spaces is a dash and ends a term. */
function dashed({ tokens, afterHyphen }: FormTokens): string[][] {
  if (afterHyphen.size === 0) return [];
  return [tokens.flatMap((token, index) => (afterHyphen.has(index) && index > 0 ? ['-', token] : [token]))];
}

/** "loadbalancer", "webserver log", "roundrobin": one pair of neighbours written as one word. */
function joined({ tokens, afterHyphen }: FormTokens, isPair: (first: string, second: string) => boolean): string[][] {
  return tokens.slice(1).flatMap((second, index) => {
    const first = tokens[index] ?? '';
    const isJoinable = isWordToken(first) && isWordToken(second) && first.length > 1 && second.length > 1;
    if (!isJoinable || !(afterHyphen.has(index + 1) || isPair(first.toLowerCase(), second.toLowerCase()))) return [];
    return [[...tokens.slice(0, index), first + second, ...tokens.slice(index + 2)]];
  });
}

/** "load balancers"; for "point of failure" both "points of failure" and the rare "point of failures". */
function plurals(tokens: readonly string[]): string[][] {
  const preposition = tokens.findIndex((token, index) => index > 0 && prepositions.has(token.toLowerCase()));
  const heads = preposition > 0 ? [preposition - 1, tokens.length - 1] : [tokens.length - 1];
  return heads.flatMap((head) => {
    const word = tokens[head] ?? '';
    return isWordToken(word) && /\p{L}/u.test(word) ? [tokens.with(head, pluralOf(word))] : [];
  });
}

export function pluralOf(word: string): string {
  if (isAcronym(word)) return `${word}s`;
  if (/[^aeiou]y$/i.test(word)) return word.replace(/y$/i, 'ies');
  return /(s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

/** "least connection" for a form that is written in the plural. One word alone may be anything (DNS, Redis). */
function singular(tokens: readonly string[]): string[][] {
  const last = tokens.at(-1) ?? '';
  const isPlural = tokens.length > 1 && tokens.every(isWordToken) && /[a-z]{3}(?<![isu])s$/.test(last);
  return isPlural ? [tokens.with(-1, last.slice(0, -1))] : [];
}

function isAcronym(word: string): boolean {
  return /\p{Lu}/u.test(word) && word === word.toUpperCase();
}
