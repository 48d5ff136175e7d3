import { FormTable } from './formTable.ts';

/** Collects forms and then turns them into a table, which does not change any more. */
export class FormTableBuilder<Form> {
  readonly #words = new Map<string, number>();
  /** For each node, the next node by the number of a word. Node 0 is the root. */
  readonly #edges: Map<number, number>[] = [new Map()];
  readonly #forms: Form[][] = [[]];

  /** @param tokens in canonical writing */
  add(tokens: readonly string[], form: Form): void {
    let node = 0;
    for (const token of tokens) node = this.#edge(node, this.#number(token));
    this.#forms[node]?.push(form);
  }

  build(): FormTable<Form> {
    return new FormTable([...this.#words.keys()], this.#edges, this.#forms);
  }

  #number(token: string): number {
    const known = this.#words.get(token);
    if (known !== undefined) return known;
    this.#words.set(token, this.#words.size);
    return this.#words.size - 1;
  }

  #edge(node: number, word: number): number {
    const known = this.#edges[node]?.get(word);
    if (known !== undefined) return known;
    const next = this.#edges.push(new Map()) - 1;
    this.#forms.push([]);
    this.#edges[node]?.set(word, next);
    return next;
  }
}
