/** Finds where code spans end; made for one forward scan over `text[from, to)`. */
export class CodeSpans {
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;
  /** The runs of backticks by their length, each list with the position up to which it has been used. */
  #runs: Map<number, { readonly starts: number[]; used: number }> | undefined;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#from = from;
    this.#to = to;
  }

  /**
   * A code span ends at the next run of backticks that is as long as the one it begins with.
   * @param open offset of the opening run, `length` its length
   * @returns the offset of the closing run, or -1 where the backticks are only signs
   */
  close(open: number, length: number): number {
    this.#runs ??= this.#readRuns();
    const runs = this.#runs.get(length);
    if (runs === undefined) return -1;
    while (runs.used < runs.starts.length && (runs.starts[runs.used] as number) < open + length) runs.used++;
    return runs.starts[runs.used] ?? -1;
  }

  #readRuns() {
    const runs = new Map<number, { starts: number[]; used: number }>();
    const pattern = /`+/g;
    pattern.lastIndex = this.#from;
    for (let run = pattern.exec(this.#text); run !== null && run.index < this.#to; run = pattern.exec(this.#text)) {
      const { length } = run[0];
      const known = runs.get(length);
      if (known === undefined) runs.set(length, { starts: [run.index], used: 0 });
      else known.starts.push(run.index);
    }
    return runs;
  }
}
