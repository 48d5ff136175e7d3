import { type Node, root } from './formNode.ts';
import { FormTable } from './formTable.ts';

interface GrowingNode<Form> extends Node<Form> {
  readonly forms: Form[];
  /** The next node by word; most nodes end a form and never get one. */
  next: Map<string, number> | undefined;
}

/** Collects forms and then turns them into a table, which does not change any more. */
export class FormTableBuilder<Form> {
  readonly #nodes: GrowingNode<Form>[] = [{ parent: root, word: '', forms: [], next: undefined }];

  /** @param words in canonical writing */
  add(words: readonly string[], form: Form): void {
    let node = root;
    for (const word of words) node = this.#next(node, word);
    this.#nodes[node]?.forms.push(form);
  }

  build(): FormTable<Form> {
    return new FormTable(this.#nodes);
  }

  #next(parent: number, word: string): number {
    const from = this.#nodes[parent] as GrowingNode<Form>;
    const known = from.next?.get(word);
    if (known !== undefined) return known;
    const node = this.#nodes.push({ parent, word, forms: [], next: undefined }) - 1;
    from.next ??= new Map();
    from.next.set(word, node);
    return node;
  }
}
