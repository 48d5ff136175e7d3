import { isWordAt } from './characters.ts';

/** The URLs of a text, found as a forward scan comes past them. */
export class Urls {
  readonly #text: string;
  #nextColon: number;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
    this.#nextColon = text.indexOf('://');
  }

  /** @returns where the last URL ends whose `://` stands before the offset; 0 if none does */
  endBefore(offset: number): number {
    while (this.#nextColon >= 0 && this.#nextColon < offset) {
      const colon = this.#nextColon;
      if (isUrlColon(this.#text, colon)) this.#end = urlEnd(this.#text, colon, this.#text.length);
      this.#nextColon = this.#text.indexOf('://', Math.max(colon + 3, this.#end));
    }
    return this.#end;
  }
}

/** Whether the colon at `index` is the one of `https://`. */
export function isUrlColon(text: string, index: number): boolean {
  return text.startsWith('://', index) && isWordAt(text, index - 1);
}

/** What ends a URL: space, quotation marks, angle brackets, a table's bar, and anything that is hardly ever in one. */
const urlEnds = /[\s"<>`|\u2000-\uffff]/g;

/** @param colon offset of its `://` */
export function urlEnd(text: string, colon: number, to: number): number {
  urlEnds.lastIndex = colon + 3;
  return Math.min(urlEnds.exec(text)?.index ?? to, to);
}
