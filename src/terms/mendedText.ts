import { adaptCase } from './correction.ts';
import type { TermMatch, TextRange } from './recogniser.ts';
import type { Slip } from './slips.ts';

/** A text as its writer meant it, with the misspelt words put right, and the way back to the text as it is. */
export class MendedText {
  readonly text: string;
  /** Where the replaced words stand, in the mended text and in the text as it is. */
  readonly #words: { readonly start: number; readonly end: number; readonly original: TextRange }[] = [];

  /** @param slips in order */
  constructor(original: string, slips: readonly Slip[]) {
    let text = '';
    let position = 0;
    for (const { start, end, meant } of slips) {
      text += original.slice(position, start);
      const word = start === end ? meant : adaptCase(meant, original.slice(start, end));
      this.#words.push({ start: text.length, end: text.length + word.length, original: { start, end } });
      text += word;
      position = end;
    }
    this.text = text + original.slice(position);
  }

  /** @param ranges of the text as it is, in order; none ends within a word */
  toMended(ranges: readonly TextRange[]): TextRange[] {
    let word = 0;
    let shift = 0;
    const move = (offset: number) => {
      for (let next = this.#words[word]; next && next.original.end <= offset; next = this.#words[++word])
        shift = next.end - next.original.end;
      return offset + shift;
    };
    return ranges.map(({ start, end }) => ({ start: move(start), end: move(end) }));
  }

  /** @param matches found in the mended text, in order; those with a mended word get it as their correction */
  toOriginal(matches: readonly TermMatch[]): TermMatch[] {
    let word = 0;
    let shift = 0;
    const passTo = (offset: number): boolean => {
      const before = word;
      for (let next = this.#words[word]; next && next.end <= offset; next = this.#words[++word])
        shift = next.original.end - next.end;
      return word > before;
    };
    return matches.map((match) => {
      passTo(match.start);
      const start = match.start + shift;
      const isMended = passTo(match.end);
      const correction = match.correction ?? (isMended ? this.text.slice(match.start, match.end) : undefined);
      return { ...match, start, end: match.end + shift, ...(correction !== undefined && { correction }) };
    });
  }
}
