import { Beginnings, candidates } from './beginnings.ts';
import { canonical, fold } from './characters.ts';
import { type Node, root } from './formNode.ts';
import { hashOf, hashPair } from './hash.ts';
import { wordReader } from './wordReader.ts';

const { ends, hashes } = wordReader;
const { words, goOn, nodes } = candidates;

/**
 * All surface forms in one table: a trie whose edges are words rather than letters. The scanner hashes
 * a word while it reads it; a node is found by that hash and the node before it, and then compared with
 * the text. The nodes stand in one open-addressing table in a typed array, so that a look-up allocates
 * nothing and its cost does not depend on the number of forms. What most look-ups need of a node is
 * side by side, because each other place in memory would take longer than the look-up itself.
 */
export class FormTable<Form> {
  /** Whether any form begins with a symbol, as .NET does. */
  readonly beginsWithSymbol: boolean;
  /**
   * Four numbers to a node: its key, made from its word and its parent; where the word stands in `#letters`,
   * 0 in empty slots; where its forms stand in `#forms`, 0 for none; and whether a form goes on from it.
   */
  readonly #nodes: Int32Array;
  readonly #mask: number;
  /** All words, each with its length before it. */
  readonly #letters: Uint16Array;
  /** The forms of each node, with `undefined` after the last. */
  readonly #forms: (Form | undefined)[] = [undefined];
  readonly #beginnings: Beginnings;

  /** @param trie the root first, every other node after its parent */
  constructor(trie: readonly Node<Form>[]) {
    this.beginsWithSymbol = trie.some(({ parent, word }) => parent === root && fold[word.charCodeAt(0)] === 0);
    // At most half full, so that a chain of probes stays short. Nodes are numbered from 1, after the root.
    this.#mask = 2 ** Math.ceil(Math.log2(trie.length * 2)) - 1;
    this.#nodes = new Int32Array(4 * (this.#mask + 2));
    this.#letters = new Uint16Array(trie.reduce((length, { word }) => length + 1 + word.length, 0));
    this.#beginnings = new Beginnings(trie, this.beginsWithSymbol);
    const numbers = new Int32Array(trie.length);
    const places = new Map<Form, number>();
    let letters = 0;
    for (const [index, { parent, word, forms }] of trie.entries()) {
      if (index > 0) numbers[index] = this.#addNode(numbers[parent] as number, word, letters, forms, places);
      this.#letters[letters++] = word.length;
      for (let letter = 0; letter < word.length; letter++) this.#letters[letters++] = word.charCodeAt(letter);
    }
  }

  /**
   * Makes candidates of the words of the block with which a form does begin. All words in turn, since a
   * processor can look several up at once.
   * @param from where the first word begins or later
   * @returns how many candidates there are
   */
  findCandidates(text: string, from: number): number {
    const likely = this.#beginnings.collect(text);
    let found = 0;
    for (let index = 0; index < likely; index++) {
      const word = words[index] as number;
      const node = this.next(root, hashes[word] as number, text, from, ends[word] as number);
      words[found] = word;
      goOn[found] = goOn[index] as number;
      nodes[found] = node;
      found += node === 0 ? 0 : 1;
    }
    return found;
  }

  /**
   * @param hash that of a word or symbol which ends at `end` and begins at `from` or later
   * @returns the node it leads to from the given one; 0 where no form ends or goes on there
   */
  next(node: number, hash: number, text: string, from: number, end: number): number {
    const key = hashPair(node, hash);
    for (let slot = slotOf(key, this.#mask); ; slot = (slot + 1) & this.#mask) {
      const next = slot + 1;
      const word = this.#nodes[4 * next + 1] as number;
      if (word === 0) return 0;
      if (this.#nodes[4 * next] === key && this.#isWord(word, text, from, end)) return next;
    }
  }

  /** Whether a form goes on from the node. */
  goesOn(node: number): boolean {
    return this.#nodes[4 * node + 3] !== 0;
  }

  /** The length of the word that leads to a node. */
  wordLength(node: number): number {
    return this.#letters[this.#nodes[4 * node + 1] as number] as number;
  }

  /** The number of the first form that ends at a node; 0 where none does. */
  firstForm(node: number): number {
    return this.#nodes[4 * node + 2] as number;
  }

  /** @returns undefined past the last form of a node */
  form(number: number): Form | undefined {
    return this.#forms[number];
  }

  /** Whether the whole of a word ends at `end`. @param word its place in `#letters` */
  #isWord(word: number, text: string, from: number, end: number): boolean {
    const start = end - (this.#letters[word] as number);
    if (start < from) return false;
    for (let index = start, letter = word + 1; index < end; index++, letter++) {
      if (canonical(text.charCodeAt(index)) !== this.#letters[letter]) return false;
    }
    return start === from || fold[text.charCodeAt(start - 1)] === 0 || fold[text.charCodeAt(start)] === 0;
  }

  #addNode(parent: number, word: string, letters: number, forms: readonly Form[], places: Map<Form, number>): number {
    const key = hashPair(parent, hashOf(word));
    let slot = slotOf(key, this.#mask);
    while (this.#nodes[4 * slot + 5] !== 0) slot = (slot + 1) & this.#mask;
    const node = slot + 1;
    this.#nodes.set([key, letters, this.#addForms(forms, places)], 4 * node);
    this.#nodes[4 * parent + 3] = 1;
    return node;
  }

  /** @param places where the forms stand that are the only ones of their nodes */
  #addForms(forms: readonly Form[], places: Map<Form, number>): number {
    const [form] = forms;
    if (form === undefined) return 0;
    const known = forms.length === 1 ? places.get(form) : undefined;
    if (known !== undefined) return known;
    const place = this.#forms.length;
    this.#forms.push(...forms, undefined);
    if (forms.length === 1) places.set(form, place);
    return place;
  }
}

/** The high bits of a key differ most; they must have a say in the low ones, which choose the slot. */
function slotOf(key: number, mask: number): number {
  return (key ^ (key >>> 15)) & mask;
}
