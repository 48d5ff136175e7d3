import { FormTable, type Node, root } from './formTable.ts';

/** Collects forms and then turns them into a table, which does not change any more. */
export class FormTableBuilder<Form> {
  readonly #nodes: (Node<Form> & { readonly forms: Form[]; readonly next: Map<string, number> })[] = [
    { parent: root, word: '', forms: [], next: new Map() },
  ];

  /** @param words in canonical writing */
  add(words: readonly string[], form: Form): void {
    let node = root;
    for (const word of words) node = this.#next(node, word);
    this.#nodes[node]?.forms.push(form);
  }

  build(): FormTable<Form> {
    return new FormTable(this.#nodes.map(({ parent, word, forms }) => ({ parent, word, forms })));
  }

  #next(parent: number, word: string): number {
    const known = this.#nodes[parent]?.next.get(word);
    if (known !== undefined) return known;
    const node = this.#nodes.push({ parent, word, forms: [], next: new Map() }) - 1;
    this.#nodes[parent]?.next.set(word, node);
    return node;
  }
}
