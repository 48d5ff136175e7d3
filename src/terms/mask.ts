import { barrier, glue } from './characters.ts';

/**
 * The places of a text that are not prose. `apply` writes fillers over them, one for each code unit,
 * so that offsets in the result are offsets in the text.
 */
export class Mask {
  readonly #covers: { readonly start: number; readonly end: number; readonly filler: string }[] = [];

  /** Markup a reader does not see, such as the stars of emphasis: a term may reach across it. */
  hide(start: number, end: number): void {
    this.#covers.push({ start, end, filler: glue });
  }

  /** Something that is no prose, such as a link target: no term reaches across it. */
  exclude(start: number, end: number): void {
    this.#covers.push({ start, end, filler: barrier });
  }

  isExcluded(offset: number): boolean {
    return this.#covers.some(({ start, end, filler }) => filler === barrier && start <= offset && offset < end);
  }

  /** @returns `text[from, to)` with everything covered so far written over; covers were made in order */
  apply(text: string, from: number, to: number): string {
    if (this.#covers.length === 0) return text.slice(from, to);
    const pieces: string[] = [];
    let position = from;
    for (const { start, end, filler } of this.#covers) {
      pieces.push(text.slice(position, start), filler.repeat(end - start));
      position = end;
    }
    pieces.push(text.slice(position, to));
    return pieces.join('');
  }
}
