import type { NextOccurrence } from './nextOccurrence.ts';

/** What begins with a `<`. */
export interface Tag {
  /** Offset after the closing `>`. */
  readonly end: number;
  /** In lower case; '' for comments, declarations and autolinks. */
  readonly name: string;
}

/** Tags inside a sentence; a term may reach across them, as in `load <b>balancer</b>`. */
export const phrasing = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements whose content is no prose. */
export const rawText = new Set(['pre', 'script', 'style', 'textarea']);

/**
 * Reads tags, comments and autolinks (`<https://…>`, `<name@host>`). One reader serves one forward
 * scan: it remembers where an attempt failed, so that a text of a million `<` is read once.
 */
export class TagReader {
  readonly #text: string;
  readonly #to: number;
  readonly #next: NextOccurrence;
  #failedUntil = 0;

  constructor(text: string, to: number, next: NextOccurrence) {
    this.#text = text;
    this.#to = to;
    this.#next = next;
  }

  /** @param start offset of the `<`. @returns undefined where it is only a sign */
  read(start: number): Tag | undefined {
    const text = this.#text;
    if (text.startsWith('<!--', start)) return this.#until('-->', start + 4);
    if (text.startsWith('<?', start)) return this.#until('?>', start + 2);
    if (text.startsWith('<![CDATA[', start)) return this.#until(']]>', start + 9);
    if (/[A-Z]/i.test(text[start + 2] ?? '') && text[start + 1] === '!') return this.#until('>', start + 2);
    return this.#autolink(start) ?? this.#element(start);
  }

  #until(closing: string, from: number): Tag | undefined {
    const end = this.#next.of(closing, from);
    return end < 0 ? undefined : { end: end + closing.length, name: '' };
  }

  #autolink(start: number): Tag | undefined {
    const close = this.#next.of('>', start);
    if (close < 0 || close - start > longestAutolink) return undefined;
    const content = this.#text.slice(start + 1, close);
    return /^([a-z][a-z0-9+.-]{1,31}:[^\s<]*|[^\s<@]+@[^\s<@]+)$/i.test(content)
      ? { end: close + 1, name: '' }
      : undefined;
  }

  #element(start: number): Tag | undefined {
    elementName.lastIndex = start + 1;
    const name = elementName.exec(this.#text)?.[1];
    if (name === undefined || start < this.#failedUntil) return undefined;
    for (let index = elementName.lastIndex; index < this.#to; index++) {
      const unit = this.#text.charCodeAt(index);
      if (unit === 0x3e) return { end: index + 1, name: name.toLowerCase() };
      if (unit === 0x22 || unit === 0x27) {
        const close = this.#next.of(unit === 0x22 ? '"' : "'", index + 1);
        if (close < 0) return undefined;
        index = close;
      } else if (unit === 0x3c) {
        this.#failedUntil = index;
        return undefined;
      }
    }
    this.#failedUntil = this.#to;
    return undefined;
  }
}

const longestAutolink = 2000;
const elementName = /\/?([a-z][a-z0-9-]{0,40})(?=[\s/>])/iy;
