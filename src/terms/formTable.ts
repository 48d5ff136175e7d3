import { canonical, fold } from './characters.ts';

/**
 * All surface forms in one table: a trie whose edges are words rather than letters. Words are found by
 * a hash that the scanner computes while it reads them; an edge is found by a hash of node and word.
 * Both are open-addressing tables in typed arrays, so that a look-up allocates nothing and its cost
 * does not depend on the number of forms.
 */
export interface FormTable<Form> {
  /** @returns the word's number, or -1 for a word that stands in no form; `text[start, end)` is one word or symbol */
  word(hash: number, text: string, start: number, end: number): number;
  /** @returns the node after a form's first word, or 0 where no form begins with it */
  first(word: number): number;
  /** @returns the node, or 0 where no form goes on like this */
  next(node: number, word: number): number;
  /** Whether a form can go on after the node with a word or symbol that begins like this; rarely true in vain. */
  mayGoOn(node: number, unit: number): boolean;
  /** The forms that end at a node. */
  ending(node: number): readonly Form[];
  readonly beginsWithSymbol: boolean;
}

export const hashSeed = 0x811c9dc5 | 0;

/** One step of the FNV-1a hash. @param unit canonical */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Spreads the entropy of the high bits, which differ most, to the low ones, which choose the slot. */
function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

export class FormTableBuilder<Form> {
  readonly #words = new Map<string, number>();
  readonly #edges: Map<number, number>[] = [new Map()];
  readonly #forms: (Form[] | undefined)[] = [undefined];
  #beginsWithSymbol = false;

  /** @param tokens in canonical writing */
  add(tokens: readonly string[], form: Form): void {
    if (fold[(tokens[0] ?? '').charCodeAt(0)] === 0) this.#beginsWithSymbol = true;
    let node = 0;
    for (const token of tokens) node = this.#edge(node, this.#number(token));
    const forms = this.#forms[node];
    if (forms === undefined) this.#forms[node] = [form];
    else forms.push(form);
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
    this.#edges[node]?.set(word, next);
    return next;
  }

  build(): FormTable<Form> {
    const words = [...this.#words.keys()];
    const findWord = wordLookUp(words);
    const firstNodes = new Int32Array(words.length);
    for (const [word, node] of this.#edges[0] ?? []) firstNodes[word] = node;
    const findEdge = edgeLookUp(this.#edges);
    const none: readonly Form[] = [];
    const forms = Array.from(this.#edges, (_, node) => this.#forms[node] ?? none);
    // One bit for each first letter that a node goes on with.
    const beginnings = Int32Array.from(this.#edges, (edges) =>
      [...edges.keys()].reduce((bits, word) => bits | (1 << ((words[word] ?? '').charCodeAt(0) & 31)), 0),
    );
    return {
      word: findWord,
      first: (word) => firstNodes[word] ?? 0,
      next: findEdge,
      mayGoOn: (node, unit) => (((beginnings[node] as number) >>> (canonical(unit) & 31)) & 1) === 1,
      ending: (node) => forms[node] as readonly Form[],
      beginsWithSymbol: this.#beginsWithSymbol,
    };
  }
}

/** A power of two at least twice the number of entries, so that a chain of probes stays short. */
function capacityFor(entries: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(entries, 4) * 2));
}

function wordLookUp(words: readonly string[]): FormTable<unknown>['word'] {
  const mask = capacityFor(words.length) - 1;
  const hashes = new Int32Array(mask + 1);
  const numbers = new Int32Array(mask + 1).fill(-1);
  for (const [number, word] of words.entries()) {
    let hash = hashSeed;
    for (let index = 0; index < word.length; index++) hash = hashUnit(hash, word.charCodeAt(index));
    let slot = slotOf(hash, mask);
    while (numbers[slot] !== -1) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    numbers[slot] = number;
  }
  return (hash, text, start, end) => {
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const number = numbers[slot] as number;
      if (number === -1) return -1;
      if (hashes[slot] === hash && isWord(words[number] as string, text, start, end)) return number;
    }
  };
}

function isWord(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let index = 0; index < word.length; index++) {
    if (canonical(text.charCodeAt(start + index)) !== word.charCodeAt(index)) return false;
  }
  return true;
}

function edgeLookUp(edges: readonly ReadonlyMap<number, number>[]): FormTable<unknown>['next'] {
  const mask = capacityFor(edges.length) - 1;
  // Three numbers to an entry: node, word, next node; next node 0 marks an empty slot, as no edge leads to the root.
  const entries = new Int32Array(3 * (mask + 1));
  const slotFor = (node: number, word: number) =>
    slotOf(Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b), mask);
  for (const [node, edgesOfNode] of edges.entries()) {
    if (node === 0) continue;
    for (const [word, next] of edgesOfNode) {
      let slot = slotFor(node, word);
      while (entries[3 * slot + 2] !== 0) slot = (slot + 1) & mask;
      entries.set([node, word, next], 3 * slot);
    }
  }
  return (node, word) => {
    for (let slot = slotFor(node, word); ; slot = (slot + 1) & mask) {
      const next = entries[3 * slot + 2] as number;
      if (next === 0 || (entries[3 * slot] === node && entries[3 * slot + 1] === word)) return next;
    }
  };
}
