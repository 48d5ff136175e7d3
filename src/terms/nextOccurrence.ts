/**
 * Answers "where is the next `]`?" for a scanner that moves forward through `text[from, to)`. Each search
 * starts where the last one for the same string ended and none looks behind `to`, so all of them together
 * read the block once, however often they are asked. Plain `indexOf` would make a document of a million `[`
 * quadratic, and a document of a million blocks too.
 */
export class NextOccurrence {
  readonly #block: string;
  readonly #from: number;
  readonly #known = new Map<string, { asked: number; found: number }>();

  constructor(text: string, from: number, to: number) {
    // Takes no time: a slice points into its text.
    this.#block = text.slice(from, to);
    this.#from = from;
  }

  /** @returns the first occurrence at or after `from`, or -1 */
  of(string: string, from: number): number {
    const known = this.#known.get(string);
    if (known !== undefined && known.asked <= from && (known.found === -1 || known.found >= from)) return known.found;
    const index = this.#block.indexOf(string, from - this.#from);
    const found = index < 0 ? -1 : index + this.#from;
    this.#known.set(string, { asked: from, found });
    return found;
  }
}
