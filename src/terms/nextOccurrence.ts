/**
 * Answers "where is the next `]`?" for a scanner that moves forward. Each search starts where the last
 * one for the same string ended, so all of them together read the text once, however often they are
 * asked; plain `indexOf` would make a document of a million `[` quadratic.
 */
export class NextOccurrence {
  readonly #text: string;
  readonly #to: number;
  readonly #known = new Map<string, { asked: number; found: number }>();

  /** Searches end at `to`. */
  constructor(text: string, to: number) {
    this.#text = text;
    this.#to = to;
  }

  /** @returns the first occurrence at or after `from`, or -1 */
  of(string: string, from: number): number {
    const known = this.#known.get(string);
    if (known !== undefined && known.asked <= from && (known.found === -1 || known.found >= from)) return known.found;
    const index = this.#text.indexOf(string, from);
    const found = index + string.length > this.#to ? -1 : index;
    this.#known.set(string, { asked: from, found });
    return found;
  }
}
