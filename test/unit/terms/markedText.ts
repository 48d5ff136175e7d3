import assert from 'node:assert/strict';
import type { TermMatch } from '../../../src/terms/recogniser.ts';

/** A text in which `|` marks where matches begin and end: `the |load balancers|{load-balancer} share`. */
export interface MarkedText {
  readonly text: string;
  readonly matches: readonly ExpectedMatch[];
}

interface ExpectedMatch {
  readonly start: number;
  readonly end: number;
  /** Undefined where the case leaves it open. */
  readonly id: string | undefined;
  readonly correction: string | undefined;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  '|': '|',
  '{': '{',
  '\\': '\\',
};
const piece = /\\u\{([\da-f]+)\}|\\([nrt0|{\\])|\|(?:\{([\w-]+)(?:!([^}]*))?\})?|[\s\S]/giu;

/**
 * Reads `\n`, `\r`, `\t`, `\0`, `\|`, `\{`, `\\` and `\u{…}` as escapes. A match may be followed by the
 * id it must have, `{database}`, and the correction, `{database!database}`.
 */
export function parseMarked(marked: string): MarkedText {
  let text = '';
  let start = -1;
  const matches: ExpectedMatch[] = [];
  for (const [all, codePoint, letter, id, correction] of marked.matchAll(piece)) {
    if (codePoint !== undefined) text += String.fromCodePoint(Number.parseInt(codePoint, 16));
    else if (letter !== undefined) text += escapes[letter];
    else if (!all.startsWith('|')) text += all;
    else if (start < 0) start = text.length;
    else {
      matches.push({ start, end: text.length, id, correction });
      start = -1;
    }
  }
  if (start >= 0) throw new Error(`a mark is not closed: ${marked}`);
  return { text, matches };
}

export function assertMatches(found: readonly TermMatch[], { text, matches }: MarkedText): void {
  const shown = found.map(({ start, end, id, correction }, index) => {
    const expected = matches[index];
    return {
      start,
      end,
      id: expected?.id === undefined ? undefined : id,
      correction: expected?.id === undefined ? undefined : correction,
    };
  });
  const render = (list: readonly ExpectedMatch[]) => {
    let result = '';
    let position = 0;
    for (const { start, end, id, correction } of list) {
      const label = id === undefined ? '' : `{${id}${correction === undefined ? '' : `!${correction}`}}`;
      result += `${text.slice(position, start)}|${text.slice(start, end)}|${label}`;
      position = end;
    }
    return result + text.slice(position);
  };
  assert.equal(render(shown), render(matches));
}
