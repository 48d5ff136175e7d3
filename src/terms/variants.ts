import { otherSpelling } from './spelling.ts';
import { type FormTokens, isWordToken } from './tokens.ts';

/** Words after which the head of a term has passed: "single *point* of failure", "*query* per second". */
const prepositions = new Set(['of', 'per', 'to', 'in', 'on', 'at', 'for', 'with', 'over']);

export interface Variant {
  readonly tokens: readonly string[];
  /** Whether it is the plural of the form. */
  readonly plural: boolean;
}

/**
 * Everything a form may look like besides what is listed: its parts written as one word, its plural,
 * its other spelling. The form itself is the first.
 * @param isPair whether two words, in lower case, are a form by themselves, so that people join them
 */
export function variantsOf(form: FormTokens, isPair: (first: string, second: string) => boolean): Variant[] {
  const bases = [form.tokens, ...dashed(form), ...joined(form, isPair)];
  return bases
    .flatMap((tokens): Variant[] => [
      { tokens, plural: false },
      ...withHead(tokens, pluralOf).map((plural) => ({ tokens: plural, plural: true })),
      ...singular(tokens).map((one) => ({ tokens: one, plural: false })),
    ])
    .flatMap(withOtherSpelling);
}

/** What a wording may look like besides what is listed: its plural, its other spelling. */
export function variantsOfWording(wording: FormTokens): Variant[] {
  return [{ tokens: wording.tokens, plural: false }, ...pluralsOf(wording)].flatMap(withOtherSpelling);
}

function withOtherSpelling(variant: Variant): Variant[] {
  const respelt = variant.tokens.map((token) => otherSpelling(token) ?? token);
  const isOther = respelt.some((token, index) => token !== variant.tokens[index]);
  return isOther ? [variant, { ...variant, tokens: respelt }] : [variant];
}

export function pluralsOf({ tokens }: FormTokens): Variant[] {
  return withHead(tokens, pluralOf).map((plural) => ({ tokens: plural, plural: true }));
}

/** The plural of a form as people write it: "single points of failure", "load-balancers". */
export function pluralOfForm(form: string): string {
  const words = form.split(/(?<=[\s-])/);
  const plural = withHead(
    words.map((word) => word.trim()),
    pluralOf,
  )[0];
  return plural?.map((word, index) => word + (/\s$/.exec(words[index] ?? '')?.[0] ?? '')).join('') ?? form;
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

/**
 * The form with its head changed: the word before a preposition, and also the last word, because some
 * write "point of failures".
 */
function withHead(tokens: readonly string[], change: (word: string) => string): string[][] {
  const preposition = tokens.findIndex((token, index) => index > 0 && prepositions.has(token.toLowerCase()));
  const heads = preposition > 0 ? [preposition - 1, tokens.length - 1] : [tokens.length - 1];
  return heads.flatMap((head) => {
    const word = tokens[head] ?? '';
    return isWordToken(word) && /\p{L}/u.test(word) ? [tokens.with(head, change(word))] : [];
  });
}

function pluralOf(word: string): string {
  // A plural already, or a participle; unlike "shed".
  if (/[^aiosu]s$|..[^e]ed$/.test(word) && word.length > 4) return word;
  if (isAcronym(word)) return `${word}s`;
  if (/[^aeiou]y$/i.test(word)) return word.replace(/y$/i, 'ies');
  return /(s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

/** "least connection", "query per second" for forms in the plural. One word alone may be anything (DNS, Redis). */
function singular(tokens: readonly string[]): string[][] {
  if (tokens.length < 2 || !tokens.every(isWordToken)) return [];
  return withHead(tokens, singularOf).filter((one) => one.some((token, index) => token !== tokens[index]));
}

function singularOf(word: string): string {
  if (/[a-z]{2}ies$/.test(word)) return word.replace(/ies$/, 'y');
  return /[a-z]{3}(?<![isu])s$/.test(word) ? word.slice(0, -1) : word;
}

function isAcronym(word: string): boolean {
  return /\p{Lu}/u.test(word) && word === word.toUpperCase();
}
