import { canonical, fold } from './characters.ts';
import { hashOf } from './hash.ts';

/** The node where every form begins. */
export const root = 0;

/** A node as the builder makes it: the word that leads to it, and from where. */
export interface Node<Form> {
  readonly parent: number;
  /** In canonical writing; empty for the root. */
  readonly word: string;
  /** The forms that end here. */
  readonly forms: readonly Form[];
}

/**
 * All surface forms in one table: a trie whose edges are words rather than letters. The scanner hashes
 * a word while it reads it; an edge is found by that hash and the node it leaves, and then compared
 * with the text. The edges are one open-addressing table in a typed array, so that a look-up allocates
 * nothing and its cost does not depend on the number of forms. Bits in small arrays, which stay in the
 * nearest cache, save nearly all look-ups that would find nothing.
 */
export class FormTable<Form> {
  /** Whether any form begins with a symbol, as .NET does. */
  readonly beginsWithSymbol: boolean;
  readonly #forms: readonly (readonly Form[])[];
  /**
   * Four numbers to a node, side by side because they are needed together: its parent, where the word that
   * leads to it begins and ends in `#letters`, and one bit for each pair of letters, modulo 32, with which
   * the next word may begin.
   */
  readonly #nodes: Int32Array;
  readonly #letters: Uint16Array;
  readonly #mask: number;
  /** Two numbers to a slot: the key of an edge and the node it leads to; 0 in empty slots. */
  readonly #edges: Int32Array;
  /**
   * By the hash of a word, modulo the length: one bit for each letter, modulo 8, with which the next
   * word of a form may begin; all bits for a word that is a form by itself.
   */
  readonly #beginnings = new Uint8Array(0x8000);

  /** @param nodes the root first, every other node after its parent */
  constructor(nodes: readonly Node<Form>[]) {
    this.beginsWithSymbol = nodes.some(({ parent, word }) => parent === root && fold[word.charCodeAt(0)] === 0);
    this.#forms = nodes.map(({ forms }) => forms);
    this.#nodes = new Int32Array(4 * nodes.length);
    this.#letters = new Uint16Array(nodes.reduce((length, { word }) => length + word.length, 0));
    // At most half full, so that a chain of probes stays short.
    this.#mask = 2 ** Math.ceil(Math.log2(nodes.length * 2)) - 1;
    this.#edges = new Int32Array(2 * (this.#mask + 1));
    let length = 0;
    for (const [number, { parent, word, forms }] of nodes.entries()) {
      this.#nodes.set([parent, length, length + word.length], 4 * number);
      for (let index = 0; index < word.length; index++) this.#letters[length++] = word.charCodeAt(index);
      if (number === root) continue;
      this.#addEdge(parent, word, number);
      if (parent === root && forms.length > 0) this.#setBeginning(word, 0xff);
      else if (nodes[parent]?.parent === root && parent !== root) {
        this.#setBeginning(nodes[parent]?.word ?? '', 1 << (word.charCodeAt(0) & 7));
      }
    }
  }

  /** Whether a form may begin with the word of this hash that ends at `end`; rarely true in vain. */
  mayBegin(hash: number, text: string, end: number): boolean {
    const bits = this.#beginnings[hash & 0x7fff] as number;
    if (bits === 0) return false;
    const next = fold[text.charCodeAt(end + 1)] as number;
    // After one space the next word shows at once; after anything else it is not looked for here.
    return text.charCodeAt(end) !== 0x20 || !next || ((bits >>> (next & 7)) & 1) === 1;
  }

  /** Whether a form may go on from the node after the word that ends at `end`; false for nearly all that do not. */
  mayGoOn(node: number, text: string, end: number): boolean {
    const bits = this.#nodes[4 * node + 3] as number;
    if (bits === 0) return false;
    const first = text.charCodeAt(end + 1);
    if (text.charCodeAt(end) !== 0x20 || !fold[first]) return true;
    return ((bits >>> pairBit(first, text.charCodeAt(end + 2))) & 1) === 1;
  }

  /**
   * @param hash that of `text[start, end)`, which is one word or symbol
   * @returns the node it leads to from `node`, or 0 where no form goes on like this
   */
  next(node: number, hash: number, text: string, start: number, end: number): number {
    const key = edgeKey(node, hash);
    for (let slot = slotOf(key, this.#mask); ; slot = (slot + 1) & this.#mask) {
      const next = this.#edges[2 * slot + 1] as number;
      if (next === 0) return 0;
      if (this.#edges[2 * slot] === key && this.#isEdge(node, next, text, start, end)) return next;
    }
  }

  /** The forms that end at a node. */
  ending(node: number): readonly Form[] {
    return this.#forms[node] as readonly Form[];
  }

  /** Whether `text[start, end)` is the word that leads from one node to the other. */
  #isEdge(node: number, next: number, text: string, start: number, end: number): boolean {
    const record = 4 * next;
    const wordStart = this.#nodes[record + 1] as number;
    if (this.#nodes[record] !== node || (this.#nodes[record + 2] as number) - wordStart !== end - start) return false;
    for (let index = start, letter = wordStart; index < end; index++, letter++) {
      if (canonical(text.charCodeAt(index)) !== this.#letters[letter]) return false;
    }
    return true;
  }

  #addEdge(parent: number, word: string, node: number): void {
    const key = edgeKey(parent, hashOf(word));
    let slot = slotOf(key, this.#mask);
    while (this.#edges[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#edges[2 * slot] = key;
    this.#edges[2 * slot + 1] = node;
    const bit = 1 << pairBit(word.charCodeAt(0), word.charCodeAt(1));
    this.#nodes[4 * parent + 3] = (this.#nodes[4 * parent + 3] as number) | bit;
  }

  #setBeginning(word: string, bits: number): void {
    const index = hashOf(word) & 0x7fff;
    this.#beginnings[index] = (this.#beginnings[index] as number) | bits;
  }
}

function edgeKey(node: number, hash: number): number {
  return hash ^ Math.imul(node, 0x9e3779b1);
}

/** The high bits of a key differ most; they must have a say in the low ones, which choose the slot. */
function slotOf(key: number, mask: number): number {
  return (key ^ (key >>> 15)) & mask;
}

/**
 * The bit for how a word begins. A one-letter word has one bit whatever follows it: `fold` of what is
 * no letter is 0, and so is that of the NaN at the end of a text.
 */
function pairBit(first: number, second: number): number {
  return (canonical(first) * 5 + (fold[first] === 0 ? 0 : (fold[second] as number) | 0)) & 31;
}
