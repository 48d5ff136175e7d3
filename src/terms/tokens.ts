import { canonicalText, fold, isHyphen, isLineBreak, isSpace } from './characters.ts';

/** A surface form in pieces: words, and symbols such as the slash of TCP/IP. */
export interface FormTokens {
  readonly tokens: readonly string[];
  /** The tokens before which the form has a hyphen, by index. */
  readonly afterHyphen: ReadonlySet<number>;
}

/** Spaces and hyphens only separate: "load-balancer" and "load balancer" are the same two tokens. */
export function tokenise(form: string): FormTokens {
  const tokens: string[] = [];
  const afterHyphen = new Set<number>();
  let word = '';
  for (const character of `${form} `) {
    const unit = character.charCodeAt(0);
    if (fold[unit] !== 0) {
      word += character;
      continue;
    }
    const followsWord = word !== '';
    if (followsWord) tokens.push(word);
    word = '';
    if (isHyphen(unit) && followsWord) afterHyphen.add(tokens.length);
    else if (!isHyphen(unit) && !isSpace(unit) && !isLineBreak(unit)) tokens.push(character);
  }
  return { tokens, afterHyphen };
}

export function isWordToken(token: string): boolean {
  return fold[token.charCodeAt(0)] !== 0;
}

/** What two forms have in common that differ only in capitals, spaces and hyphens. */
export function formKey(tokens: readonly string[]): string {
  return canonicalText(tokens.join(' '));
}
