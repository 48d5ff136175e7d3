import { fold, foldText, isHyphen, isLineBreak, isSpace } from './characters.ts';

/**
 * The words and symbols of a surface form. Spaces and hyphens only separate: "load-balancer" and
 * "load balancer" are the same two tokens. Any other character, such as the slash of TCP/IP, is a token.
 */
export function tokenise(form: string): string[] {
  const tokens: string[] = [];
  let word = '';
  const endWord = () => {
    if (word !== '') tokens.push(word);
    word = '';
  };
  for (let index = 0; index < form.length; index++) {
    const unit = form.charCodeAt(index);
    if (fold[unit] !== 0) {
      word += form[index];
      continue;
    }
    endWord();
    if (!isSpace(unit) && !isHyphen(unit) && !isLineBreak(unit))
      tokens.push(unit === 0x2019 ? "'" : (form[index] ?? ''));
  }
  endWord();
  return tokens;
}

export function isWordToken(token: string): boolean {
  return fold[token.charCodeAt(0)] !== 0;
}

/** What two forms have in common that differ only in capitals, spaces and hyphens. */
export function formKey(tokens: readonly string[]): string {
  return foldText(tokens.join(' '));
}
